using System.Globalization;
using ReportCompiler.Model;
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
        if (report.Issued is not null) html.Element("p", report.Issued, ("class", "date"));
        if (!report.Validated.Project.Edition.IsFinal) html.Element("p", words[PageStrings.Draft], ("class", "status"));
        return html.Close("div").Close("header").ToString();
    }

    public string Contents()
    {
        var html = new HtmlWriter();
        html.Open("nav", ("class", "contents"), ("aria-labelledby", Anchors.Contents));
        html.Element("h2", words[PageStrings.Contents], ("id", Anchors.Contents));
        html.Open("ol", ("class", "sections"));
        foreach (var section in report.Sections) WriteEntry(html, "#" + Anchors.Section(section.Id), section.Number?.ToString(CultureInfo.InvariantCulture) ?? "", section.Title);
        html.Close("ol");
        var parts = report.Sections.SelectMany(s => s.Parts).ToList();
        WriteList(html, PageStrings.Tables, parts.OfType<TablePart>().Select(t => (Anchors.Table(t.Table.Id), t.Table.Number, t.Table.Title)));
        WriteList(html, PageStrings.Charts, parts.OfType<ChartPart>().Select(c => (Anchors.Chart(c.Chart.Id), c.Chart.Number, c.Chart.Title)));
        return html.Close("nav").ToString();
    }

    public string Footer()
    {
        var html = new HtmlWriter();
        html.Open("footer", ("class", "colophon"));
        return html.Element("p", string.Join(" · ", new[] { report.Publisher, report.Title, _year, report.Issued }.Where(t => t is not null))).Close("footer").ToString();
    }

    private void WriteList(HtmlWriter html, string heading, IEnumerable<(string Anchor, int Number, string Title)> entries)
    {
        var list = entries.ToList();
        if (list.Count == 0) return;
        html.Element("h3", words[heading]).Open("ol", ("class", "list"));
        foreach (var (anchor, number, title) in list) WriteEntry(html, "#" + anchor, number.ToString(CultureInfo.InvariantCulture), title);
        html.Close("ol");
    }

    private static void WriteEntry(HtmlWriter html, string target, string number, string title) =>
        html.Open("li").Open("a", ("href", target)).Element("span", number, ("class", "number")).Element("span", MarkedText.Plain(title), ("class", "title"))
            .Open("span", ("class", "pn")).Close("span").Close("a").Close("li");
}
