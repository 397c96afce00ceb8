using System.Text;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Compare;
using ReportCompiler.Render.Differences;

namespace ReportCompiler.Cli.Formats;

/// <summary>The differences as Markdown, for a pull request. Text of users is text there, whatever signs stand in it; a long table is folded, and says how long it is.</summary>
internal static class DifferenceMarkdown
{
    private const int LongestOpen = 25;

    public static string Write(EditionDifferences differences)
    {
        var text = new StringBuilder($"## {SummaryText.Of(differences.Before.Name)} → {SummaryText.Of(differences.After.Name)}\n\n{SummaryText.Of(differences.Summary)}\n");
        foreach (var chapter in DifferenceChapters.Of(differences))
        {
            text.Append("\n### ").Append(SummaryText.Of(chapter.Heading)).Append('\n');
            foreach (var group in chapter.Groups) Group(text, group);
        }
        return text.ToString();
    }

    private static void Group(StringBuilder text, DifferenceGroup group)
    {
        if (group.Heading is { } heading) text.Append("\n#### ").Append(SummaryText.Of(heading)).Append('\n');
        var isLong = Math.Max(group.Rows.Length, group.Texts.Length) > LongestOpen;
        if (isLong) text.Append("\n<details><summary>").Append(Words.Count(Math.Max(group.Rows.Length, group.Texts.Length), "difference")).Append("</summary>\n");
        text.Append('\n');
        if (!group.Rows.IsEmpty)
        {
            Line(text, group.Columns.Select(c => SummaryText.Of(c.Heading)));
            Line(text, group.Columns.Select(c => c.Form == ColumnForm.Number ? "---:" : "---"));
            foreach (var row in group.Rows) Line(text, row.Select((cell, i) => group.Columns[i].Form == ColumnForm.Code ? Code(cell) : SummaryText.Of(cell)));
        }
        foreach (var paragraph in group.Texts) text.Append("- ").AppendJoin("", paragraph.Select(Run)).Append('\n');
        if (isLong) text.Append("\n</details>\n");
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    /// <summary>What goes is struck out, what comes is bold. As tags, since Markdown's own marks do not hold beside every sign.</summary>
    private static string Run(TextRun run) => run.Change switch
    {
        ChangeKind.Removed => $"<del>{SummaryText.Of(run.Text)}</del>",
        ChangeKind.Added => $"<strong>{SummaryText.Of(run.Text)}</strong>",
        _ => SummaryText.Of(run.Text),
    };

    /// <summary>As code, where nothing is read as a mark or a mention; a text that would end the code is escaped instead.</summary>
    private static string Code(string text) =>
        text.Length == 0 ? "" : text.AsSpan().IndexOfAny("`\\") >= 0 || text[0] == ' ' || text[^1] == ' ' ? SummaryText.Of(text) : $"`{VisibleText.Of(text).Replace("|", "\\|", StringComparison.Ordinal)}`";
}
