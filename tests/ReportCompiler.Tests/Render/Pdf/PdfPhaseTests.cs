using System.Diagnostics;
using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Pdf;
using ReportCompiler.Tests.Render.Browser;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Render.Pdf;

public sealed class PdfPhaseTests
{
    private const string Endless = "<script>while(true){}</script>";
    private static readonly PrintOptions Options = new() { Date = new DateOnly(2021, 3, 1), Limit = TestBrowser.Limit };

    [Fact]
    public async Task Documents_come_back_in_their_order_and_nothing_of_the_browser_is_left()
    {
        using var browser = new BrowserDouble($"{TestBrowser.Path} \"$@\"");
        var printing = PrintAsync(browser.Path, ("az", Pages.Chapters(5)), ("en", Pages.Chapters(5)));
        var processes = await WatchAsync(browser, printing);
        var result = await printing;
        Assert.Empty(result.Diagnostics);
        Assert.Equal(["az", "en"], result.Value!.Documents.Select(d => d.Name));
        Assert.True(processes.Count > 2, "The test saw too few processes to prove anything.");
        await browser.AssertGoneAsync(processes);
    }

    [Fact]
    public async Task No_browser_is_RC5001_with_the_command_that_installs_one()
    {
        var finding = Single(await PrintAsync(null, Options, CancellationToken.None, ("en", "")), "RC5001");
        Assert.Contains("apt-get update && apt-get install -y --no-install-recommends chromium-headless-shell", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_ends_at_once_is_RC5002() =>
        Single(await PrintAsync("/bin/false", ("en", "")), "RC5002");

    [Fact]
    public async Task What_a_broken_browser_said_last_is_in_the_message()
    {
        using var browser = new BrowserDouble("echo 'libnss3.so: cannot open shared object file' >&2; exit 127");
        var finding = Single(await PrintAsync(browser.Path, ("en", "")), "RC5002");
        Assert.Contains("(it said: libnss3.so: cannot open shared object file)", finding.Message, StringComparison.Ordinal);
        await browser.AssertGoneAsync([]);
    }

    [Fact]
    public async Task A_machine_that_forbids_the_sandbox_is_named_with_a_way_out_that_keeps_it()
    {
        using var browser = new BrowserDouble("echo '[zygote_host_impl_linux.cc:130] No usable sandbox! If you want to live dangerously, try using --no-sandbox.' >&2; exit 1");
        var finding = Single(await PrintAsync(browser.Path, ("en", "")), "RC5002");
        Assert.EndsWith(" did not start: this machine does not let an ordinary user start the browser's sandbox.", finding.Message, StringComparison.Ordinal);
        Assert.Contains("chromium-sandbox", finding.Help, StringComparison.Ordinal);
        Assert.DoesNotContain("--no-sandbox", finding.Message + finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_program_is_RC5002() =>
        Single(await PrintAsync(typeof(PdfPhaseTests).Assembly.Location, ("en", "")), "RC5002");

    [Fact]
    public async Task A_program_that_never_answers_is_RC5003_within_the_limit()
    {
        using var browser = new BrowserDouble("sleep 1000");
        var watch = Stopwatch.StartNew();
        var printing = PrintAsync(browser.Path, Options with { Limit = TimeSpan.FromSeconds(1) }, CancellationToken.None, ("en", ""));
        await browser.StartedAsync();
        var processes = browser.Processes();
        Single(await printing, "RC5003");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 10);
        await browser.AssertGoneAsync(processes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(700)]
    public async Task Cancellation_leaves_no_process_and_no_folder(int milliseconds)
    {
        using var browser = new BrowserDouble($"{TestBrowser.Path} \"$@\"");
        using var cancellation = new CancellationTokenSource();
        var printing = PrintAsync(browser.Path, Options, cancellation.Token, ("en", Pages.Document(Endless)));
        await browser.StartedAsync();
        await Task.Delay(milliseconds);
        var processes = browser.Processes();
        var watch = Stopwatch.StartNew();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), "Cancelling took too long.");
        await browser.AssertGoneAsync(processes);
    }

    [Fact]
    public async Task A_configured_browser_that_is_not_there_is_RC5005()
    {
        var finding = Single(await PrintAsync("/opt/nowhere/chrome", ("en", "")), "RC5005");
        Assert.Equal("The configured browser '/opt/nowhere/chrome' does not exist.", finding.Message);
    }

    [Fact]
    public async Task A_picture_from_elsewhere_is_warned_of_as_RC5006_and_its_empty_frame_is_not_printed()
    {
        var result = await PrintAsync(TestBrowser.Path, ("en/report.pdf", Pages.Document("<h1>A</h1><p><img alt='A logo' src='https://example.org/logo.png'>")));
        Assert.Equal([("RC5302", Severity.Error), ("RC5006", Severity.Warning)], result.Diagnostics.Select(d => (d.Code.Id, d.Severity)));
        Assert.Contains("'https://example.org/logo.png'", result.Diagnostics[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_without_a_description_is_RC5302_and_there_is_no_pdf()
    {
        var finding = Single(await PrintAsync(TestBrowser.Path, ("en/report.pdf", Pages.Document("<h1>A</h1><svg role=img width=9 height=9><rect width=9 height=9 /></svg>"))), "RC5302");
        Assert.StartsWith("The PDF 'en/report.pdf' is not accessible: a picture has no description", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h1>A</h1><p style='filter:grayscale(1)'>Words</p>", "on page 1 a picture stands for nothing: words under a 'filter' of the style sheet")]
    [InlineData("<h1>A</h1><p>Before</p><pre>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</pre>", "page 1 is printed at ")]
    [InlineData("<h1>A</h1><p><a href='#b'>B</a></p><p id=b style='display:none'>B</p>", "links lead to what is not printed ('b')")]
    [InlineData("<h1>A</h1><h4>B</h4>", "a heading of level 4 follows one of level 1 (page 1)")]
    public async Task What_would_be_lost_on_paper_is_RC5302(string body, string finding)
    {
        var result = await PrintAsync(TestBrowser.Path, ("en/report.pdf", Pages.Document(body)));
        Assert.Null(result.Value);
        Assert.Contains(result.Diagnostics, d => d.Code.Id == "RC5302" && d.Message.Contains(finding, StringComparison.Ordinal));
    }

    private static Task<PhaseResult<PrintedDocuments>> PrintAsync(string browser, params (string Name, string Html)[] documents) =>
        PrintAsync(browser, Options, CancellationToken.None, documents);

    private static async Task<PhaseResult<PrintedDocuments>> PrintAsync(string? browser, PrintOptions options, CancellationToken cancellation, params (string Name, string Html)[] documents)
    {
        await using var ready = ReadyBrowser.Start(browser, options.Limit, options.Stages, cancellation);
        return await PdfPhase.PrintAsync(ready, [.. documents.Select(d => new PrintJob(d.Name, d.Html))], options, cancellation);
    }

    private static Diagnostic Single(PhaseResult<PrintedDocuments> result, string code)
    {
        Assert.Null(result.Value);
        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal((code, Severity.Error), (finding.Code.Id, finding.Severity));
        return finding;
    }

    /// <summary>Every process that the browser has been seen to have, until it is done.</summary>
    private static async Task<HashSet<int>> WatchAsync(BrowserDouble browser, Task printing)
    {
        await browser.StartedAsync();
        HashSet<int> seen = [];
        while (!printing.IsCompleted)
        {
            seen.UnionWith(browser.Processes());
            await Task.Delay(20);
        }
        return seen;
    }
}
