using System.Text;
using ReportCompiler.IO;
using ReportCompiler.Render.Browser;
using ReportCompiler.Tests.Editions;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Accessibility;

/// <summary>The pages of the real 2020 report and a browser that shows them: each test class has its own browser, and all have the same pages.</summary>
public sealed class ReportPages : IAsyncLifetime
{
    internal const string Report = "en/index.html", Checks = "checks.html";

    private static readonly Lazy<Task<Compilation>> Built = new(() => Edition2020.BuildAsync(ProjectFiles.FromDisk(Repository.Root), BuildTarget.Html));

    private BrowserSession _browser = null!;
    private Compilation _built = null!;

    public async ValueTask InitializeAsync()
    {
        _built = await Built.Value;
        Assert.NotNull(_built.Rendered);
        _browser = await TestBrowser.StartAsync();
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    internal string Html(string file) => Encoding.UTF8.GetString(_built.Rendered!.Files.Single(f => f.Path == file).Bytes.ToArray());

    /// <summary>A page on a screen of this width, with the data of its charts shown: what is closed, no rule looks at.</summary>
    internal async Task<BrowserPage> ShowAsync(string file, int width = 1280, bool dark = false)
    {
        var page = await _browser.ShowAsync(Html(file), width, 800, dark);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        return page;
    }

    internal Task<BrowserPage> ShowHtmlAsync(string html) => _browser.ShowAsync(html);
}
