using ReportCompiler.Render.Pdf;
using ReportCompiler.Tests.Render.Browser;
using ReportCompiler.Tests.Support;
using UglyToad.PdfPig;

namespace ReportCompiler.Tests.Render.Pdf;

public sealed class ContentsTests(WarmBrowser warm) : IClassFixture<WarmBrowser>
{
    private static readonly PrintOptions Options = new() { Date = new DateOnly(2021, 3, 1), Limit = TestBrowser.Limit };

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(4, 0)]
    [InlineData(12, 0)]
    [InlineData(6, 105)] // numbers of three digits in the place of two
    public async Task The_contents_name_the_page_on_which_each_chapter_stands(int chapters, int pagesBefore)
    {
        using var pdf = PdfDocument.Open(await PrintAsync(chapters, pagesBefore));
        for (var chapter = 1; chapter <= chapters; chapter++)
        {
            var page = pdf.GetPages().Single(p => p.Text.Contains($"Chapter {chapter}.", StringComparison.Ordinal)).Number;
            Assert.Contains($"To {chapter}: {page} ;", pdf.GetPage(1).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Numbers_end_where_the_digits_in_their_place_ended()
    {
        using var pdf = PdfDocument.Open(await PrintAsync(12, 0));
        var letters = pdf.GetPage(1).Letters.Where(l => l.Value.Trim().Length > 0).ToList();
        var ends = letters.Index().Where(l => l.Item.Value == ";").Select(l => letters[l.Index - 1]).Select(l => Math.Round(l.StartBaseLine.X + l.Width, 1)).ToList();
        Assert.Equal(12, ends.Count);
        Assert.True(ends.Distinct().Count() == 1, string.Join(" ", ends));
    }

    [Fact]
    public async Task A_link_in_the_text_keeps_its_number()
    {
        using var pdf = PdfDocument.Open(await PrintAsync(6, 0, "<p><a href='#c2'>23</a> and <a href='#c3'>chapter 45</a></p>"));
        Assert.Contains("23 and chapter 45", string.Join(' ', pdf.GetPage(1).GetWords().Select(w => w.Text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, "0123456789")]
    [InlineData(1, 2, "56789")]
    [InlineData(3, 4, "901")]
    [InlineData(4, 34, "89")]
    [InlineData(5, 34, "01")]
    public void Digits_in_the_place_of_numbers_hold_all_ten(int index, int count, string digits) => Assert.Equal(digits, PageNumbers.Placeholder(index, count));

    private async Task<byte[]> PrintAsync(int chapters, int pagesBefore, string text = "")
    {
        var entries = Enumerable.Range(1, chapters).Select(i =>
            $"<p style='display:flex;width:300px'><a href='#c{i}' style='display:flex;width:200px'><span style='width:80px'>To {i}: </span><span class=pn style='width:40px;text-align:end;font-variant-numeric:tabular-nums'>{PageNumbers.Placeholder(i - 1, chapters)}</span></a>;</p>");
        var before = string.Concat(Enumerable.Range(0, pagesBefore).Select(_ => "<p style='break-before:page'>Blank</p>"));
        var body = string.Concat(Enumerable.Range(1, chapters).Select(i => $"<h1 id=c{i} style='break-before:page'>Chapter {i}.</h1>"));
        var job = new PrintJob("a.pdf", Pages.Document($"<nav>{string.Concat(entries)}</nav>{text}{before}{body}")) { Contents = [.. Enumerable.Range(1, chapters).Select(i => $"c{i}")] };
        var printed = await PdfPrinter.PrintAsync(warm.Session, job, Options, CancellationToken.None);
        return PdfRewriter.Rewrite(printed.Pdf, job, Options);
    }
}
