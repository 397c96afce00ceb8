using System.Globalization;
using System.Text;
using ReportCompiler.Compose;
using ReportCompiler.Text;

namespace ReportCompiler.Render.Errata;

/// <summary>The notice of corrections as Markdown: for a news page, a release note, a pull request.</summary>
public static class ErrataMarkdown
{
    /// <summary>The document. Names and reasons are text, whatever signs stand in them.</summary>
    public static string Write(Compose.Corrections.Errata errata)
    {
        ArgumentNullException.ThrowIfNull(errata);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Safe(errata.Title)}: {Safe(errata.Report)}, {errata.Year}\n\n{Safe(errata.Version)}.");
        if (errata.Introduction is { } introduction) text.Append(' ').Append(Safe(introduction));
        text.Append("\n\n");
        foreach (var table in errata.Tables)
        {
            text.Append("## ").Append(Safe(table.Title)).Append("\n\n");
            Line(text, table.Columns.Select(c => Safe(c.Heading)).Prepend(Safe(table.Stub)));
            Line(text, table.Columns.Select(c => c.Numeric ? "---:" : "---").Prepend("---"));
            foreach (var row in table.Rows) Line(text, row.Cells.Select(c => Safe(c.Text)).Prepend(Safe(row.Heading)));
            text.Append('\n');
        }
        return text.Append(Safe(errata.Proof)).Append('\n').ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Safe(string marked) => MarkdownText.Escape(MarkedText.Plain(marked));
}
