using ReportCompiler.Diagnostics;
using ReportCompiler.Tests.Render.Browser;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Editions.Incremental;

/// <summary>The PDF is taken only where the page, the date and the browser are the same; then no browser is started.</summary>
public sealed class IncrementalPdfTests : IDisposable
{
    private readonly EditedProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task It_is_printed_again_for_another_page_or_date_and_else_taken_without_a_browser()
    {
        using var browser = new BrowserDouble($"exec {TestBrowser.Path} \"$@\"");
        _project.Browser = browser.Path;
        var before = await _project.BuildAsync(BuildTarget.Pdf);
        Assert.Equal("0/1", before.Taken[Stage.Print]);

        var same = await _project.BuildAsync(BuildTarget.Pdf);
        same.AssertIs(before);
        Assert.Equal("1/1", same.Taken[Stage.Print]);
        Assert.DoesNotContain(Stage.BrowserStart, same.Begun);
        Assert.Equal(["--version"], browser.Arguments());

        _project.Edit("data/2020/ministry-of-education/submission.yaml", "value: 800", "value: 900");
        var edited = await _project.BuildAsync(BuildTarget.Pdf);
        edited.AssertIs(await _project.BuildAsync(BuildTarget.Pdf, clean: true));
        Assert.NotEqual(before.Files["en/report.pdf"], edited.Files["en/report.pdf"]);

        _project.Date = new DateOnly(2021, 5, 6);
        var dated = await _project.BuildAsync(BuildTarget.Pdf, jobs: Jobs.AtMost(1));
        dated.AssertIs(await _project.BuildAsync(BuildTarget.Pdf, clean: true));
        Assert.Equal(("1/1", "0/1"), (dated.Taken[Stage.Html], dated.Taken[Stage.Print]));
    }

    [Fact]
    public async Task Another_browser_prints_again()
    {
        using var browser = new BrowserDouble(As("Chromium 1"));
        _project.Browser = browser.Path;
        var before = await _project.BuildAsync(BuildTarget.Pdf);
        browser.Behave(As("Chromium 2"));
        var after = await _project.BuildAsync(BuildTarget.Pdf);

        after.AssertIs(before);
        Assert.Equal("0/1", after.Taken[Stage.Print]);
    }

    [Fact]
    public async Task A_browser_that_does_not_say_what_it_is_prints_each_time()
    {
        using var browser = new BrowserDouble($"[ \"$1\" = --version ] && exit 1\nexec {TestBrowser.Path} \"$@\"");
        _project.Browser = browser.Path;
        await _project.BuildAsync(BuildTarget.Pdf);
        var again = await _project.BuildAsync(BuildTarget.Pdf);

        Assert.Equal("0/1", again.Taken[Stage.Print]);
        Assert.NotEmpty(again.Files);
    }

    [Fact]
    public async Task A_page_with_letters_of_the_machine_is_printed_each_time()
    {
        _project.Edit("templates/2020/en/preamble.md", "# Preamble\n", "# Preamble\n\nThis is Chinese: 中.\n");
        await _project.BuildAsync(BuildTarget.Pdf);
        var again = await _project.BuildAsync(BuildTarget.Pdf);

        again.AssertIs(await _project.BuildAsync(BuildTarget.Pdf, clean: true));
        Assert.Equal(("1/1", "0/1"), (again.Taken[Stage.Html], again.Taken[Stage.Print]));
    }

    private static string As(string version) => $"[ \"$1\" = --version ] && {{ echo {version}; exit 0; }}\nexec {TestBrowser.Path} \"$@\"";
}
