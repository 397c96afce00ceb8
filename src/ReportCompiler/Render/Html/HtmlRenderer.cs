using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportCompiler.Model;
using ReportCompiler.Render.Sources;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Markup;
using ReportCompiler.Text;

namespace ReportCompiler.Render.Html;

/// <summary>The report as one self-contained page, for screen and for print.</summary>
internal static class HtmlRenderer
{
    private const int LongestHeader = 60;

    /// <summary>Renders the page.</summary>
    /// <param name="report">The report in one language.</param>
    /// <param name="sources">Its list of sources; null when it prints no figure.</param>
    /// <param name="chartSvg">Draws a chart as an <c>svg</c> element.</param>
    /// <param name="layout"><c>layout.html</c>, <c>report.css</c> and <c>print.css</c>, by name.</param>
    public static PhaseResult<HtmlPage> Render(ComposedReport report, SourceList? sources, Func<ComposedChart, string> chartSvg, ImmutableSortedDictionary<string, SourceFile> layout)
    {
        var bag = new DiagnosticBag();
        var words = new Words(report.Language);
        var front = new FrontMatter(report, words);
        var body = Body(report, chartSvg, words, bag);
        var skeleton = layout.GetValueOrDefault(Layout.File);
        var styles = PageStyles.Of(layout, body + skeleton?.Text, PrintMargins(report, words), bag, scripted: sources is not null);
        if (skeleton is null) bag.Add(PageDiagnostics.LayoutMissing(Layout.File));
        if (styles is null || skeleton is null) return new(null, bag.ToImmutable());

        var year = report.Validated.Project.Year.ToString(CultureInfo.InvariantCulture);
        var slots = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["lang"] = HtmlText.Escape(report.Language.Tag),
            ["title"] = HtmlText.Escape($"{report.Title}, {year}"),
            ["description"] = HtmlText.Escape(report.Publisher is null ? $"{report.Title}, {year}" : $"{report.Title}, {year}. {report.Publisher}"),
            ["policy"] = styles.Policy,
            ["styles"] = styles.Element,
            ["skip"] = $"<a class=\"skip\" href=\"#{Anchors.Main}\">{HtmlText.Escape(words[PageStrings.Skip])}</a>",
            ["cover"] = front.Cover(),
            ["contents"] = front.Contents(forPrint: false),
            ["body"] = Main(body, sources, forPrint: false),
            ["footer"] = front.Footer(),
        };
        if (Layout.Fill(skeleton, slots, bag) is not { } page || bag.HasErrors) return new(null, bag.ToImmutable());
        slots["body"] = Main(body, sources, forPrint: true);
        slots["contents"] = front.Contents(forPrint: true);
        return new(new HtmlPage(page, Layout.Fill(skeleton, slots, bag)!, front.Targets), bag.ToImmutable());

        string Main(string sections, SourceList? list, bool forPrint)
        {
            var html = new HtmlWriter().Open("main", ("id", Anchors.Main), ("tabindex", "-1")).Raw("\n").Raw(sections);
            if (list is not null) new SourcesWriter(words, forPrint).Write(html, list, report.Sections.Length);
            html.Close("main");
            return list is null || forPrint ? html.ToString() : html.Raw(FigureCard.Script).ToString();
        }
    }

    private static string Body(ComposedReport report, Func<ComposedChart, string> chartSvg, Words words, DiagnosticBag bag)
    {
        var ids = new UniqueIds();
        // What references point to comes first: no heading of a text may take its id.
        foreach (var section in report.Sections) ids.Claim(Anchors.Section(section.Id));
        var figures = new FigureMarkup(report.Figures);
        var tables = new TableWriter(figures, words, report.Language.Decimal);
        var sections = new SectionWriter(report, figures, ids, words, tables, new ChartWriter(figures, words, tables, chartSvg), bag);
        var html = new HtmlWriter();
        for (var i = 0; i < report.Sections.Length; i++) sections.Write(html, report.Sections[i], i);
        return html.ToString();
    }

    /// <summary>
    /// What stands in the margins of the printed page: texts of this report, which a style sheet of all reports cannot hold. Each chapter has pages of its
    /// own name, since no style sheet can repeat a heading in a margin.
    /// </summary>
    private static string PrintMargins(ComposedReport report, Words words)
    {
        var page = PageStyles.Quote(words[PageStrings.Page])
            .Replace("{page}", "\" counter(page) \"", StringComparison.Ordinal).Replace("{pages}", "\" counter(pages) \"", StringComparison.Ordinal);
        var css = new StringBuilder();
        css.Append(CultureInfo.InvariantCulture, $"@page{{@top-left{{content:{PageStyles.Quote($"{Short(report.Title)}, {report.Validated.Project.Year}")}}}@bottom-right{{content:{page}}}");
        if (report.Publisher is not null) css.Append(CultureInfo.InvariantCulture, $"@bottom-left{{content:{PageStyles.Quote(report.Publisher)}}}");
        css.Append("}\n@page cover{@top-left{content:none}@bottom-left{content:none}@bottom-right{content:none}}\n");
        var titles = report.Sections.Select(s => MarkedText.Plain(s.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}  {s.Title}") : s.Title)).Append(words[PageStrings.Sources]);
        foreach (var (i, title) in titles.Index())
        {
            css.Append(CultureInfo.InvariantCulture, $"@page {SectionWriter.PageName(i)}{{@top-right{{content:{PageStyles.Quote(Short(title))}}}}}.{SectionWriter.PageName(i)}{{page:{SectionWriter.PageName(i)}}}\n");
        }
        return css.ToString();
    }

    /// <summary>A running header has one line.</summary>
    private static string Short(string title) => title.Length <= LongestHeader ? title : title[..(title.LastIndexOf(' ', LongestHeader) is > 0 and var blank ? blank : LongestHeader)] + " …";
}
