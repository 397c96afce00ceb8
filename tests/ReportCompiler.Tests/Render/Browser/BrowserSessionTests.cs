using System.Diagnostics;
using ReportCompiler.Render.Browser;
using ReportCompiler.Render.Pdf;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Render.Browser;

public sealed class BrowserSessionTests
{
    private const string Endless = "<script>while(true){}</script>";
    private static readonly PrintOptions Options = new() { Date = new DateOnly(2021, 3, 1), Limit = TestBrowser.Limit };

    [Theory]
    [InlineData(BrowserConnection.Pipe)]
    [InlineData(BrowserConnection.WebSocket)]
    internal async Task A_session_that_ends_leaves_nothing(BrowserConnection connection)
    {
        using var browser = new BrowserDouble($"{TestBrowser.Path} \"$@\"");
        var session = await BrowserSession.StartAsync(browser.Path, TestBrowser.Limit, connection, CancellationToken.None);
        var processes = browser.Processes();
        Assert.True(Directory.Exists(browser.Profile()));
        await session.DisposeAsync();
        await session.DisposeAsync();
        await browser.AssertGoneAsync(processes);
    }

    [Fact]
    public async Task A_script_that_never_ends_is_RC5003_and_the_browser_can_still_be_ended()
    {
        using var browser = new BrowserDouble($"{TestBrowser.Path} \"$@\"");
        await using var session = await BrowserSession.StartAsync(browser.Path, TestBrowser.Limit, BrowserConnection.Pipe, CancellationToken.None);
        var printing = PdfPrinter.PrintAsync(session, new PrintJob("en/report.pdf", Pages.Document(Endless)), Options with { Limit = TimeSpan.FromSeconds(0.5) }, CancellationToken.None);
        var problem = await Assert.ThrowsAsync<BrowserException>(() => printing);
        Assert.Equal("RC5003", problem.Diagnostic.Code.Id);
        Assert.Equal("Printing 'en/report.pdf' took longer than 0.5 seconds and was stopped.", problem.Message);
        var processes = browser.Processes();
        await session.DisposeAsync();
        await browser.AssertGoneAsync(processes);
    }

    [Theory]
    [InlineData(BrowserConnection.Pipe)]
    [InlineData(BrowserConnection.WebSocket)]
    internal async Task A_browser_that_is_killed_in_the_middle_is_RC5004(BrowserConnection connection)
    {
        using var browser = new BrowserDouble($"exec {TestBrowser.Path} \"$@\"");
        await using var session = await BrowserSession.StartAsync(browser.Path, TestBrowser.Limit, connection, CancellationToken.None);
        var printing = PdfPrinter.PrintAsync(session, new PrintJob("en/report.pdf", Pages.Document(Endless)), Options, CancellationToken.None);
        await Task.Delay(300);
        var processes = browser.Processes();
        foreach (var id in processes) Kill(id);
        var problem = await Assert.ThrowsAsync<BrowserException>(() => printing.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal("RC5004", problem.Diagnostic.Code.Id);
        Assert.StartsWith("'en/report.pdf' could not be printed: the browser ended", problem.Message, StringComparison.Ordinal);
        await session.DisposeAsync();
        await browser.AssertGoneAsync(processes);
    }

    [Fact]
    public async Task A_page_that_crashes_is_told_to_whoever_waits_for_it()
    {
        using var browser = new BrowserDouble($"exec {TestBrowser.Path} \"$@\"");
        await using var session = await BrowserSession.StartAsync(browser.Path, TestBrowser.Limit, BrowserConnection.Pipe, CancellationToken.None);
        await using var page = await session.OpenPageAsync(CancellationToken.None);
        await page.LoadAsync(Pages.Document("<p>Text</p>"), CancellationToken.None);
        var waiting = page.EvaluateAsync("new Promise(() => {})");
        foreach (var id in browser.Processes().Where(id => CommandLine(id).Contains("--type=renderer", StringComparison.Ordinal))) Kill(id);
        var problem = await Assert.ThrowsAsync<DevToolsException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal("the page crashed", problem.Message);
    }

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (IOException)
        {
            return "(ended)";
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // It ended when its parent was killed.
        }
    }
}
