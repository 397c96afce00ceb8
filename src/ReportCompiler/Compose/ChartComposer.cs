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
        return new ComposedChart(chart.Id, number, chart.Kind, title, described, tables.SharedUnit(grid), [.. grid.Rows.Select(r => r.Heading)], series, data);
    }

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

    private ChartPoint Point(ImmutableArray<GridCell> cells, ChartDefinition chart)
    {
        var figures = ImmutableArray.CreateBuilder<int>();
        var texts = cells.Select(cell => Text(cell, chart, FigureSetting.Chart, figures)).ToList();
        var label = texts.Count == 1 ? texts[0] : $"{texts[0]} ({string.Join(", ", texts.Skip(1))})";
        return new ChartPoint(cells[0].Quantity.Value, label, figures.ToImmutable());
    }

    /// <summary>A label: the number, in per cent with its word; without a value its symbol.</summary>
    private string Text(GridCell cell, ChartDefinition chart, FigureSetting setting, ImmutableArray<int>.Builder figures)
    {
        if (composition.Printer.Print(cell.Quantity, NumberStyle.Plain) is not { } text) return TableText.Bracketed(TableText.MissingSymbol(cell.Quantity));
        figures.Add(composition.Ledger.Add(new FigurePosition(section, setting, chart.Id), cell.Expression, cell.Context, text, cell.Quantity, chart.Span));
        return text;
    }

    /// <summary>A description made from the data: the kind, the title, the highest and the lowest value.</summary>
    private string Alt(ChartDefinition chart, Grid grid, string title)
    {
        var known = grid.Cells.SelectMany((row, r) => row.Select((cell, c) => (Cell: cell, Row: r, Column: c)))
            .Where(p => p.Cell.Quantity.IsKnown && grid.Columns[p.Column].Shown == grid.Columns[0].Shown).ToList();
        var pattern = composition.Word(known.Count > 1 ? "alt" : "alt-plain")
            .Replace("{kind}", composition.Word(KindKey(chart.Kind)), StringComparison.Ordinal)
            .Replace("{title}", MarkedText.Plain(title), StringComparison.Ordinal);
        if (known.Count < 2) return pattern;
        var highest = known.MaxBy(p => p.Cell.Quantity.Value);
        var lowest = known.MinBy(p => p.Cell.Quantity.Value);
        string Name((GridCell Cell, int Row, int Column) p) =>
            string.Join(", ", new[] { grid.Rows[p.Row].Heading, grid.Columns.Length == 1 ? "" : SeriesLabel(grid, grid.Columns[p.Column]) }.Where(n => n.Length > 0).Distinct());
        return pattern
            .Replace("{highest}", Name(highest), StringComparison.Ordinal).Replace("{highest-value}", Marked(highest.Cell, chart), StringComparison.Ordinal)
            .Replace("{lowest}", Name(lowest), StringComparison.Ordinal).Replace("{lowest-value}", Marked(lowest.Cell, chart), StringComparison.Ordinal);
    }

    private string Marked(GridCell cell, ChartDefinition chart)
    {
        var figures = ImmutableArray.CreateBuilder<int>();
        var text = Text(cell, chart, FigureSetting.Description, figures);
        return figures.Count == 0 ? text : MarkedText.Mark(figures[0], text);
    }

    private static string KindKey(ChartKind kind) => kind == ChartKind.StackedBars ? "chart-stacked-bars" : "chart-" + kind.ToString().ToLowerInvariant();
}
