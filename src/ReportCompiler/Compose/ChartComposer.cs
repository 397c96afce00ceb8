using System.Collections.Immutable;
using ReportCompiler.Text;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Compose;

/// <summary>Composes a chart from the same grid as the table of its data, so that both say the same.</summary>
internal sealed class ChartComposer(Composition composition, string section)
{
    public ComposedChart Compose(ChartDefinition chart, int number, string title, string alt)
    {
        var (down, across) = Axes(chart);
        var grid = new GridBuilder(composition, chart.Of, chart).Build(down, across, Shown(chart), totals: false);
        var tables = new CrossTableComposer(composition, section);
        var data = tables.Compose(grid, chart, down, 0, title);
        var series = Series(grid, chart);
        var described = alt.Length > 0 ? alt : Alt(chart, grid, title);
        return new ComposedChart(chart.Id, number, chart.Kind, title, described, tables.SharedUnit(grid), [.. grid.Rows.Select(r => r.Heading)], series, data) { Whole = Whole(chart), Span = chart.Span };
    }

    /// <summary>What the parts of a ring make together: the expression itself, in the edition's year.</summary>
    private decimal? Whole(ChartDefinition chart) => chart.Kind == ChartKind.Donut ? composition.Evaluator.Quantity(chart.Of, composition.Evaluator.Start).Value : null;

    /// <summary>The first dimension makes the categories, the others the series; years are always categories.</summary>
    private static (ImmutableArray<string> Down, ImmutableArray<string> Across) Axes(ChartDefinition chart) =>
        chart.By.Contains(Labels.Year)
            ? ([Labels.Year], chart.By.Remove(Labels.Year))
            : (chart.By.IsEmpty ? [] : [chart.By[0]], chart.By.IsEmpty ? [] : chart.By.RemoveAt(0));

    private static ImmutableArray<ShownValue> Shown(ChartDefinition chart) => chart.Show.IsEmpty ? [ShownValue.Value] : [.. chart.Show.Distinct()];

    /// <summary>One series for each place and year across; where value and share are shown, the first gives the length and both the label.</summary>
    private ImmutableArray<ChartSeries> Series(Grid grid, ChartDefinition chart)
    {
        var shown = Shown(chart).Length;
        var series = ImmutableArray.CreateBuilder<ChartSeries>();
        for (var c = 0; c < grid.Columns.Length; c += shown)
        {
            var columns = Enumerable.Range(c, shown).ToList();
            series.Add(new ChartSeries(SeriesLabel(grid, grid.Columns[c]), [.. grid.Cells.Select(row => Point([.. columns.Select(i => row[i])], chart))]));
        }
        return series.ToImmutable();
    }

    private string SeriesLabel(Grid grid, GridColumn column)
    {
        var year = column.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (column.Entry.Heading.Length > 0) return year is null ? column.Entry.Heading : $"{column.Entry.Heading}, {year}";
        if (year is not null) return year;
        var indicator = grid.Base is null ? null : composition.Project.Structure.Indicators.Find(grid.Base.Indicator);
        return indicator?.Label.In(composition.Language.Tag) ?? "";
    }

    /// <summary>A label: the numbers, in per cent with its word, then the symbol of their reservation; without a value its symbol alone.</summary>
    private ChartPoint Point(ImmutableArray<GridCell> cells, ChartDefinition chart)
    {
        var value = cells[0].Quantity;
        var figures = ImmutableArray.CreateBuilder<int>();
        var label = Text(cells[0], chart, figures);
        if (value.IsKnown && cells.Length > 1) label += $" ({string.Join(", ", cells.Skip(1).Select(Beside))})";
        if (value.Status.IsReserved()) label += " " + Symbol(value.Status);
        var isBreak = cells[0].IsBreak && chart.Kind == ChartKind.Line;
        if (isBreak) label += " " + StatusWords.Bracketed(StatusWords.Break);
        return new ChartPoint(value.Value, label, figures.ToImmutable()) { Status = value.Status, IsBreak = isBreak };

        // A reservation of the value is that of its share too, and is told once.
        string Beside(GridCell share) =>
            Text(share, chart, figures) + (share.Quantity.Status.IsReserved() && !value.Status.IsReserved() ? " " + Symbol(share.Quantity.Status) : "");
    }

    private string Text(GridCell cell, ChartDefinition chart, ImmutableArray<int>.Builder figures)
    {
        if (Number(cell) is not { } text) return Symbol(cell.Quantity.Status);
        figures.Add(Record(cell, text, FigureSetting.Chart, chart));
        return text;
    }

    private static string Symbol(ObservationStatus status) => StatusWords.Bracketed(StatusWords.Symbol(status));

    private string? Number(GridCell cell) => composition.Printer.Print(cell.Quantity, NumberStyle.Plain);

    private int Record(GridCell cell, string text, FigureSetting setting, ChartDefinition chart) =>
        composition.Ledger.Add(new FigurePosition(section, setting, chart.Id), cell.Expression, cell.Context, text, cell.Quantity, chart.Span);

    /// <summary>A description made from the data: the kind, the title, the highest and the lowest value.</summary>
    private string Alt(ChartDefinition chart, Grid grid, string title)
    {
        var known = grid.Cells.SelectMany((row, r) => row.Select((cell, c) => (Cell: cell, Row: r, Column: c)))
            .Where(p => p.Cell.Quantity.IsKnown && grid.Columns[p.Column].Shown == grid.Columns[0].Shown).ToList();
        var pattern = composition.Word(known.Count > 1 ? "alt" : "alt-plain")
            .Replace("{kind}", composition.Word(KindKey(chart.Kind)), StringComparison.Ordinal)
            .Replace("{title}", MarkedText.Plain(title), StringComparison.Ordinal);
        if (known.Count < 2) return pattern + Interruptions(chart, grid);
        var highest = known.MaxBy(p => p.Cell.Quantity.Value);
        var lowest = known.MinBy(p => p.Cell.Quantity.Value);
        string Name((GridCell Cell, int Row, int Column) p) =>
            string.Join(", ", new[] { grid.Rows[p.Row].Heading, grid.Columns.Length == 1 ? "" : SeriesLabel(grid, grid.Columns[p.Column]) }.Where(n => n.Length > 0).Distinct());
        return pattern
            .Replace("{highest}", Name(highest), StringComparison.Ordinal).Replace("{highest-value}", Marked(highest.Cell, chart), StringComparison.Ordinal)
            .Replace("{lowest}", Name(lowest), StringComparison.Ordinal).Replace("{lowest-value}", Marked(lowest.Cell, chart), StringComparison.Ordinal) + Interruptions(chart, grid);
    }

    /// <summary>Where a line has a gap or is cut, for those who cannot see it: "The number for 2018 is not available. The series has a break in 2019."</summary>
    private string Interruptions(ChartDefinition chart, Grid grid)
    {
        if (chart.Kind != ChartKind.Line) return "";
        var reasons = grid.Rows.Zip(grid.Cells).SelectMany(row => row.Second.Select(cell => (Year: row.First.Year ?? cell.Context.Year, Cell: cell))).SelectMany(at => (Incomparable?[])
        [
            at.Cell.Quantity.IsKnown ? null : new Incomparable(IncomparableKind.NoValue, at.Year, "") { Status = at.Cell.Quantity.Status },
            at.Cell.IsBreak ? new Incomparable(IncomparableKind.Break, at.Year, "") : null,
        ]).OfType<Incomparable>();
        return string.Concat(reasons.Select(r => IncomparableWords.Of(composition, r)).Where(w => w.Length > 0).Distinct().Select(w => $" {Capitals.First(w, composition.Language)}."));
    }

    private string Marked(GridCell cell, ChartDefinition chart)
    {
        var text = Number(cell) ?? "";
        return StatusWords.Behind(composition, MarkedText.Mark(Record(cell, text, FigureSetting.Description, chart), text), cell.Quantity.Status, plain => plain);
    }

    private static string KindKey(ChartKind kind) => kind == ChartKind.StackedBars ? "chart-stacked-bars" : "chart-" + kind.ToString().ToLowerInvariant();
}
