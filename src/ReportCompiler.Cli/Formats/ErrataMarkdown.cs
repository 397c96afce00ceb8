using System.Globalization;
using System.Text;
using ReportCompiler.Compose;
using ReportCompiler.Compose.Corrections;
using ReportCompiler.Text;

namespace ReportCompiler.Cli.Formats;

/// <summary>The notice of corrections as Markdown: for a news page, a release note, a pull request.</summary>
internal static class ErrataMarkdown
{
    /// <summary>The document. Names and reasons are text, whatever signs stand in them.</summary>
    public static string Write(Errata errata)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Safe(errata.Title)}: {Safe(errata.Report)}, {errata.Year}\n\n{Safe(errata.Version)}.");
        if (errata.Introduction is { } introduction) text.Append(' ').Append(Safe(introduction));
        text.Append("\n\n");
        foreach (var table in errata.Tables) Table(text, table);
        text.Append(Safe(errata.Proof)).Append("\n\n");
        Table(text, errata.Versions);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Table(StringBuilder text, ComposedTable table)
    {
        text.Append("## ").Append(Safe(table.Title)).Append("\n\n");
        Line(text, table.Columns.Select(c => Safe(c.Heading)).Prepend(Safe(table.Stub)));
        Line(text, table.Columns.Select(c => c.Numeric ? "---:" : "---").Prepend("---"));
        foreach (var row in table.Rows) Line(text, row.Cells.Select(c => Safe(c.Text)).Prepend(Safe(row.Heading)));
        text.Append('\n');
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Safe(string marked) => SummaryText.Of(MarkedText.Plain(marked));
}
