using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Declarations;

/// <summary>
/// Binds <c>data/rules.yaml</c>, but for the expressions. An entry with 'holds' declares a rule; without, it sets the built-in rule of its id, or
/// the severity of the built-in check of its code.
/// </summary>
internal static class RuleBinder
{
    private const string Off = "off";

    public static RuleSet Bind(LoadedProject project, ImmutableArray<string> languages, OrderedSet<Dimension>? dimensions, DiagnosticBag bag)
    {
        var declared = new List<RuleDefinition>();
        var plausibility = PlausibilityRule.All;
        var severities = new List<SeveritySetting>();
        foreach (var (id, node) in DeclarationFile.Content(project, "data/rules.yaml", "rules", bag)?.Entries() ?? [])
        {
            if (MappingReader.Of(node, $"the rule '{id.Value}'", bag, id.Span) is not { } reader) continue;
            var builtIn = PlausibilityRule.Find(id.Value);
            if (IsRefused(id, builtIn, reader, bag)) continue;
            if (builtIn is not null) plausibility = plausibility.Replace(builtIn, PlausibilityBinder.Bind(builtIn, reader, languages));
            else if (IsCode(id.Value)) severities.Add(BindSeverity(id, reader, languages));
            else if (Declare(id, reader, languages, dimensions) is { } rule) declared.Add(rule);
            reader.Finish();
        }
        return new RuleSet([.. declared], plausibility, [.. severities]);
    }

    /// <summary>The severity that a rule is given, null for 'off'; without the key, what it has otherwise.</summary>
    public static Severity? Severity(MappingReader reader, Severity? otherwise) =>
        reader.Choice("severity", ("error", Level.Error), ("warning", Level.Warning), ("note", Level.Note), (Off, Level.Off)) is { } level
            ? level switch { Level.Error => Diagnostics.Severity.Error, Level.Warning => Diagnostics.Severity.Warning, Level.Note => Diagnostics.Severity.Note, _ => null }
            : otherwise;

    private static RuleDefinition? Declare(Located<string> id, MappingReader reader, ImmutableArray<string> languages, OrderedSet<Dimension>? dimensions)
    {
        var bag = reader.Diagnostics;
        Names.Check(id, IdKind.Kebab, "rule", bag);
        if (!reader.Has("level")) reader.Missing("level");
        var (holds, each) = (reader.RequiredText("holds"), reader.Text("each"));
        var severity = Severity(reader, Diagnostics.Severity.Error);
        var tolerance = reader.Text("tolerance") is { } text ? ParseTolerance(text.Value) : Tolerance.Exact;
        if (tolerance is null) bag.Add(DeclarationDiagnostics.WrongValue(reader.Text("tolerance")!.Value, $"'tolerance' of {reader.What}", "'0', an amount such as '2', a percentage such as '1%', or 'rounding 10'"));
        var (level, reason) = (reader.Int("level", 0, 5) ?? 0, reader.Label("reason", languages));
        var onMissing = reader.Choice("on_missing", ("undecided", OnMissing.Undecided), ("fail", OnMissing.Fail), ("ignore", OnMissing.Ignore)) ?? OnMissing.Undecided;
        if (each is { } dimension && dimensions is not null && !dimensions.Contains(dimension.Value))
            bag.Add(DeclarationDiagnostics.UnknownName(dimension, "dimension", dimensions.Ids, "Dimensions are declared in 'data/dimensions.yaml'."));
        return holds is { } condition ? new RuleDefinition(id.Value, condition, each, severity, tolerance ?? Tolerance.Exact, level, reason, onMissing, id.Span) : null;
    }

    /// <summary>
    /// True, and said, when a declared rule takes the id of a built-in one, or an entry without a condition is called nearly like one: a finding of its own,
    /// and not one for each key that the other kind of entry does not have.
    /// </summary>
    private static bool IsRefused(Located<string> id, PlausibilityRule? builtIn, MappingReader reader, DiagnosticBag bag)
    {
        var ids = PlausibilityRule.All.Select(r => r.Id);
        if (builtIn is not null && reader.Has("holds")) bag.Add(DeclarationDiagnostics.RuleIsBuiltIn(id));
        else if (builtIn is null && !reader.Has("holds") && NearestNames.Help(id.Value, ids) is { } help) bag.Add(DeclarationDiagnostics.UnknownName(id, "built-in rule", ids, help));
        else return false;
        return true;
    }

    private static SeveritySetting BindSeverity(Located<string> id, MappingReader reader, ImmutableArray<string> languages)
    {
        if (!reader.Has("severity")) reader.Missing("severity");
        reader.Label("reason", languages, required: false);
        return new SeveritySetting(id, Severity(reader, null));
    }

    private static bool IsCode(string id) => id.Length == 6 && id.StartsWith("RC", StringComparison.OrdinalIgnoreCase) && id[2..].All(char.IsAsciiDigit);

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

    private enum Level { Error, Warning, Note, Off }
}
