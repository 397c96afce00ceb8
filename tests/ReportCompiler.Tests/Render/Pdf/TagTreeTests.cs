using ReportCompiler.Render.Pdf;
using ReportCompiler.Tests.Render.Browser;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Render.Pdf;

/// <summary>What a page says in HTML, and what its PDF says to someone who cannot see it.</summary>
public sealed class TagTreeTests(WarmBrowser warm) : IClassFixture<WarmBrowser>
{
    private static readonly PrintOptions Options = new() { Date = new DateOnly(2021, 3, 1), Limit = TestBrowser.Limit };

    public static TheoryData<string, string, string> Cases() => new()
    {
        {
            "a section with a heading, and bare text that becomes a paragraph",
            "<main><section aria-label=S><h1>Title</h1><div>Bare <strong>bold</strong> text</div></section></main>",
            """
            Document Lang=en
              Sect
                H1 'Title'
                P 'Bare  text '
                  Strong 'bold'
            """
        },
        {
            "a list has labels and bodies, and the dot is read as one",
            "<h1>T</h1><ul><li>one</li><li><p>two</p></li></ul><ol><li>first</li></ol>",
            """
            Document Lang=en
              H1 'T'
              L
                LI
                  Lbl ActualText=•
                  LBody 'one '
                LI
                  Lbl ActualText=•
                  LBody
                    P 'two '
              L
                LI
                  Lbl '1. '
                  LBody 'first '
            """
        },
        {
            "a list of ways into the document is a table of contents, with the numbers of pages",
            "<nav><h1>T</h1><ol style='list-style:none'><li style='display:flex'><a href='#b' style='display:flex'><span>The next</span><span class=pn style='margin-left:40px'>0123456789</span></a></li></ol></nav><h2 id=b style='break-before:page'>The next</h2>",
            """
            Document Lang=en
              Sect
                H1 'T '
                TOC
                  TOCI
                    Reference
                      Link 'The next 2 ' -> The next 2
              H2 'The next '
            """
        },
        {
            "a note has an id and a way back",
            "<h1>T</h1><p>Text<sup><a id='s.ref-1' href='#s.note-1'>1</a></sup></p><ol><li id='s.note-1'>Note <a href='#s.ref-1'>back</a></li></ol>",
            """
            Document Lang=en
              H1 'T'
              P 'Text'
                Link '1 ' -> Note 1
              L
                LI
                  Lbl '1. '
                  LBody
                    Note ID=note-0001 'Note '
                      Link 'back ' -> Back to the text
            """
        },
        {
            "a table has its caption and its heads; lines and backgrounds are not read",
            "<h1>T</h1><figure aria-labelledby=c><figcaption id=c>Cases</figcaption><table style='border:1px solid'><tr><th scope=col>Sex<th scope=col>Cases<tr><th scope=row>F<td>89</table></figure>",
            """
            Document Lang=en
              H1 'T'
              Div
                Table
                  Caption 'Cases'
                  TR
                    TH Scope=Column 'Sex'
                    TH ID=head-0001 Scope=Column 'Cases'
                  TR
                    TH ID=head-0002 Scope=Row 'F'
                    TD '89'
            """
        },
        {
            "a chart is one picture with its description and caption",
            "<h1>T</h1><figure aria-labelledby=c><figcaption id=c>Chart 1</figcaption><svg role=img aria-label='Rising line' width=99 height=30><text y=20>7</text></svg></figure>",
            """
            Document Lang=en
              H1 'T'
              Div
                Caption 'Chart 1 '
                Figure Alt=Rising line '7 '
            """
        },
        {
            "a paragraph of another language, and a line that is broken",
            "<h1>T</h1><p style='width:60px'>Of one trafficking</p><p lang=az>Bir qadın</p>",
            """
            Document Lang=en
              H1 'T'
              P 'Of one trafficking '
              P Lang=az 'Bir qadın '
            """
        },
        {
            "what stands half transparent is read all the same",
            "<h1>T</h1><div style='opacity:.5'><p>Half</p></div>",
            """
            Document Lang=en
              H1 'T'
              P 'Half'
            """
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_page_is_read_as(string what, string html, string expected)
    {
        Assert.NotEmpty(what);
        var pdf = await RewriteAsync(html);
        Assert.Equal(expected.ReplaceLineEndings("\n"), TagTree.Of(pdf));
        Assert.Empty(PdfCheck.Find(pdf));
    }

    [Fact]
    public async Task The_heads_that_a_long_table_repeats_on_every_page_are_read_once()
    {
        var rows = string.Concat(Enumerable.Range(1, 120).Select(i => $"<tr><th scope=row>Row {i}<td>{i}"));
        var pdf = await RewriteAsync($"<h1>T</h1><table style='width:100%'><thead><tr><th scope=col>Name<th scope=col>Value<tbody>{rows}</table>");
        var tree = TagTree.Of(pdf);
        Assert.Single(tree.Split('\n'), l => l.Contains("'Value", StringComparison.Ordinal));
        using var pages = UglyToad.PdfPig.PdfDocument.Open(pdf);
        Assert.True(pages.NumberOfPages > 2);
        Assert.All(pages.GetPages(), p => Assert.Contains("NameValue", p.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Empty(PdfCheck.Find(pdf));
    }

    private async Task<byte[]> RewriteAsync(string html)
    {
        // As in print.css: whether a font of the machine joins letters is not what is tested here.
        var document = Pages.Document("<style>body{font-variant-ligatures:none}</style>" + html);
        var printed = await PdfPrinter.PrintAsync(warm.Session, new PrintJob("en/report.pdf", document), Options, CancellationToken.None);
        return PdfRewriter.Rewrite(printed.Pdf, new PrintJob("en/report.pdf", html, "Office", new LinkWords("Note", "Back to the text", "Source of {n}")) { Contents = ["b"] }, Options);
    }
}
