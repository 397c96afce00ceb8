using System.Text;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Compare;
using ReportCompiler.Render.Differences;

namespace ReportCompiler.Cli.Formats;

/// <summary>The differences as Markdown, for a pull request. Text of users is text there, whatever signs stand in it; a long table is folded, and says how long it is.</summary>
internal static class DifferenceMarkdown
{
    private const int LongestGroup = 25;
    private const int LongestChapter = 60;

    public static string Write(EditionDifferences differences)
    {
        var text = new StringBuilder($"## {SummaryText.Of(differences.Before.Name)} → {SummaryText.Of(differences.After.Name)}\n\n{SummaryText.Of(differences.Summary)}\n");
        foreach (var chapter in DifferenceChapters.Of(differences))
        {
            text.Append("\n### ").Append(SummaryText.Of(chapter.Heading)).Append('\n');
            var isLong = chapter.Groups is [_, _, ..] && chapter.Groups.Sum(Length) > LongestChapter;
            Folded(text, isLong, chapter.Groups.Sum(Length), () =>
            {
                foreach (var group in chapter.Groups) Group(text, group, isWithin: isLong);
            });
        }
        return text.ToString();
    }

    private static void Group(StringBuilder text, DifferenceGroup group, bool isWithin)
    {
        if (group.Heading is { } heading) text.Append("\n#### ").Append(SummaryText.Of(heading)).Append('\n');
        Folded(text, !isWithin && Length(group) > LongestGroup, Length(group), () =>
        {
            text.Append('\n');
            if (!group.Rows.IsEmpty) Table(text, group);
            foreach (var note in group.Notes) text.Append('\n').Append(SummaryText.Of(note)).Append('\n');
            foreach (var paragraph in group.Texts) text.Append("- ").AppendJoin("", paragraph.Select(Run)).Append('\n');
        });
    }

    private static int Length(DifferenceGroup group) => group.Rows.Length + group.Texts.Length;

    private static void Folded(StringBuilder text, bool isLong, int length, Action write)
    {
        if (isLong) text.Append("\n<details><summary>").Append(Words.Count(length, "difference")).Append("</summary>\n");
        write();
        if (isLong) text.Append("\n</details>\n");
    }

    private static void Table(StringBuilder text, DifferenceGroup group)
    {
        Line(text, group.Columns.Select(c => SummaryText.Of(c.Heading)));
        Line(text, group.Columns.Select(c => c.Form == ColumnForm.Number ? "---:" : "---"));
        foreach (var row in group.Rows) Line(text, row.Select((cell, i) => group.Columns[i].Form == ColumnForm.Code ? Code(cell) : SummaryText.Of(cell)));
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
