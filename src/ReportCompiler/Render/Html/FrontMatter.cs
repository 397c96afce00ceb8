using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Model;
using ReportCompiler.Render.Pdf;
using ReportCompiler.Text;
using ReportCompiler.Compose;

namespace ReportCompiler.Render.Html;

/// <summary>What stands before the sections: the cover and the contents; and what stands after them.</summary>
internal sealed class FrontMatter(ComposedReport report, Words words)
{
    private readonly string _year = report.Validated.Project.Year.ToString(CultureInfo.InvariantCulture);

    public string Cover()
    {
        var html = new HtmlWriter();
        html.Open("header", ("class", "cover")).Open("div", ("class", "panel"));
        html.Element("p", _year, ("class", "year"));
        html.Element("h1", report.Title);
        html.Close("div");
        html.Open("div", ("class", "imprint"));
        if (report.Publisher is not null) html.Element("p", report.Publisher, ("class", "publisher"));
        if (report.Issued is not null && report.Cover is null) html.Element("p", report.Issued, ("class", "date"));
        if (!report.Validated.Project.Edition.IsFinal) html.Element("p", words[PageStrings.Draft], ("class", "status"));
        if (report.Cover is { } cover) html.Element("p", cover.Version, ("class", "version"));
        html.Close("div");
        if (report.Cover is { Text: { } text } notice) Notice(html, text, notice);
        return html.Close("header").ToString();
    }

    /// <summary>That the edition is a corrected one must be seen before anything else of it is.</summary>
    private static void Notice(HtmlWriter html, string text, CoverNotice notice)
    {
        html.Open("div", ("class", "notice")).Open("p").Text(text);
        if (notice.Section is { } section)
        {
            var around = notice.Reference.Split("{section}", 2);
            html.Text(" " + around[0]).Open("a", ("href", "#" + Anchors.Section(section))).Text(MarkedText.Plain(notice.SectionTitle)).Raw("</a>").Text(around.ElementAtOrDefault(1) ?? "");
        }
        html.Close("p").Close("div");
    }

    /// <summary>The places that the entries of the contents lead to, in order.</summary>
    public ImmutableArray<string> Targets => [.. Sections().Concat(Tables()).Concat(Charts()).Select(e => e.Anchor)];

    /// <param name="forPrint">True for digits that hold the place of each page number.</param>
    public string Contents(bool forPrint)
    {
        var html = new HtmlWriter();
        var pages = forPrint ? Targets.Length : 0;
        html.Open("nav", ("class", "contents"), ("aria-labelledby", Anchors.Contents));
        html.Element("h2", words[PageStrings.Contents], ("id", Anchors.Contents));
        var written = WriteList(html, "sections", Sections().ToList(), 0, pages);
        if (!report.Sources.IsEmpty) html.Element("p", words[PageStrings.SourcesHint].Replace("{sources}", words[PageStrings.Sources], StringComparison.Ordinal), ("class", "hint"));
        foreach (var (heading, entries) in new[] { (PageStrings.Tables, Tables().ToList()), (PageStrings.Charts, Charts().ToList()) })
        {
            if (entries.Count == 0) continue;
            html.Element("h3", words[heading]);
            written = WriteList(html, "list", entries, written, pages);
        }
        return html.Close("nav").ToString();
    }

    public string Footer()
    {
        var html = new HtmlWriter();
        html.Open("footer", ("class", "colophon"));
        return html.Element("p", string.Join(" · ", new[] { report.Publisher, report.Title, _year, report.Issued }.Where(t => t is not null))).Close("footer").ToString();
    }

    private IEnumerable<Entry> Sections()
    {
        var sections = report.Sections.Select(s => new Entry(Anchors.Section(s.Id), s.Number, s.Title));
        return report.Sources.IsEmpty ? sections : sections.Append(new Entry(Anchors.Sources, null, words[PageStrings.Sources]));
    }

    private IEnumerable<Entry> Tables() => Parts<TablePart>().Select(t => new Entry(Anchors.Table(t.Table.Id), t.Table.Number, t.Table.Title));

    private IEnumerable<Entry> Charts() => Parts<ChartPart>().Select(c => new Entry(Anchors.Chart(c.Chart.Id), c.Chart.Number, c.Chart.Title));

    private IEnumerable<T> Parts<T>() => report.Sections.SelectMany(s => s.Parts).OfType<T>();

    /// <summary>Writes entries and gives how many there are so far.</summary>
    private static int WriteList(HtmlWriter html, string kind, List<Entry> entries, int before, int pages)
    {
        html.Open("ol", ("class", kind));
        foreach (var (index, entry) in entries.Index())
        {
            html.Open("li").Open("a", ("href", "#" + entry.Anchor)).Element("span", entry.Number?.ToString(CultureInfo.InvariantCulture) ?? "", ("class", "number"));
            html.Element("span", MarkedText.Plain(entry.Title), ("class", "title"));
            html.Element("span", pages == 0 ? "" : PageNumbers.Placeholder(before + index, pages), ("class", "pn")).Close("a").Close("li");
        }
        html.Close("ol");
        return before + entries.Count;
    }

    /// <summary>An entry of the contents.</summary>
    private sealed record Entry(string Anchor, int? Number, string Title);
}
