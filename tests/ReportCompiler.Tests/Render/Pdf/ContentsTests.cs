using ReportCompiler.Render.Pdf;
using ReportCompiler.Tests.Render.Browser;
using ReportCompiler.Tests.Support;
using UglyToad.PdfPig;

namespace ReportCompiler.Tests.Render.Pdf;

public sealed class ContentsTests(WarmBrowser warm) : IClassFixture<WarmBrowser>
{
    private static readonly PrintOptions Options = new() { Date = new DateOnly(2021, 3, 1), Limit = TestBrowser.Limit };
    private static readonly string Html = Pages.Chapters(4).Replace("<body>",
        "<body><nav>" + string.Concat(Enumerable.Range(1, 4).Select(i => $"<p><a href='#c{i}'>To {i}: <span class=pn></span></a></p>")) + "</nav>", StringComparison.Ordinal);

    [Fact]
    public async Task The_contents_name_the_page_on_which_each_chapter_stands()
    {
        using var pdf = PdfDocument.Open(await PrintAsync(null));
        for (var chapter = 1; chapter <= 4; chapter++)
        {
            var page = pdf.GetPages().Single(p => p.Text.Contains($"Chapter {chapter}", StringComparison.Ordinal)).Number;
            Assert.Contains($"To {chapter}: {page}", pdf.GetPage(1).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_numbers_of_the_last_build_spare_a_pass_and_change_nothing()
    {
        var first = await PrintAsync(null);
        var passes = new CountingStages();
        Assert.Equal(first, await PrintAsync(first, passes));
        Assert.Equal(1, passes.Prints);
    }

    [Theory]
    [InlineData("a report of other pages")]
    [InlineData("no PDF at all")]
    public async Task A_wrong_guess_is_put_right(string guess)
    {
        var wrong = guess == "no PDF at all" ? "hello"u8.ToArray() : await PrintAsync(null, html: Html.Replace("<nav>", "<div style='height:200mm'></div><div style='height:200mm'></div><nav>", StringComparison.Ordinal));
        var passes = new CountingStages();
        Assert.Equal(await PrintAsync(null), await PrintAsync(wrong, passes));
        Assert.Equal(2, passes.Prints);
    }

    private async Task<byte[]> PrintAsync(byte[]? previous, CountingStages? stages = null, string? html = null)
    {
        var options = stages is null ? Options : Options with { Stages = stages };
        var printed = await PdfPrinter.PrintAsync(warm.Session, new PrintJob("a.pdf", html ?? Html, Previous: previous), options, CancellationToken.None);
        return PdfRewriter.Rewrite(printed.Pdf, new PrintJob("a.pdf", ""), options);
    }

    private sealed class CountingStages : ReportCompiler.Diagnostics.Stages, IDisposable
    {
        public int Prints { get; private set; }

        public override IDisposable Begin(string name)
        {
            if (name is ReportCompiler.Diagnostics.Stage.FirstPrint or ReportCompiler.Diagnostics.Stage.SecondPrint) Prints++;
            return this;
        }

        public void Dispose()
        {
        }
    }
}
