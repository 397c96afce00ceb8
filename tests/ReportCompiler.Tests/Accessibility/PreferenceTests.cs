using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Accessibility;

/// <summary>What a reader has chosen in the system holds on the pages: less motion, and colours of one's own.</summary>
public sealed class PreferenceTests(ReportPages pages) : IClassFixture<ReportPages>
{
    [Fact]
    public async Task Who_wants_less_motion_gets_none()
    {
        await using var page = await pages.ShowAsync(ReportPages.Report);
        const string behaviour = "getComputedStyle(document.documentElement).scrollBehavior";
        Assert.Equal("smooth", (await page.EvaluateAsync(behaviour)).GetString());
        await page.PreferAsync(("prefers-reduced-motion", "reduce"));
        Assert.Equal("auto", (await page.EvaluateAsync(behaviour)).GetString());
        Assert.Equal(0, (await page.EvaluateAsync("[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration !== '0s' || getComputedStyle(e).animationName !== 'none').length")).GetInt32());
    }

    [Theory]
    [InlineData(ReportPages.Report, "light", "none")]
    [InlineData(ReportPages.Report, "dark", "none")]
    [InlineData(ReportPages.Report, "light", "active")]
    [InlineData(ReportPages.Report, "dark", "active")]
    [InlineData(ReportPages.Checks, "light", "active")]
    [InlineData(ReportPages.Checks, "dark", "active")]
    public async Task Every_text_can_be_read_upon_what_it_stands_on_in_a_chart_too(string file, string scheme, string forced)
    {
        await using var page = await pages.ShowAsync(file);
        await page.PreferAsync(("prefers-color-scheme", scheme), ("forced-colors", forced));
        Assert.Equal("", await page.PaleTextAsync());
    }

    [Theory]
    [InlineData("<p style='color:#777'>Pale</p>")]
    [InlineData("<div style='background:#12436d'><p>Dark on dark</p></div>")]
    [InlineData("<svg><rect width=200 height=100 fill=#28a197></rect><text x=50 y=50 fill=white>Pale</text></svg>")]
    public async Task A_text_that_is_too_pale_is_found(string wrong)
    {
        await using var page = await pages.ShowHtmlAsync($"<!doctype html><html lang=en><title>Bad</title><body>{wrong}</html>");
        Assert.NotEqual("", await page.PaleTextAsync());
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task In_forced_colours_text_is_the_readers_and_shapes_of_charts_have_an_edge(string scheme)
    {
        await using var page = await pages.ShowAsync(ReportPages.Report);
        await page.PreferAsync(("prefers-color-scheme", scheme), ("forced-colors", "active"));
        const string system = "(c => { const e = document.body.appendChild(document.createElement('i')); e.style.color = c; const v = getComputedStyle(e).color; e.remove(); return v })";
        var ink = (await page.EvaluateAsync(system + "('CanvasText')")).GetString();
        foreach (var text in (string[])["h1", ".cover .year", "main p", "td", ".beneath p"])
            Assert.Equal(ink, (await page.EvaluateAsync($"getComputedStyle(document.querySelector('{text}')).color")).GetString());
        const string edges = "[...new Set([...document.querySelectorAll('.picture [class^=series-]')].map(s => getComputedStyle(s).stroke))].join()";
        Assert.Equal(ink, (await page.EvaluateAsync(edges)).GetString());
        await page.PressAsync("Tab", 9);
        Assert.Equal("solid", (await page.EvaluateAsync("getComputedStyle(document.activeElement).outlineStyle")).GetString());
    }
}
