using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Html;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Render.Html;

public sealed class HtmlRendererTests
{
    private static readonly string Html = SampleReport.Render(SampleReport.Rich()).Value!.Html;
    private static readonly IHtmlDocument Page = new HtmlParser().ParseDocument(Html);

    private static string SingleBlanks(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_sample_gives_no_finding() => Assert.Empty(SampleReport.Render(SampleReport.Rich()).Diagnostics);

    [Fact]
    public void The_same_report_gives_the_same_bytes() => Assert.Equal(Html, SampleReport.Render(SampleReport.Rich()).Value!.Html);

    [Fact]
    public void The_page_has_language_title_and_landmarks()
    {
        Assert.Equal("en", Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Report on \"A & B\" </title>, 2020", Page.Title);
        foreach (var landmark in (string[])["body > header", "nav", "main", "body > footer"]) Assert.Single(Page.QuerySelectorAll(landmark));
        Assert.Equal(Page.QuerySelector("main")!.Id, Page.QuerySelector("a.skip")!.GetAttribute("href")![1..]);
    }

    [Fact]
    public void Headings_have_no_gaps_and_one_is_first()
    {
        var levels = Page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.TagName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Equal(1, levels.Count(l => l == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} after h{pair.First}"));
    }

    [Fact]
    public void Ids_are_unique_and_every_link_within_the_page_leads_somewhere()
    {
        var ids = Page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.All(Page.QuerySelectorAll("a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
        Assert.All(Page.QuerySelectorAll("[aria-labelledby]"), e => Assert.Subset(ids.ToHashSet(), e.GetAttribute("aria-labelledby")!.Split(' ').ToHashSet()));
    }

    [Fact]
    public void Nothing_on_the_page_comes_from_elsewhere()
    {
        Assert.Empty(Page.QuerySelectorAll("link, iframe, object, embed, form, img, base"));
        Assert.All(Page.All.SelectMany(e => e.Attributes), a => Assert.False(a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name is "style" or "src", a.Name));
    }

    [Fact]
    public void The_policy_allows_the_one_style_element_and_the_one_script_and_nothing_else()
    {
        var style = Assert.Single(Page.QuerySelectorAll("style")).TextContent;
        var script = Assert.Single(Page.QuerySelectorAll("script"));
        Assert.Empty(script.Attributes);
        var policy = Page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src {Hash(style)}", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src {Hash(script.TextContent)}", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    [Theory]
    [InlineData("<p>upright</p>", "", 2)]
    [InlineData("<p>with <em>emphasis</em></p>", "", 3)]
    [InlineData("<p>upright</p>", "p { font-style: italic }", 3)]
    public void The_page_brings_the_letters_that_it_needs(string body, string css, int fonts)
    {
        var layout = new Dictionary<string, SourceFile> { ["report.css"] = new("templates/report.css", css), ["print.css"] = new("templates/print.css", "") };
        var styles = PageStyles.Of(layout.ToImmutableSortedDictionary(StringComparer.Ordinal), body, "", new DiagnosticBag())!;
        Assert.Equal(fonts, styles.Element.Split("url(data:font/woff2").Length - 1);
    }

    [Fact]
    public void No_mark_of_the_compiler_is_left() => Assert.DoesNotContain(Html, c => c is >= '\uE000' and <= '\uF8FF');

    [Fact]
    public void Figures_lead_to_their_lines_in_the_list_of_sources()
    {
        var figures = Page.QuerySelectorAll("main a.figure");
        Assert.Equal(4, figures.Length); // title, sentence, Markdown table, table
        Assert.All(figures, f => Assert.Equal(("0", "#source.1", "94"), (f.GetAttribute("data-figure"), f.GetAttribute("href"), f.TextContent)));
        Assert.Equal("0", Page.GetElementById("source.1")!.GetAttribute("data-uses"));
    }

    [Fact]
    public void What_is_printed_says_the_same_without_the_script_and_with_digits_in_place_of_page_numbers()
    {
        var print = new HtmlParser().ParseDocument(SampleReport.Render(SampleReport.Rich()).Value!.Print);
        Assert.Empty(print.QuerySelectorAll("script, template"));
        static string Letters(AngleSharp.Dom.IElement e) => string.Concat(e.TextContent.Where(char.IsLetterOrDigit));
        Assert.Equal(Letters(Page.GetElementById("first")!), Letters(print.GetElementById("first")!));
        Assert.Equal(Letters(Page.GetElementById("source.1")!), Letters(print.GetElementById("source.1")!));
        Assert.Equal(["01", "23", "45", "67"], print.QuerySelectorAll(".pn").Take(4).Select(e => e.TextContent));
        Assert.All(Page.QuerySelectorAll(".pn"), e => Assert.Empty(e.TextContent));
    }

    [Fact]
    public void A_table_has_caption_scopes_groups_and_a_total()
    {
        var figure = Page.QuerySelector("#table-crimes")!;
        Assert.Equal("Table 1. Crimes, 2020", SingleBlanks(figure.QuerySelector("figcaption")!.TextContent));
        Assert.All(figure.QuerySelectorAll("th"), th => Assert.Contains(th.GetAttribute("scope"), (string[])["col", "row", "colgroup"]));
        Assert.Equal("2", figure.QuerySelector("th[scope=colgroup]")!.GetAttribute("colspan"));
        Assert.Equal("Total", figure.QuerySelector("tr.total th[scope=row]")!.TextContent);
        Assert.Equal("crimes", figure.QuerySelector("thead .unit")!.TextContent.Trim());
        var region = figure.QuerySelector("[role=region]")!;
        Assert.Equal("0", region.GetAttribute("tabindex"));
    }

    [Fact]
    public void Numbers_stand_under_each_other_by_their_decimal_mark()
    {
        var cells = Page.QuerySelectorAll("#table-crimes tbody td:nth-child(3)").Select(c => c.ClassName).ToList();
        Assert.Equal(["num", "num whole-1", "num"], cells);
    }

    [Fact]
    public void Notes_symbols_and_sources_stand_under_the_table()
    {
        var beneath = SingleBlanks(Page.QuerySelector("#table-crimes .beneath")!.TextContent);
        Assert.Contains("a Counted anew.", beneath, StringComparison.Ordinal);
        Assert.Contains("[x] not available", beneath, StringComparison.Ordinal);
        Assert.Contains("source: Police.", beneath, StringComparison.Ordinal);
        Assert.NotNull(Page.QuerySelector("#table-crimes td sup a[href='#table-crimes.note-a']"));
    }

    [Fact]
    public void A_chart_has_its_picture_and_its_numbers()
    {
        var figure = Page.QuerySelector("figure#chart-by-type")!;
        Assert.NotNull(figure.QuerySelector("svg[role=img]"));
        Assert.Equal("94", figure.QuerySelector("details td.num")!.TextContent);
    }

    [Fact]
    public void A_note_may_stand_in_another_part_than_its_reference()
    {
        var notes = Page.QuerySelectorAll("#first > .endnotes li");
        Assert.StartsWith("A note that stands after a table.", Assert.Single(notes).TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Contributions_keep_their_own_notes_and_their_headings_are_two_below_the_section()
    {
        var contributions = Page.QuerySelectorAll("#first > .contribution");
        Assert.Equal(["Police", "Courts"], contributions.Select(c => c.QuerySelector("h3")!.TextContent));
        Assert.All(contributions, c => Assert.Equal("Our work", c.QuerySelector("h4")!.TextContent));
        Assert.All(contributions, c => Assert.Single(c.QuerySelectorAll(".endnotes li")));
    }

    [Fact]
    public void A_missing_layout_file_is_named()
    {
        var report = SampleReport.Of();
        foreach (var name in SampleReport.Layout.Keys)
        {
            var result = SampleReport.Render(report, _ => "", SampleReport.Layout.Remove(name));
            Assert.Null(result.Value);
            var diagnostic = Assert.Single(result.Diagnostics);
            Assert.Equal(("RC5101", "templates/" + name), (diagnostic.Code.Id, diagnostic.Span!.Value.File));
        }
    }

    [Theory]
    [InlineData("<title>{{ title }}</title>", "<title>{{ titel }}</title>", "RC5102", 9, 8)]
    [InlineData("lang=\"{{ lang }}\"", "", "RC5103", 1, 1)]
    [InlineData("<title>{{ title }}", "<title>{{ title ", "RC5104", 9, 8)]
    public void A_bad_slot_has_its_place(string written, string instead, string code, int line, int column)
    {
        var layout = SampleReport.Layout["layout.html"];
        var changed = new SourceFile(layout.Path, layout.Text.Replace(written, instead, StringComparison.Ordinal));
        var result = SampleReport.Render(SampleReport.Of(), _ => "", SampleReport.Layout.SetItem("layout.html", changed));
        Assert.Null(result.Value);
        var diagnostic = result.Diagnostics[0];
        Assert.Equal((code, line, column), (diagnostic.Code.Id, diagnostic.Span!.Value.Line, diagnostic.Span!.Value.Column));
    }

    [Fact]
    public void A_style_sheet_cannot_end_its_element()
    {
        var layout = SampleReport.Layout.SetItem("print.css", new SourceFile("templates/print.css", "p::after { content: '</style><script>alert(1)</script>' }"));
        var page = SampleReport.Render(SampleReport.Of(), _ => "", layout).Value!.Html;
        Assert.DoesNotContain(new HtmlParser().ParseDocument(page).QuerySelectorAll("script"), s => s.TextContent.Contains("alert", StringComparison.Ordinal));
    }

    [Fact]
    public void A_code_block_that_is_never_closed_does_not_swallow_a_table()
    {
        var report = SampleReport.Of(new ComposedSection("s", 1, "S", [new MarkdownPart("~~~\nnever closed"), new TablePart(SampleReport.Table("t", 1))]));
        var result = SampleReport.Render(report);
        Assert.Contains(result.Diagnostics, d => d.Code.Id == "RC4108" && d.Span!.Value.File == "templates/en/s.md");
        Assert.Null(result.Value);
    }
}
