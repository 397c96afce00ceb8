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

    /// <summary>"1 thousand" is no rounding of 654: a tenth of the value is the most that writers round away.</summary>
    private const int Coarsest = 10;

    private readonly Dictionary<decimal, List<Known>> _byValue = [];
    private readonly List<Known> _all = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<(decimal Value, int Decimals, int Scale, bool IsPercent), IReadOnlyList<Known>> _found = [];
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
    public IReadOnlyList<Known> Giving(in NumberInText number)
    {
        var key = (number.Value, number.Decimals, number.Scale, number.IsPercent);
        return _found.TryGetValue(key, out var found) ? found : _found[key] = Search(number);
    }

    /// <summary>Those of which it is the value, as printed, before those of which it is a rounding: "6.4 thousand" is one of 6,377.</summary>
    private IReadOnlyList<Known> Search(NumberInText number)
    {
        var factor = number.Scale switch { 3 => 1_000m, 6 => 1_000_000m, 9 => 1_000_000_000m, _ => 1m };
        bool IsRounding(Known known) =>
            known.IsPercent == number.IsPercent && Math.Abs(known.Value - number.Value) <= known.Value / Coarsest
            && Math.Round(known.Value / factor, Math.Min(number.Decimals, 28), MidpointRounding.AwayFromZero) == number.Value / factor;
        var exact = (_byValue.GetValueOrDefault(number.Value) ?? []).Where(k => !number.IsPercent || k.IsPercent);
        // A whole number that is told without a word for its power is only a rounding of one with decimals.
        var rounded = _all.Where(k => (factor > 1 || !decimal.IsInteger(k.Value)) && IsRounding(k)).Select(k => k with { IsRounded = true });
        return [.. exact.Concat(rounded).DistinctBy(k => k.Expression).Take(MostNamed)];
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
        if (quantity.Value is { } value) Add(expression, value, quantity.Unit?.Id == Unit.Percent, NumberPrinter.Rounded(value, quantity));
    }

    private void Add(string expression, decimal value, bool isPercent, decimal? printed = null)
    {
        if (!_seen.Add(expression)) return;
        // A fall of 5 is a difference of -5: the text says the one, the data the other.
        var known = new Known(value < 0 ? $"abs({expression})" : expression, Math.Abs(value), isPercent);
        var shown = Math.Abs(printed ?? value);
        if (!_byValue.TryGetValue(shown, out var equal)) _byValue[shown] = equal = [];
        equal.Add(known);
        _all.Add(known);
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
}

/// <summary>A value of the data, without its sign, and the expression that gives it. <paramref name="IsRounded"/>: a typed number is a rounding of it.</summary>
internal sealed record Known(string Expression, decimal Value, bool IsPercent, bool IsRounded = false);
