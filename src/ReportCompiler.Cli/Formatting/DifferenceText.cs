using ReportCompiler.Compare;
using ReportCompiler.Render.Differences;

namespace ReportCompiler.Cli.Formatting;

/// <summary>The differences on a terminal. In texts, what went stands in <c>[-…-]</c> and what came in <c>{+…+}</c>, as git shows words.</summary>
internal static class DifferenceText
{
    public static IEnumerable<string> Of(EditionDifferences differences, int width)
    {
        foreach (var line in Paragraph.Wrap(VisibleText.Of(differences.Summary), width)) yield return line;
        var isExplained = false;
        foreach (var chapter in DifferenceChapters.Of(differences))
        {
            yield return "";
            yield return VisibleText.Of(chapter.Heading.ToUpperInvariant());
            if (!isExplained && chapter.Groups.Any(g => g.Texts.SelectMany(t => t).Any(r => r.Change is not null)))
            {
                isExplained = true;
                foreach (var line in Paragraph.Wrap(VisibleText.Of($"What {differences.Before.Name} says is in [-…-], what {differences.After.Name} says in {{+…+}}."), width - 2)) yield return "  " + line;
            }
            foreach (var line in chapter.Groups.SelectMany(g => Group(g, width))) yield return line.Length == 0 ? "" : "  " + line;
        }
    }

    private static IEnumerable<string> Group(DifferenceGroup group, int width)
    {
        if (group.Heading is { } heading)
        {
            yield return "";
            yield return VisibleText.Of(heading);
        }
        foreach (var line in Columns.Align(Rows(group))) yield return line;
        foreach (var line in group.Notes.SelectMany(n => Paragraph.Wrap(VisibleText.Of(n), width - 2))) yield return line;
        foreach (var text in group.Texts)
        {
            foreach (var (line, i) in Paragraph.Wrap(string.Concat(text.Select(Run)), width - 4).Select((l, i) => (l, i))) yield return (i == 0 ? "- " : "  ") + line;
        }
    }

    /// <summary>Numbers end where they end above and below.</summary>
    private static IEnumerable<string[]> Rows(DifferenceGroup group)
    {
        if (group.Rows.IsEmpty) return [];
        string[][] rows = [[.. group.Columns.Select(c => c.Heading)], .. group.Rows.Select(r => r.ToArray())];
        var widths = group.Columns.Select((_, i) => rows.Max(r => CellWidth.Of(VisibleText.Of(r[i])))).ToArray();
        return rows.Select(row => row.Select((cell, i) => group.Columns[i].Form == ColumnForm.Number ? new string(' ', widths[i] - CellWidth.Of(VisibleText.Of(cell))) + cell : cell).ToArray());
    }

    private static string Run(TextRun run) => run.Change switch
    {
        ChangeKind.Removed => $"[-{VisibleText.Of(run.Text)}-]",
        ChangeKind.Added => $"{{+{VisibleText.Of(run.Text)}+}}",
        _ => VisibleText.Of(run.Text),
    };
}
