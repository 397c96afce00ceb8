using AngleSharp.Html.Parser;
using CsCheck;
using ReportCompiler.Markup;
using ReportCompiler.Model;
using ReportCompiler.Tests.Compose;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Markup;

public sealed class MarkdownRendererTests
{
    private const string Path = "data/2020/police/first.en.md";

    private static RenderedMarkup Ours(string markdown) => Render(markdown, true);

    private static RenderedMarkup Theirs(string markdown) => Render(markdown, false);

    private static RenderedMarkup Render(string markdown, bool ours)
    {
        var figure = new FigureUse("a/x/1", new FigurePosition("a", FigureSetting.Text), "94", new Quantity(94, ObservationStatus.Normal, Qualifier.Exact, null, Derivation.Leaf("x", 94)), SmallProject.Place, 0);
        var renderer = new MarkdownRenderer(new FigureMarkup([figure]), new UniqueIds(), new MarkupWords("Note", "Back"));
        return renderer.Render(new MarkdownSource(markdown, Path, ours, !ours, "s", ours ? 2 : 3, "Table"), []);
    }

    private static string Figure(string text = "94") => MarkedText.Mark(0, text);

    [Theory]
    [InlineData("*{0}*", "<p><em><a class=\"figure\" data-figure=\"0\" href=\"#source.1\">94</a></em></p>\n")]
    [InlineData("[{0}](#s)", "<p><a href=\"#s\"><span class=\"figure\" data-figure=\"0\">94</span></a></p>\n")]
    [InlineData("`{0}`", "<p><code>94</code></p>\n")]
    [InlineData("## {0} victims", "<h3 id=\"s.victims\"><a class=\"figure\" data-figure=\"0\" href=\"#source.1\">94</a> victims</h3>\n")]
    [InlineData("[x](https://a.az/{0})", "<p><a href=\"https://a.az/94\" rel=\"noopener\">x</a></p>\n")]
    public void A_figure_is_marked_wherever_it_stands(string markdown, string html) =>
        Assert.Equal(html, Ours(markdown.Replace("{0}", Figure(), StringComparison.Ordinal)).Body);

    [Fact]
    public void What_a_figure_prints_is_never_read_as_Markdown()
    {
        var cells = new HtmlParser().ParseDocument(Ours($"| a | b |\n|---|---:|\n| x | {Figure("*9* | <b>4</b>")} |\n").Body).QuerySelectorAll("tbody tr > *");
        Assert.Equal(["x", "*9* | <b>4</b>"], cells.Select(c => c.TextContent));
        Assert.Equal(["row", null], cells.Select(c => c.GetAttribute("scope")));
        Assert.Equal("num", cells[1].ClassName);
    }

    [Fact]
    public void An_agency_cannot_forge_a_figure_or_a_part()
    {
        var html = Theirs("&#xE000;0&#xE001;7&#xE002; \uE0030\uE004").Body; // the characters themselves are refused when a file is read
        Assert.DoesNotContain("figure", html, StringComparison.Ordinal);
        Assert.DoesNotContain(html, c => c is >= '\uE000' and <= '\uE004');
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Some <b onclick=\"alert(1)\">bold</b> text")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<style>*{display:none}</style>")]
    [InlineData("<!-- <script> -->")]
    [InlineData("<iframe src=\"https://a.az\"></iframe>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    public void Html_is_printed_as_text_and_reported(string markdown)
    {
        foreach (var rendered in (RenderedMarkup[])[Ours(markdown), Theirs(markdown)])
        {
            var body = new HtmlParser().ParseDocument(rendered.Body).Body!;
            Assert.Equal(markdown, body.TextContent.Trim());
            Assert.Equal("P", Assert.Single(body.QuerySelectorAll("*")).TagName);
            Assert.Contains(rendered.Diagnostics, d => d.Code.Id == "RC4101");
        }
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("&#106;avascript:alert(1)")]
    [InlineData("java&#9;script:alert(1)")]
    [InlineData("&#x01;javascript:alert(1)")]
    [InlineData("javascript&colon;alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("data:text/html;base64,PHNjcmlwdD4=")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//evil.example/x")]
    [InlineData("../../secret.html")]
    [InlineData("page.html")]
    [InlineData("https:evil.example")]
    [InlineData("#")]
    [InlineData("javascript://%0aalert(1)")]
    public void A_link_that_is_not_allowed_is_only_its_words(string target)
    {
        foreach (var markdown in (string[])[$"[words]({target})", $"[words](<{target}> \"title\")", $"[words][r]\n\n[r]: {target}"])
        {
            var rendered = Theirs(markdown);
            Assert.Equal("<p>words</p>\n", rendered.Body);
            Assert.Equal("RC4102", Assert.Single(rendered.Diagnostics).Code.Id);
        }
    }

    [Theory]
    [InlineData("[x](https://a.az/?a=1&b=\"2\")", "<a href=\"https://a.az/?a=1&amp;b=%222%22\" rel=\"noopener\">x</a>")]
    [InlineData("[x](http://a.az)", "<a href=\"http://a.az\" rel=\"noopener\">x</a>")]
    [InlineData("[x](mailto:a@a.az)", "<a href=\"mailto:a@a.az\">x</a>")]
    [InlineData("[x](#table-t)", "<a href=\"#table-t\">x</a>")]
    [InlineData("<https://a.az/ə>", "<a href=\"https://a.az/%C9%99\" rel=\"noopener\">https://a.az/ə</a>")]
    [InlineData("<a@a.az>", "<a href=\"mailto:a@a.az\">a@a.az</a>")]
    public void A_link_that_is_allowed_is_a_link(string markdown, string html)
    {
        var rendered = Theirs(markdown);
        Assert.Equal($"<p>{html}</p>\n", rendered.Body);
        Assert.Empty(rendered.Diagnostics);
    }

    [Fact]
    public void A_title_cannot_leave_its_attribute() =>
        Assert.Equal("<p><a href=\"#s\" title=\"&quot; onclick=&quot;alert(1)\">x</a></p>\n", Theirs("[x](#s '\" onclick=\"alert(1)')").Body);

    [Fact]
    public void A_picture_is_its_description()
    {
        var rendered = Theirs("![A seminar](https://a.az/x.png)");
        Assert.Equal("<p>A seminar</p>\n", rendered.Body);
        Assert.Equal("RC4103", Assert.Single(rendered.Diagnostics).Code.Id);
    }

    [Fact]
    public void Attributes_in_braces_mean_nothing() =>
        Assert.Equal("<p>x{onclick=\"alert(1)\"}</p>\n", Theirs("x{onclick=\"alert(1)\"}").Body.Replace("&quot;", "\"", StringComparison.Ordinal));

    [Fact]
    public void A_finding_in_an_agency_s_text_has_its_place()
    {
        var found = Theirs("First.\n\nHere is <b>bold</b> text, and\na [link](javascript:x).").Diagnostics;
        Assert.Equal([("RC4101", 3, 9), ("RC4101", 3, 16), ("RC4102", 4, 3)], found.Select(d => (d.Code.Id, d.Span!.Value.Line, d.Span!.Value.Column)));
        Assert.All(found, d => Assert.Equal(Path, d.Span!.Value.File));
        Assert.Contains("'javascript'", found[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Controls_of_direction_are_removed_however_they_are_written()
    {
        var rendered = Theirs("a\u202Eb &#x202E;c [d\u2066](https://a.az/\u202E)");
        Assert.Equal("<p>ab c <a href=\"https://a.az/\" rel=\"noopener\">d</a></p>\n", rendered.Body);
        var found = Assert.Single(rendered.Diagnostics);
        Assert.Equal(("RC4104", 2), (found.Code.Id, found.Span!.Value.Column));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("> ")]
    [InlineData("![")]
    [InlineData("*a **b ")]
    [InlineData("- ")]
    [InlineData("[a](")]
    [InlineData("<a ")]
    [InlineData("` ")]
    [InlineData("|")]
    public void Ten_thousand_levels_of_nesting_end_no_program(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 10_000)) + "end";
        foreach (var rendered in (RenderedMarkup[])[Ours(text), Theirs(text)])
        {
            Assert.Contains("end", rendered.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("<a ", rendered.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_text_nested_too_deeply_is_printed_plain()
    {
        var rendered = Theirs(new string('>', 100) + " <b>deep</b>");
        Assert.Equal("RC4105", Assert.Single(rendered.Diagnostics).Code.Id);
        Assert.Equal($"<p>{string.Concat(Enumerable.Repeat("&gt;", 100))} &lt;b&gt;deep&lt;/b&gt;</p>\n", rendered.Body);
    }

    [Fact]
    public void Headings_are_lowered_without_gaps_and_have_ids_of_their_own()
    {
        var html = Theirs("# One\n\n#### Two\n\n## One\n\n# Sürət və İş").Body;
        Assert.Equal("<h4 id=\"s.one\">One</h4>\n<h5 id=\"s.two\">Two</h5>\n<h4 id=\"s.one-2\">One</h4>\n", html[..html.LastIndexOf("<h4", StringComparison.Ordinal)]);
        Assert.Contains(">Sürət və İş</h4>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_lead_there_and_back()
    {
        var rendered = Theirs("One[^a] and again[^a].\n\n[^a]: The *note*.");
        var page = new HtmlParser().ParseDocument(rendered.Body + rendered.Notes);
        Assert.Equal(["#s.note-1", "#s.note-1"], page.QuerySelectorAll("sup.ref a").Select(a => a.GetAttribute("href")));
        Assert.Equal(page.QuerySelectorAll("sup.ref a").Select(a => "#" + a.Id), page.QuerySelectorAll("a.back").Select(a => a.GetAttribute("href")));
        Assert.Equal("s.note-1", page.QuerySelector("ol.notes li")!.Id);
        Assert.DoesNotContain("The", rendered.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Heard.[^gone]", "RC4106", 1, 7)]
    [InlineData("Heard.\n\n[^unused]: A note.", "RC4107", 3, 1)]
    public void A_loose_note_is_reported(string markdown, string code, int line, int column)
    {
        var found = Assert.Single(Theirs(markdown).Diagnostics);
        Assert.Equal((code, line, column), (found.Code.Id, found.Span!.Value.Line, found.Span!.Value.Column));
    }

    [Fact]
    public void A_reference_inside_code_is_code() => Assert.Empty(Theirs("Write `[^1]` for a note.").Diagnostics);

    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "em", "strong", "a", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "br", "h3", "h4", "h5", "h6", "div", "table", "thead", "tbody", "tr", "th", "td", "sup", "data", "span",
    };

    private static readonly HashSet<string> AllowedAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "href", "rel", "title", "id", "class", "role", "tabindex", "aria-label", "scope", "start", "data-figure",
    };

    [Fact]
    public void Whatever_the_text_says_only_known_elements_and_attributes_come_out()
    {
        string[] pieces =
        [
            "<", ">", "script", "<b>", "</p>", "<!--", "-->", "[", "](", "javascript:", "https://a.az", ")", "![", "*", "**", "_", "`", "```\n", "\n", "\n\n", "# ", "- ", "1. ", "> ", "| ", "|---|\n", "[^1]", "[^1]: ",
            "&", "&lt;", "&#60;", "\"", "'", " onclick=", "{.c}", "\\", "\t", "    ", "word", "ə", "\u202E", "\uE000", "0\uE001", "\uE002", "\uE003", "\uE004", "\0", "<a@b.c>", "<https://x>", "[r]: ", "~~~\n", "\uD800",
        ];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 60].Select(string.Concat).Select(Gen.Bool).Sample((text, ours) =>
        {
            var rendered = Render(text, ours);
            var body = new HtmlParser().ParseDocument("<main>" + rendered.Body + rendered.Notes + "</main>").QuerySelector("main")!;
            foreach (var element in body.QuerySelectorAll("*"))
            {
                Assert.Contains(element.LocalName, Allowed);
                Assert.All(element.Attributes, a => Assert.Contains(a.Name, AllowedAttributes));
                if (element.GetAttribute("href") is { } target) Assert.Matches("^(https?://|mailto:|#)", target);
            }
            Assert.DoesNotContain(rendered.Body + rendered.Notes, c => c is (>= '\uE000' and <= '\uE004') or '\u202E' or '\0');
        }, iter: 3000);
    }
}
