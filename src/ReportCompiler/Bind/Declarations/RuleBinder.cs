using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds <c>data/rules.yaml</c>, but for the expressions.</summary>
internal static class RuleBinder
{
    public static ImmutableArray<RuleDefinition> Bind(LoadedProject project, ImmutableArray<string> languages, OrderedSet<Dimension>? dimensions, DiagnosticBag bag)
    {
        var rules = ImmutableArray.CreateBuilder<RuleDefinition>();
        foreach (var (id, node) in DeclarationFile.Content(project, "data/rules.yaml", "rules", bag)?.Entries() ?? [])
        {
            Names.Check(id, IdKind.Kebab, "rule", bag);
            if (MappingReader.Of(node, $"the rule '{id.Value}'", bag, id.Span) is not { } reader) continue;
            if (!reader.Has("level")) reader.Missing("level");
            var (holds, each) = (reader.RequiredText("holds"), reader.Text("each"));
            var severity = reader.Choice("severity", ("error", Severity.Error), ("warning", Severity.Warning), ("note", Severity.Note)) ?? Severity.Error;
            var tolerance = reader.Text("tolerance") is { } text ? ParseTolerance(text.Value) : Tolerance.Exact;
            if (tolerance is null) bag.Add(DeclarationDiagnostics.WrongValue(reader.Text("tolerance")!.Value, $"'tolerance' of {reader.What}", "'0', an amount such as '2', a percentage such as '1%', or 'rounding 10'"));
            var (level, reason) = (reader.Int("level", 0, 5) ?? 0, reader.Label("reason", languages));
            var onMissing = reader.Choice("on_missing", ("undecided", OnMissing.Undecided), ("fail", OnMissing.Fail), ("ignore", OnMissing.Ignore)) ?? OnMissing.Undecided;
            reader.Finish();
            if (each is { } dimension && dimensions is not null && !dimensions.Contains(dimension.Value))
                bag.Add(DeclarationDiagnostics.UnknownName(dimension, "dimension", dimensions.Ids, "Dimensions are declared in 'data/dimensions.yaml'."));
            if (holds is { } condition) rules.Add(new RuleDefinition(id.Value, condition, each, severity, tolerance ?? Tolerance.Exact, level, reason, onMissing, id.Span));
        }
        return rules.ToImmutable();
    }

    /// <summary><c>0</c>, <c>2</c>, <c>1%</c> or <c>rounding 10</c>; null for anything else.</summary>
    public static Tolerance? ParseTolerance(string text)
    {
        var (kind, number) = text switch
        {
            _ when text.StartsWith("rounding ", StringComparison.Ordinal) => (ToleranceKind.Rounding, text["rounding ".Length..]),
            _ when text.EndsWith('%') => (ToleranceKind.Relative, text[..^1]),
            _ => (ToleranceKind.Absolute, text),
        };
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) return null;
        if (kind == ToleranceKind.Rounding && amount == 0) return null;
        return amount == 0 ? Tolerance.Exact : new Tolerance(kind, amount);
    }
}
