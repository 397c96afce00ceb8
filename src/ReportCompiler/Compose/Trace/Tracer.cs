using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Expressions.Printing;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Compose.Trace;

/// <summary>
/// Answers where a number comes from. A question is a figure's or an indicator's id, the address of a cell, an expression, the place of a cell in its file, an id of the ledger, the number or id of
/// a section, or the printed text itself; where it is several of these, all are answered, in this order.
/// </summary>
public sealed class Tracer
{
    /// <summary>A longer question finds nothing: it is a slip of the clipboard.</summary>
    public const int LongestQuestion = 2000;

    private readonly ComposedReport _report;
    private readonly Composition _composition;
    private readonly QuestionReader _reader;
    private readonly TraceTree _tree;

    /// <summary>Traces the numbers of a report.</summary>
    public Tracer(ComposedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        _report = report;
        _composition = new Composition(report.Validated, report.Language, report.Notice);
        _reader = new QuestionReader(new NameScope { Structure = Structure, Figures = _composition.Project.Figures, InTemplate = true }, _composition.Project.Year);
        _tree = new TraceTree(_composition);
    }

    private Structure Structure => _composition.Project.Structure;

    /// <summary>All that a question may mean; <paramref name="inFull"/>: a section with where its numbers come from.</summary>
    public TraceAnswer Ask(string question, bool inFull = false)
    {
        ArgumentNullException.ThrowIfNull(question);
        var asked = OneBlank(question);
        if (asked.Length is 0 or > LongestQuestion) return new TraceAnswer([], [], []);
        var named = Named(asked, out var problem).ToList();
        var placed = Standing(asked).Select(s => (s, TraceMeaning.Place));
        var line = _report.Figures.Where(f => f.Id == asked).Select(f => (_report.Sources[f.Source], TraceMeaning.Line));
        var printed = Printed(asked).Select(s => (s, TraceMeaning.Text));
        var sections = _report.Sections.Where(s => IsCalled(s, asked)).Select(s => Traced(s, inFull)).ToImmutableArray();
        var numbers = Each(named.Concat(placed).Concat(line).Concat(printed)).Select(n => Traced(n.Source, n.Meaning)).ToImmutableArray();
        if (!numbers.IsEmpty || !sections.IsEmpty) return new TraceAnswer(numbers, sections, []);
        var names = Structure.Figures.Ids.Concat(Structure.Indicators.Ids).Concat(_report.Sections.Select(s => s.Id));
        return new TraceAnswer([], [], [.. NearestNames.Of(asked, names)], problem);
    }

    private static string OneBlank(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>As a keyboard types it: single blanks, and a hyphen for a minus sign.</summary>
    private static string Typed(string text) => OneBlank(text).Replace('\u2212', '-');

    private static bool IsCalled(ComposedSection section, string asked) =>
        section.Id == asked || (section.Number is { } number && number.ToString(CultureInfo.InvariantCulture) == asked);

    /// <summary>Each number once, as it was found first.</summary>
    private static IEnumerable<(FigureSource Source, TraceMeaning Meaning)> Each(IEnumerable<(FigureSource Source, TraceMeaning Meaning)> found)
    {
        var seen = new List<FigureSource>();
        foreach (var one in found)
        {
            if (seen.Exists(s => IsSame(s, one.Source))) continue;
            seen.Add(one.Source);
            yield return one;
        }
    }

    private static bool IsSame(FigureSource a, FigureSource b) => a.Key == b.Key || SameNumber.Is(a.Quantity.Derivation, b.Quantity.Derivation);

    /// <summary>What is called so: a name, an address, an expression; of a list its items, of a change its two numbers, of what has no total its cells.</summary>
    private IEnumerable<(FigureSource Source, TraceMeaning Meaning)> Named(string asked, out string? problem)
    {
        var question = _reader.Read(asked, out problem);
        if (question is null) return Structure.Indicators.Find(asked) is { } indicator ? Cells(indicator).Select(c => (c, TraceMeaning.Cell)) : [];
        var sources = Constants.IsTyped(question.Expression) ? [] : Sources(question.Expression, new EvaluationContext(question.Year)).ToList();
        if (sources.Count == 0) problem = $"'{asked}' gives no number of the data.";
        return sources.Select(s => (s, question.Meaning));
    }

    private IEnumerable<FigureSource> Sources(Expression expression, EvaluationContext context)
    {
        return _composition.Evaluator.Evaluate(expression, context) switch
        {
            QuantityValue { Style.IsYear: false } number => [Source(expression, number.Quantity, context)],
            ChangeValue change => [Source(In(Function.Difference), change.Difference, context), Source(In(Function.Growth), change.Growth, context)],
            ListValue list => list.Items.Zip(list.Origins, (_, origin) => Item(origin)),
            _ => [],
        };

        Expression In(Function function) => Labels.Unfiltered(expression) is CallExpression call ? call with { Function = function } : expression;
        FigureSource Item(ListItem item)
        {
            // A cell is known by its address in any year; what is computed is asked for as of this one.
            if (item.Offset == 0 || item.Expression is CellReference) return Single(item.Expression, context with { Year = context.Year + item.Offset });
            return Single(new CallExpression(Function.At, [new NumberLiteral(context.Year + item.Offset, expression.Span), item.Expression], expression.Span), context);
        }
    }

    private FigureSource Single(Expression expression, EvaluationContext context) => Source(expression, _composition.Evaluator.Quantity(expression, context), context);

    private IEnumerable<FigureSource> Cells(Indicator indicator) => _composition.Project.Data.Of(_composition.Project.Year, indicator.Id)
        .Select(o => Single(Cell(o, indicator.Combine == CombineKind.None ? o.Agency : null), _composition.Evaluator.Start));

    /// <summary>The cells that stand at a place, as a message or a comparison of versions writes it: file, line and, where it is meant, column.</summary>
    private IEnumerable<FigureSource> Standing(string asked) => _composition.Project.Data.All.Where(o => IsPlace(o.Span, asked)).SelectMany(Of);

    /// <summary>A cell under its plain address, or under that of its agency where the plain one is another's or a sum.</summary>
    private IEnumerable<FigureSource> Of(Observation cell) => ((string?[])[null, cell.Agency])
        .Select(agency => Single(Cell(cell, agency), new EvaluationContext(cell.Year)))
        .Where(s => ReferenceEquals(s.Quantity.Derivation.Observation, cell)).Take(1);

    private static bool IsPlace(SourceSpan span, string asked)
    {
        var place = asked.EndsWith(FormattableString.Invariant($":{span.Line}"), StringComparison.Ordinal) ? FormattableString.Invariant($"{span.File}:{span.Line}") : span.ToString();
        return place == asked || place.EndsWith("/" + asked, StringComparison.Ordinal);
    }

    private static CellReference Cell(Observation o, string? agency) =>
        new(o.Indicator, [.. o.Key.Codes.Select(c => new CodeSelection(c.Dimension, c.Code, o.Span))], null, agency, o.Span);

    private FigureSource Source(Expression expression, Quantity quantity, EvaluationContext context)
    {
        var key = _composition.Key(expression, quantity, context);
        return _report.Sources.FirstOrDefault(s => s.Key == key) ?? _composition.Tracing.Source(key, expression, context, quantity);
    }

    /// <summary>What is printed so: the whole text, or its one number.</summary>
    private IEnumerable<FigureSource> Printed(string asked)
    {
        var reader = new NumberReader(_report.Language);
        var number = reader.Read(asked).ToList() is [var only] && only.Length == asked.Length ? only : (NumberInText?)null;
        return _report.Figures.Where(f => IsPrintedSo(f.Text)).Select(f => _report.Sources[f.Source]);

        bool IsPrintedSo(string text)
        {
            if (string.Equals(Typed(text), Typed(asked), StringComparison.OrdinalIgnoreCase)) return true;
            return number is { } wanted && reader.Read(text).Any(n => n.Value == wanted.Value && (n.IsPercent || !wanted.IsPercent));
        }
    }

    private TracedSection Traced(ComposedSection section, bool inFull)
    {
        ImmutableArray<FigureUse> figures = [.. _report.Figures.Where(f => f.Section == section.Id)];
        return new TracedSection(section, figures, inFull ? [.. Each(figures.Select(f => (_report.Sources[f.Source], TraceMeaning.Section))).Select(n => Traced(n.Source, n.Meaning))] : []);
    }

    private TracedNumber Traced(FigureSource source, TraceMeaning meaning)
    {
        var cells = source.Quantity.Derivation.Cells().ToHashSet((IEqualityComparer<Observation>)ReferenceEqualityComparer.Instance);
        var same = _report.Sources.Where(s => IsSame(s, source)).ToList();
        return new TracedNumber(
            meaning,
            source,
            Words(source.Quantity),
            _tree.Of(source),
            source.Before is { } before ? Words(before) : null,
            [.. same.Select(s => s.Key).Where(k => k != source.Key)],
            [.. same.SelectMany(s => s.Uses).Order().Select(i => _report.Figures[i])],
            [.. _report.Claims.Where(c => c.Cells.Any(cells.Contains))],
            [.. _report.Sources.Where(other => !same.Contains(other) && SameNumber.IsIn(other.Quantity.Derivation, source.Quantity.Derivation))]);
    }

    private string Words(Quantity quantity) => _composition.Printer.Print(quantity, NumberStyle.Plain) ?? $"no value: {PlainNumber.WhyUnknown(quantity)}";
}
