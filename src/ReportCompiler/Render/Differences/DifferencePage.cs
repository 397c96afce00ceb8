using System.Collections.Immutable;
using System.Text;
using ReportCompiler.Compare;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Render.Html;
using ReportCompiler.Text;

namespace ReportCompiler.Render.Differences;

/// <summary>
/// The differences as one page that needs nothing beside it, in the look of the page of checks. Like that one it is a document of the office: in
/// English, as the findings are.
/// </summary>
public static class DifferencePage
{
    private const string Rules =
        "del{color:inherit;opacity:.7}ins{background:color-mix(in srgb,var(--accent) 14%,transparent);font-weight:700;text-decoration:underline}.texts li{margin:10px 0}\n";

    /// <summary>The page; null when the project's style sheets are missing, which the findings then say.</summary>
    /// <param name="differences">What differs.</param>
    /// <param name="files">The project's files, for its style sheets.</param>
    public static PhaseResult<string> Write(EditionDifferences differences, ProjectFiles files)
    {
        ArgumentNullException.ThrowIfNull(differences);
        ArgumentNullException.ThrowIfNull(files);
        var bag = new DiagnosticBag();
        var chapters = DifferenceChapters.Of(differences);
        var title = $"{differences.Before.Name} \u2192 {differences.After.Name}";
        var sheet = new Sheet("en", "Differences: " + title, "Skip to the differences", "Differences between two editions", title) { Rules = Rules + PrintMargins(title) };
        var page = sheet.Write(Layout(files), bag, html => Contents(html, chapters), html =>
        {
            html.Element("p", differences.Summary);
            foreach (var (chapter, number) in chapters.Select((c, i) => (c, i))) Chapter(html, chapter, Anchor(number));
        });
        return new(page, bag.ToImmutable());
    }

    private static void Contents(HtmlWriter html, ImmutableArray<DifferenceChapter> chapters)
    {
        if (chapters.IsEmpty) return;
        html.Open("nav", ("class", "sheet"), ("aria-label", "Sections of this page")).Open("ul");
        foreach (var (chapter, number) in chapters.Select((c, i) => (c, i))) html.Open("li").Element("a", chapter.Heading, ("href", "#" + Anchor(number))).Close("li");
        html.Close("ul").Close("nav");
    }

    private static void Chapter(HtmlWriter html, DifferenceChapter chapter, string anchor)
    {
        html.Open("section", ("aria-labelledby", anchor)).Element("h2", chapter.Heading, ("id", anchor));
        foreach (var group in chapter.Groups)
        {
            if (group.Heading is { } heading) html.Element("h3", heading);
            if (!group.Rows.IsEmpty) Table(html, group, group.Heading is null ? chapter.Heading : $"{chapter.Heading}: {group.Heading}");
            foreach (var note in group.Notes) html.Element("p", note);
            if (!group.Texts.IsEmpty) Texts(html, group);
        }
        html.Close("section");
    }

    private static void Table(HtmlWriter html, DifferenceGroup group, string label)
    {
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", label)).Open("table", ("aria-label", label)).Open("thead").Open("tr");
        foreach (var column in group.Columns) html.Element("th", column.Heading, ("scope", "col"), ("class", Class(column)));
        html.Close("tr").Close("thead").Open("tbody");
        foreach (var row in group.Rows)
        {
            html.Open("tr");
            foreach (var (cell, i) in row.Select((c, i) => (c, i)))
            {
                var element = i == 0 ? "th" : "td";
                html.Open(element, ("scope", i == 0 ? "row" : null), ("class", Class(group.Columns[i])));
                if (group.Columns[i].Form == ColumnForm.Code) html.Element("code", cell);
                else html.Text(cell);
                html.Close(element);
            }
            html.Close("tr");
        }
        html.Close("tbody").Close("table").Close("div");
    }

    private static void Texts(HtmlWriter html, DifferenceGroup group)
    {
        html.Open("ul", ("class", "texts"));
        foreach (var text in group.Texts)
        {
            html.Open("li");
            foreach (var run in text)
            {
                if (run.Change is not { } change) html.Text(run.Text);
                else html.Open(change == ChangeKind.Removed ? "del" : "ins").Text(run.Text).Raw(change == ChangeKind.Removed ? "</del>" : "</ins>");
            }
            html.Close("li");
        }
        html.Close("ul");
    }

    private static string? Class(DifferenceColumn column) => column.Form == ColumnForm.Number ? "num" : null;

    private static string Anchor(int number) => FormattableString.Invariant($"part-{number + 1}");

    private static ImmutableSortedDictionary<string, SourceFile> Layout(ProjectFiles files) =>
        ((string[])["report.css", "print.css"]).Select(name => (Name: name, Path: "templates/" + name)).Select(f => (f.Name, f.Path, files.Read(f.Path).Bytes))
            .Where(f => f.Bytes is not null).ToImmutableSortedDictionary(f => f.Name, f => new SourceFile(f.Path, Encoding.UTF8.GetString(f.Bytes!)), StringComparer.Ordinal);

    private static string PrintMargins(string title) =>
        $"@page{{@top-left{{content:{PageStyles.Quote("Differences: " + title)}}}@bottom-right{{content:\"Page \" counter(page) \" of \" counter(pages)}}}}\n";
}
