using System.Diagnostics;
using ReportCompiler.Tests.Render.Browser;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Cli;

/// <summary>How a whole process ends, and what it leaves behind.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly ReportProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_while_the_PDF_is_printed_leaves_nothing_but_the_old_output(string signal)
    {
        Assert.Equal(0, (await _program.RunAsync("build", "2020", "--to", "html")).Code);
        var before = _program.Written();
        using var browser = new BrowserDouble($"{TestBrowser.Path} \"$@\"");
        _program.Environment["REPORT_BROWSER"] = browser.Path;
        using var process = _program.Start("build", "2020");
        var processes = await PrintingAsync(browser);

        var watch = Stopwatch.StartNew();
        Send(signal, [process.Id]);
        var (ended, errors) = await ReportProgram.EndAsync(process);

        Assert.Equal(130, ended);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        await browser.AssertGoneAsync(processes);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_program.Temporary));
        Assert.Equal(before, _program.Written());
        Assert.Equal([_program.Output], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_program.Output)!));
    }

    [Fact]
    public async Task A_signal_at_the_very_beginning_leaves_nothing_either()
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var process = _program.Start("build", "2020");
            // The folder is the first thing that a run makes which must not stay.
            for (var watch = Stopwatch.StartNew(); !Directory.EnumerateDirectories(_program.Temporary, "report-browser-*").Any();)
            {
                Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), "No browser was started.");
                await Task.Delay(1);
            }
            Send("TERM", [process.Id]);
            Assert.Equal(130, (await ReportProgram.EndAsync(process)).Code);
            Assert.Empty(Directory.EnumerateDirectories(_program.Temporary, "report-browser-*"));
        }
    }

    [Fact]
    public async Task A_browser_that_is_killed_is_a_finding_and_leaves_nothing()
    {
        using var browser = new BrowserDouble($"exec {TestBrowser.Path} \"$@\"");
        _program.Environment["REPORT_BROWSER"] = browser.Path;
        using var process = _program.Start("build", "2020");
        var processes = await PrintingAsync(browser);

        Send("KILL", processes);
        var (ended, errors) = await ReportProgram.EndAsync(process);

        Assert.Equal(2, ended);
        // It depends on the machine whether the browser was still starting or printed already.
        Assert.Matches("^error RC500[24]: ", errors);
        await browser.AssertGoneAsync(processes);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_program.Temporary));
        Assert.False(Directory.Exists(_program.Output));
    }

    /// <summary>
    /// Root prints without the sandbox, everyone else with it. Where the machine refuses it to ordinary users, the message must say what to do.
    /// Whoever runs the tests as an ordinary user has printed with it in every other test.
    /// </summary>
    [Fact]
    public async Task An_ordinary_user_prints_with_the_sandbox_on()
    {
        Assert.SkipUnless(System.Environment.IsPrivilegedProcess && OperatingSystem.IsLinux(), "Only root can become another user.");
        using var program = new ReportProgram { Before = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] };
        using (var owner = Process.Start("chown", ["-R", "65534:65534", program.Folder])) await owner.WaitForExitAsync();

        var (code, errors) = await program.RunAsync("build", "2020");

        Assert.SkipWhen(code is 126 or 127, "The program stands in a folder that an ordinary user may not enter.");
        if (code != 0) Assert.Contains("this machine does not let an ordinary user start the browser's sandbox", errors, StringComparison.Ordinal);
        else Assert.True(File.Exists(Path.Combine(program.Output, "en", "report.pdf")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(program.Temporary));
    }

    /// <summary>Waits until the browser has the page, and holds it there, so that the printing cannot end before the test has done its part.</summary>
    private static async Task<HashSet<int>> PrintingAsync(BrowserDouble browser)
    {
        await browser.StartedAsync();
        for (var watch = Stopwatch.StartNew(); ;)
        {
            var processes = browser.Processes();
            if (processes.Any(IsRenderer))
            {
                Send("STOP", processes);
                return [.. processes, .. browser.Processes()];
            }
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), "No page was opened.");
            await Task.Delay(5);
        }
    }

    private static bool IsRenderer(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Contains("--type=renderer", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static void Send(string signal, IEnumerable<int> processes)
    {
        using var kill = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "kill \"$@\" 2>/dev/null", "sh", "-" + signal, .. processes.Select(id => $"{id}")]))!;
        kill.WaitForExit();
    }
}
