using System.Globalization;
using System.Text;
using ReportCompiler.Model;
using ReportCompiler.Text;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Markup;

namespace ReportCompiler.Render.Html;

/// <summary>Sections: title, text with what is embedded in it, notes.</summary>
internal sealed class SectionWriter(ComposedReport report, FigureMarkup figures, UniqueIds ids, Words words, TableWriter tables, ChartWriter charts, DiagnosticBag bag)
{
    private const int TitleLevel = 2;
    private readonly KeyFiguresWriter _keyFigures = new(figures);
    private readonly MarkdownRenderer _markdown = new(figures, ids, new MarkupWords(words[PageStrings.Note], words[PageStrings.Back]));

    /// <summary>The name of the pages on which a section is printed, by its place in the report; also a class of its element.</summary>
    public static string PageName(int index) => string.Create(CultureInfo.InvariantCulture, $"chapter-{index + 1}");

    public void Write(HtmlWriter html, ComposedSection section, int index)
    {
        var id = Anchors.Section(section.Id);
        html.Open("section", ("class", "chapter " + PageName(index)), ("id", id), ("aria-labelledby", id + ".title"));
        html.Open("h2", ("id", id + ".title"));
        if (section.Number is { } number) html.Element("span", number.ToString(CultureInfo.InvariantCulture), ("class", "number")).Raw(" ");
        html.Raw(figures.Html(section.Title)).Close("h2");
        var text = _markdown.Render(Source(section, out var embedded), embedded);
        bag.AddRange(text.Diagnostics);
        html.Raw(text.Body);
        WriteNotes(html, text.Notes);
        html.Close("section");
    }

    /// <summary>All parts of the section as one Markdown text, so that notes and references of any part reach any other.</summary>
    private MarkdownSource Source(ComposedSection section, out List<string> embedded)
    {
        embedded = [];
        var text = new StringBuilder();
        foreach (var part in section.Parts)
        {
            if (part is MarkdownPart markdown)
            {
                text.Append(markdown.Markdown);
                continue;
            }
            text.Append(EmbedBlock.Mark(embedded.Count));
            embedded.Add(Embedded(section, part));
        }
        return new MarkdownSource(text.ToString(), PathOf(section), true, false, Anchors.Section(section.Id), TitleLevel, TableLabel(section.Title));
    }

    private string Embedded(ComposedSection section, SectionPart part)
    {
        var html = new HtmlWriter();
        switch (part)
        {
            case TablePart table: tables.Write(html, table.Table); break;
            case ChartPart chart: charts.Write(html, chart.Chart); break;
            case KeyFiguresPart keyFigures: _keyFigures.Write(html, keyFigures.Box); break;
            case ContributionPart contribution: WriteContribution(html, section, contribution); break;
        }
        return html.ToString();
    }

    private void WriteContribution(HtmlWriter html, ComposedSection section, ContributionPart part)
    {
        var id = ids.Claim($"{Anchors.Section(section.Id)}.by.{part.AgencyId}");
        html.Open("section", ("class", "contribution"), ("id", id), ("aria-labelledby", id + ".title"));
        html.Element("p", words[PageStrings.Contribution], ("class", "kicker"));
        html.Element("h3", part.AgencyLabel, ("id", id + ".title"));
        var text = _markdown.Render(new MarkdownSource(part.Markdown, part.Path, false, part.IsVerbatim, id, TitleLevel + 1, TableLabel(part.AgencyLabel)), []);
        bag.AddRange(text.Diagnostics);
        html.Raw(text.Body);
        WriteNotes(html, text.Notes);
        html.Close("section");
    }

    private void WriteNotes(HtmlWriter html, string notes)
    {
        if (notes.Length > 0) html.Open("div", ("class", "endnotes")).Element("p", words[PageStrings.Notes], ("class", "kicker")).Raw(notes).Close("div");
    }

    private string TableLabel(string title) => $"{words[PageStrings.Table]}, {MarkedText.Plain(title)}";

    private string PathOf(ComposedSection section) =>
        report.Validated.Project.Sections.TryGetValue(report.Language.Tag, out var sections) && sections.FirstOrDefault(s => s.Section.Id == section.Id) is { } bound
            ? bound.Body.Path
            : $"templates/{report.Language.Tag}/{section.Id}.md";
}
