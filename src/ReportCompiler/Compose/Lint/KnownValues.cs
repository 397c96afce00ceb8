using System.Collections.Immutable;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Expressions.Printing;
using ReportCompiler.Model;
using ReportCompiler.Validate;

namespace ReportCompiler.Compose.Lint;

/// <summary>
/// The values of this year's and last year's data, with the expressions that give them: what the report prints, every derived figure, every cell that was delivered.
/// A typed number that equals one was copied from the data, or should have been.
/// </summary>
internal sealed class KnownValues
{
    private const int MostNamed = 3;
    private readonly Dictionary<decimal, List<Known>> _byValue = [];
    private readonly List<Known> _rounded = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly ValidatedReport _validated;

    public KnownValues(ValidatedReport validated, ImmutableArray<ComposedReport> reports)
    {
        _validated = validated;
        var project = validated.Project;
        var evaluator = new Evaluator(project.Structure, project.Figures, validated.Cells, project.Year);
        foreach (var source in reports.SelectMany(r => r.Sources)) Add(ExpressionOf(source.Quantity, source.Key), source.Quantity);
        foreach (var figure in project.Structure.Figures)
        {
            var reference = new FigureReference(figure.Id, figure.Span);
            Add(figure.Id, evaluator.Quantity(reference, evaluator.Start));
            Add($"previous({figure.Id})", evaluator.Quantity(reference, new EvaluationContext(project.Year - 1)));
        }
        foreach (var cell in project.Data.All.Where(o => o.Year == project.Year || o.Year == project.Year - 1)) Add(cell);
        foreach (var indicator in project.Structure.Indicators)
        {
            foreach (var year in (int[])[project.Year, project.Year - 1]) AddSums(indicator, year);
        }
        foreach (var source in reports.SelectMany(r => r.Sources))
        {
            if (source.Before is { IsKnown: true } before) Add($"previous({ExpressionOf(source.Quantity, source.Key)})", before);
        }
    }

    /// <summary>The expressions that give a number, nearest first, three at most; none when nothing does.</summary>
    public IReadOnlyList<string> Giving(NumberInText number)
    {
        var exact = _byValue.GetValueOrDefault(number.Value) ?? [];
        var rounded = _rounded.Where(k => Math.Round(k.Value, Math.Min(number.Decimals, 28), MidpointRounding.AwayFromZero) == number.Value);
        return [.. exact.Concat(rounded).Where(k => !number.IsPercent || k.IsPercent).Select(k => k.Expression).Distinct().Take(MostNamed)];
    }

    /// <summary>What nobody delivered, and the cells add up to: a derived total, the women of all ages.</summary>
    private void AddSums(Indicator indicator, int year)
    {
        if (indicator.Combine == CombineKind.None) return;
        var dimensions = indicator.Breakdowns.Where(b => b.Kind == BreakdownKind.Complete).SelectMany(b => b.By).Distinct();
        var cells = dimensions.SelectMany(d => _validated.Cells.List(indicator, CellKey.Total, d, year));
        if (indicator.Total != TotalKind.None) cells = cells.Append(_validated.Cells.Read(indicator, CellKey.Total, year));
        foreach (var cell in cells) Add(ExpressionOf(cell, indicator.Id), cell);
    }

    private void Add(Observation cell)
    {
        if (cell.Value is not { } value || _validated.Project.Structure.Indicators.Find(cell.Indicator) is not { } indicator) return;
        var agency = indicator.Combine == CombineKind.None ? cell.Agency : null;
        Add(Spelled(indicator, cell.Key, cell.Year, agency), value, indicator.Unit.Id == Unit.Percent);
    }

    private void Add(string expression, Quantity quantity)
    {
        if (quantity.Value is not { } value) return;
        var printed = NumberPrinter.Rounded(value, quantity);
        var isPercent = quantity.Unit?.Id == Unit.Percent;
        Add(expression, printed, isPercent);
        if (printed != value && !_rounded.Exists(k => k.Expression == expression)) _rounded.Add(new Known(expression, value, isPercent));
    }

    private void Add(string expression, decimal value, bool isPercent)
    {
        if (!_seen.Add(expression)) return;
        if (!_byValue.TryGetValue(value, out var known)) _byValue[value] = known = [];
        known.Add(new Known(expression, value, isPercent));
    }

    /// <summary>What an author writes: the address of a cell says its year and agency in another way.</summary>
    private string ExpressionOf(Quantity quantity, string key) =>
        quantity.Cell is { } cell ? Spelled(cell.Indicator, cell.Key, cell.Year, cell.Agency) : key;

    private string Spelled(Indicator indicator, CellKey key, int year, string? agency)
    {
        var cell = _validated.Cells.Address(indicator, key, _validated.Project.Year) + (agency is null ? "" : $".agency[\"{agency}\"]");
        return year == _validated.Project.Year ? cell
            : year == _validated.Project.Year - 1 ? $"previous({cell})" : FormattableString.Invariant($"at({year}, {cell})");
    }

    private readonly record struct Known(string Expression, decimal Value, bool IsPercent);
}
