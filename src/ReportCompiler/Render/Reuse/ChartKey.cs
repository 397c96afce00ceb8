using System.Collections.Immutable;
using ReportCompiler.Compose;
using ReportCompiler.IO;

namespace ReportCompiler.Render.Reuse;

/// <summary>What a chart, and a table, is made of. A test sees to it that no property of theirs is left out.</summary>
internal static class ChartKey
{
    /// <summary>The key of a drawn chart: the numbers and texts that it shows. How it is drawn, and with which fonts, is the program.</summary>
    public static CacheKey Of(KeyWriter key, ComposedChart chart) => key.Add(chart).Key;

    public static KeyWriter Add(this KeyWriter key, ComposedChart chart) => key
        .Add(chart.Id).Add(chart.Number).Add((int)chart.Kind).Add(chart.Title).Add(chart.Alt).Add(chart.Unit).Add(chart.Whole)
        .AddAll(chart.Categories, (k, category) => k.Add(category))
        .AddAll(chart.Series, (k, series) => k.Add(series.Label).AddAll(series.Points, (p, point) => p.Add(point.Value).Add((int)point.Status).Add(point.IsBreak).Add(point.Label).Add(point.Figures)))
        .Add(chart.Data);

    public static KeyWriter Add(this KeyWriter key, ComposedTable table) => key
        .Add(table.Id).Add(table.Number).Add(table.Title).Add(table.Stub).Add(table.Unit)
        .AddAll(table.Columns, (k, column) => k.Add(column.Heading).Add(column.Numeric).Add(column.Group))
        .AddAll(table.Rows, (k, row) => k.Add(row.Heading).Add(row.IsTotal).AddAll(row.Cells, (c, cell) => c.Add(cell.Text).Add(cell.Note)))
        .AddAll(table.Notes, (k, note) => k.Add(note))
        .AddAll(table.Sources, (k, source) => k.Add(source))
        .AddAll(table.Legend, (k, entry) => k.Add(entry.Symbol).Add(entry.Meaning));

    public static KeyWriter Add(this KeyWriter key, ImmutableArray<int> numbers) => key.AddAll(numbers, (k, number) => k.Add(number));
}
