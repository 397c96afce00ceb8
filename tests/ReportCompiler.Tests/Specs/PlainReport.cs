using ReportCompiler.Compose;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Specs;

/// <summary>What a report prints, line by line and without marks: sentences as they are written, tables and key figures with bars between their cells.</summary>
internal static class PlainReport
{
    public static IEnumerable<string> Lines(ComposedReport report) =>
        report.Sections.SelectMany(s => s.Parts).SelectMany(Lines).Select(l => MarkedText.Plain(l).Replace("\\", "", StringComparison.Ordinal).Trim()).Where(l => l.Length > 0);

    private static IEnumerable<string> Lines(SectionPart part) => part switch
    {
        MarkdownPart m => m.Markdown.Split('\n'),
        ContributionPart c => c.Markdown.Split('\n'),
        TablePart t => Lines(t.Table),
        ChartPart c => c.Chart.Series.Select(s => $"{s.Label}: {string.Join(", ", s.Points.Select(p => p.Label))}").Prepend(c.Chart.Alt).Concat(Lines(c.Chart.Data)),
        KeyFiguresPart k => k.Box.Figures.Select(f => string.Join(" | ", new[] { f.Value, f.Text, f.Comparison }.Where(t => t is not null))),
        _ => [],
    };

    private static IEnumerable<string> Lines(ComposedTable table) =>
        table.Rows.Select(r => string.Join(" | ", r.Cells.Select(c => c.Text).Prepend(r.Heading)))
            .Prepend(string.Join(" | ", table.Columns.Select(c => c.Group is null ? c.Heading : $"{c.Group}, {c.Heading}").Prepend(table.Stub)))
            .Concat(table.Notes).Concat(table.Legend.Select(l => $"{l.Symbol} {l.Meaning}"));
}
