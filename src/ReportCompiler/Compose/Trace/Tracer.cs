using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Expressions.Printing;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Compose.Trace;

/// <summary>
/// Answers where a number comes from. A question is a figure's or an indicator's id, the address of a cell, its place in a file, an expression, an id of the ledger, the number or id of a section,
/// or the printed text itself; where it is several of these, all are answered, in this order.
/// </summary>
public sealed class Tracer
{
    private const int LongestQuestion = 2000;

    private readonly ComposedReport _report;
    private readonly Composition _composition;
    private readonly NameScope _scope;
    private readonly TraceTree _tree;

    /// <summary>Traces the numbers of a report.</summary>
    public Tracer(ComposedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        _report = report;
        _composition = new Composition(report.Validated, report.Language);
        _scope = new NameScope { Structure = _composition.Project.Structure, Figures = _composition.Project.Figures, InTemplate = true };
        _tree = new TraceTree(_composition);
    }

    /// <summary>All that a question may mean.</summary>
    public TraceAnswer Ask(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var asked = string.Join(' ', question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (asked.Length is 0 or > LongestQuestion) return new TraceAnswer([], [], []);
        var sources = Named(asked).Concat(Standing(asked)).Concat(Lines(asked)).Concat(Printed(asked)).DistinctBy(s => s.Key).ToList();
        ImmutableArray<TracedSection> sections = [.. _report.Sections.Where(s => IsCalled(s, asked)).Select(s => new TracedSection(s, [.. _report.Figures.Where(f => f.Section == s.Id)]))];
        var nearest = sources.Count + sections.Length > 0 ? [] : NearestNames.Of(asked, _scope.Structure.Figures.Ids.Concat(_scope.Structure.Indicators.Ids).Concat(_report.Sections.Select(s => s.Id)));
        return new TraceAnswer([.. sources.Select(Traced)], sections, [.. nearest]);
    }

    private static bool IsCalled(ComposedSection section, string asked) =>
        section.Id == asked || (section.Number is { } number && number.ToString(CultureInfo.InvariantCulture) == asked);

    /// <summary>What is called so: a name, an address, an expression; of a list its items, of a change its two numbers.</summary>
    private IEnumerable<FigureSource> Named(string asked)
    {
        if (Read(asked) is not { } expression || Constants.IsTyped(expression)) return [];
        return _composition.Evaluator.Evaluate(expression, _composition.Evaluator.Start) switch
        {
            QuantityValue { Style.IsYear: false } number => [Source(expression, number.Quantity)],
            ChangeValue change => [Source(In(Function.Difference), change.Difference), Source(In(Function.Growth), change.Growth)],
            ListValue list => list.Items.Zip(list.Origins, (item, origin) => Source(origin.Offset == 0 ? origin.Expression : At(origin), item)),
            _ => [],
        };

        Expression In(Function function) => Labels.Unfiltered(expression) is CallExpression call ? call with { Function = function } : expression;
        CallExpression At(ListItem origin) => new(Function.At, [new NumberLiteral(_composition.Project.Year + origin.Offset, expression.Span), origin.Expression], expression.Span);
    }

    /// <summary>The cells that stand at a place, as a message or a comparison of versions writes it: file, line and, where it is meant, column.</summary>
    private IEnumerable<FigureSource> Standing(string asked) => _composition.Project.Data.All.Where(o => IsPlace(o.Span, asked)).SelectMany(Of);

    /// <summary>The cell under its plain address, or under that of its agency where several agencies have one.</summary>
    private IEnumerable<FigureSource> Of(Observation cell) => ((string?[])[null, cell.Agency])
        .SelectMany(agency => Named(_composition.Validated.Cells.Address(_scope.Structure.Indicators.Find(cell.Indicator)!, cell.Key, cell.Year, agency)))
        .Where(s => s.Quantity.Derivation.Cells().ToList() is [var only] && ReferenceEquals(only, cell)).Take(1);

    private static bool IsPlace(SourceSpan span, string asked)
    {
        var place = asked.EndsWith(FormattableString.Invariant($":{span.Line}"), StringComparison.Ordinal) ? FormattableString.Invariant($"{span.File}:{span.Line}") : span.ToString();
        return place == asked || place.EndsWith("/" + asked, StringComparison.Ordinal);
    }

    /// <summary>The expression; an address has a year in front and an agency behind, which are written otherwise in one.</summary>
    private Expression? Read(string asked)
    {
        var at = asked.LastIndexOf(" @", StringComparison.Ordinal);
        var agency = at > 0 && _scope.Structure.Agencies.Contains(asked[(at + 2)..]) ? asked[(at + 2)..] : null;
        var rest = agency is null ? asked : asked[..at];
        var year = rest.Length > 5 && rest[4] == ' ' && rest[..4].All(char.IsAsciiDigit) ? int.Parse(rest[..4], CultureInfo.InvariantCulture) : (int?)null;
        if (year is not null) rest = rest[5..];
        var expression = agency is null ? Parse(rest) : Parse($"{rest}.agency[\"{agency}\"]") ?? (Parse(rest) as CellReference is { } cell ? cell with { Agency = agency } : null);
        return expression is null || year is null ? expression : new CallExpression(Function.At, [new NumberLiteral(year.Value, expression.Span), expression], expression.Span);
    }

    private Expression? Parse(string text)
    {
        var bag = new DiagnosticBag();
        var expression = ExpressionParser.Parse(new Located<string>(text, SourceSpan.OnLine("", 1, 1, text.Length)), _scope, bag);
        return expression is not null && new TypeCheck(_scope, bag).Kind(expression) is not null ? expression : null;
    }

    private FigureSource Source(Expression expression, Quantity quantity)
    {
        var context = _composition.Evaluator.Start;
        var key = _composition.Key(expression, quantity, context);
        return _report.Sources.FirstOrDefault(s => s.Key == key) ?? _composition.Tracing.Source(key, expression, context, quantity);
    }

    private IEnumerable<FigureSource> Lines(string asked) => _report.Figures.Where(f => f.Id == asked).Select(f => _report.Sources[f.Source]);

    /// <summary>What is printed so: the whole text, or its one number.</summary>
    private IEnumerable<FigureSource> Printed(string asked)
    {
        var reader = new NumberReader(_report.Language);
        var number = reader.Read(asked).ToList() is [var only] && only.Length == asked.Length ? only : (NumberInText?)null;
        return _report.Figures.Where(f => IsPrintedSo(f.Text)).Select(f => _report.Sources[f.Source]);

        bool IsPrintedSo(string text)
        {
            if (string.Equals(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), asked, StringComparison.OrdinalIgnoreCase)) return true;
            return number is { } wanted && reader.Read(text).Any(n => n.Value == wanted.Value && (n.IsPercent || !wanted.IsPercent));
        }
    }

    private TracedNumber Traced(FigureSource source)
    {
        var cells = source.Quantity.Derivation.Cells().ToHashSet((IEqualityComparer<Observation>)ReferenceEqualityComparer.Instance);
        return new TracedNumber(
            source,
            Words(source.Quantity),
            _tree.Of(source),
            source.Before is { } before ? Words(before) : null,
            [.. source.Uses.Select(i => _report.Figures[i])],
            [.. _report.Claims.Where(c => c.Cells.Any(cells.Contains))],
            [.. _report.Sources.Where(other => other.Key != source.Key && Contains(other.Quantity.Derivation, source.Key))]);
    }

    private string Words(Quantity quantity) => _composition.Printer.Print(quantity, NumberStyle.Plain) ?? $"no value: {PlainNumber.WhyUnknown(quantity)}";

    private static bool Contains(Derivation tree, string key) => tree.Inputs.Any(i => i.Text == key || Contains(i, key));
}
