using System.Text;
using ReportCompiler.Render.Browser;
using ReportCompiler.Render.Pdf;
using ReportCompiler.Render.Pdf.Objects;
using ReportCompiler.Tests.Render.Browser;
using ReportCompiler.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace ReportCompiler.Tests.Render.Pdf;

public sealed class PdfPrinterTests(WarmBrowser warm) : IClassFixture<WarmBrowser>
{
    private static readonly PrintOptions Options = new() { Date = new DateOnly(2021, 3, 1), Limit = TestBrowser.Limit };

    [Fact]
    public async Task A_page_becomes_a_tagged_a4_pdf_with_outline_fonts_language_and_the_given_date()
    {
        var printed = await PrintAsync(warm.Session, Pages.Chapters(2));

        using var pdf = PdfDocument.Open(printed.Pdf);
        Assert.Equal(2, pdf.NumberOfPages);
        Assert.All(pdf.GetPages(), page => Assert.Equal(PageSize.A4, page.Size));
        Assert.Contains("Chapter 2", pdf.GetPage(2).Text, StringComparison.Ordinal);
        Assert.All(pdf.GetPage(1).Letters, letter => Assert.False(string.IsNullOrEmpty(letter.FontName)));

        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.TryGet(NameToken.Create("StructTreeRoot"), out _));
        Assert.Equal("en", ((IDataToken<string>)catalog.Data["Lang"]).Data);
        Assert.True(pdf.TryGetBookmarks(out var outline));
        Assert.Equal(["Chapter 1", "Chapter 2"], outline.GetNodes().Select(node => node.Title));

        Assert.Equal("A report", pdf.Information.Title);
        Assert.StartsWith("D:20210301000000", pdf.Information.CreationDate, StringComparison.Ordinal);
        Assert.StartsWith("D:20210301000000", pdf.Information.ModifiedDate, StringComparison.Ordinal);
        Assert.Empty(printed.Refused);
        Assert.Contains("Chrome/", warm.Session.Version, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipe_and_websocket_print_the_same_bytes()
    {
        var files = new List<byte[]>();
        foreach (var connection in (BrowserConnection[])[BrowserConnection.Pipe, BrowserConnection.WebSocket])
        {
            await using var browser = await TestBrowser.StartAsync(connection);
            files.Add((await PrintAsync(browser, Pages.Chapters(3))).Pdf);
        }
        Assert.Equal(files[0], files[1]);
    }

    [Fact]
    public async Task One_browser_prints_several_documents_also_side_by_side()
    {
        var printed = await Task.WhenAll(Enumerable.Range(1, 4).Select(n =>
            PrintAsync(warm.Session, Pages.Document($"<h1>Document {n}</h1>"))));
        foreach (var (document, n) in printed.Select((document, i) => (document, i + 1)))
        {
            using var pdf = PdfDocument.Open(document.Pdf);
            Assert.Contains($"Document {n}", pdf.GetPage(1).Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(BrowserConnection.Pipe)]
    [InlineData(BrowserConnection.WebSocket)]
    internal async Task A_document_of_two_megabytes_and_more_than_a_hundred_pages_is_printed(BrowserConnection connection)
    {
        var html = Pages.Chapters(110).Replace("</body>", $"<img alt='' src='data:image/png;base64,{new string('A', 2_000_000)}'></body>", StringComparison.Ordinal);
        Assert.True(html.Length > 2_000_000);
        await using var browser = await TestBrowser.StartAsync(connection);
        var printed = await PrintAsync(browser, html);
        using var pdf = PdfDocument.Open(printed.Pdf);
        Assert.True(pdf.NumberOfPages >= 110);
        Assert.Contains("Women 89", pdf.GetPage(pdf.NumberOfPages).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_font_inside_the_page_is_embedded_although_the_screen_never_showed_it()
    {
        var font = Convert.ToBase64String(Resource("SourceSans3-Regular.ttf.woff2"));
        var html = Pages.Document($"<style>@font-face{{font-family:Own;src:url(data:font/woff2;base64,{font})}}</style><p style='font-family:Own'>89 women</p>");
        var printed = await PrintAsync(warm.Session, html);
        using var pdf = PdfDocument.Open(printed.Pdf);
        Assert.Contains("SourceSans3", pdf.GetPage(1).Letters[0].FontName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_lead_inside_the_file_and_name_no_folder_of_the_machine()
    {
        var printed = await PrintAsync(warm.Session, Pages.Document("<p><a href='#end'>To the end</a></p><h1 id=end>End</h1>"));
        var text = Encoding.Latin1.GetString(printed.Pdf) + string.Concat(Objects(printed.Pdf));
        Assert.Contains("/Dest/end", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/URI", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/tmp/", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_page_asks_of_the_network_is_not_answered_and_does_not_hang()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}/";
        var html = Pages.Document($"<img src='{address}a.png'><link rel=stylesheet href='{address}b.css'><iframe src='{address}c'></iframe>"
            + $"<script>fetch('{address}d').catch(()=>0); new WebSocket('{address.Replace("http", "ws", StringComparison.Ordinal)}e')</script><p>Text</p>");
        var printed = await PrintAsync(warm.Session, html);
        Assert.Equal([address + "a.png", address + "b.css", address + "c", address + "d"], printed.Refused);
        Assert.False(listener.Pending(), "The browser has reached the network.");
    }

    /// <summary>Prints a document and completes the PDF.</summary>
    private static async Task<PrintedDocument> PrintAsync(BrowserSession browser, string html)
    {
        var printed = await PdfPrinter.PrintAsync(browser, new PrintJob("en/report.pdf", html), Options, CancellationToken.None);
        return printed with { Pdf = PdfRewriter.Rewrite(printed.Pdf, new PrintJob("a.pdf", ""), Options) };
    }

    /// <summary>What stands in the packed streams of objects.</summary>
    private static IEnumerable<string> Objects(byte[] pdf)
    {
        var table = new PdfLexer(pdf);
        while (table.Position < pdf.Length && pdf.AsSpan(table.Position).IndexOf("/Type/ObjStm"u8) is >= 0 and var at)
        {
            var start = table.Position + at + pdf.AsSpan(table.Position + at).IndexOf("stream\n"u8) + 7;
            yield return Encoding.Latin1.GetString(new PdfStream(new PdfDictionary(("Filter", new PdfName("FlateDecode"))), pdf[start..]).Content());
            table.Position = start;
        }
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(PdfPhase).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
