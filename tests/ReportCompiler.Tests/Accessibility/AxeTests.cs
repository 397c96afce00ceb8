using System.Collections.Immutable;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Accessibility;

/// <summary>What a program can judge of WCAG 2.2 AA, and the good practice that goes beyond it.</summary>
public sealed class AxeTests(ReportPages pages) : IClassFixture<ReportPages>
{
    /// <summary>What axe leaves open of these is decided by a measure of our own: the colours of all texts, and single letters within a name.</summary>
    private static readonly ImmutableArray<string> DecidedHere = ["color-contrast", "label-content-name-mismatch"];

    private const string OtherName =
        """
        [...document.querySelectorAll('a[aria-label]')].filter(a => /\w/.test(a.textContent) && !a.ariaLabel.split(' ').includes(a.textContent.trim())).map(a => a.outerHTML).join('\n')
        """;

    [Theory]
    [InlineData(ReportPages.Report, 1280, false)]
    [InlineData(ReportPages.Report, 1280, true)]
    [InlineData(ReportPages.Report, 390, false)]
    [InlineData(ReportPages.Report, 390, true)]
    [InlineData(ReportPages.Checks, 1280, false)]
    [InlineData(ReportPages.Checks, 1280, true)]
    [InlineData(ReportPages.Checks, 390, false)]
    [InlineData(ReportPages.Checks, 390, true)]
    public async Task Nothing_breaks_a_rule_and_nothing_is_left_undecided(string file, int width, bool dark)
    {
        await using var page = await pages.ShowAsync(file, width, dark);
        var found = await page.AxeAsync();
        AssertNone(found.Violations);
        AssertNone(found.Incomplete.Where(f => !DecidedHere.Contains(f.Rule)));
        Assert.Equal("", await page.PaleTextAsync());
        Assert.Equal("", (await page.EvaluateAsync(OtherName)).GetString());
    }

    [Theory]
    [InlineData("<img src=data:,>", "image-alt")]
    [InlineData("<p style='color:#999'>Pale text</p>", "color-contrast")]
    [InlineData("<h4>Far too deep</h4>", "heading-order")]
    [InlineData("<p><a href=#a class=tiny>1</a><a href=#b class=tiny>2</a></p>", "target-size")]
    [InlineData("<div style='height:20px;overflow:auto'><p style='height:99px'>Long text</p></div>", "scrollable-region-focusable")]
    [InlineData("<table><tr><td>1</td></tr></table><nav>1</nav><nav>2</nav>", "landmark-unique")]
    public async Task What_is_wrong_is_found_with_rule_element_and_reason(string wrong, string rule)
    {
        await using var page = await pages.ShowHtmlAsync(
            $"<!doctype html><html lang=en><title>Bad</title><style>.tiny{{display:inline-block;width:9px}}</style><main><h1>Bad</h1>{wrong}</main></html>");
        var finding = (await page.AxeAsync()).Violations.FirstOrDefault(f => f.Rule == rule);
        Assert.NotNull(finding);
        Assert.NotEmpty(finding.Element);
        Assert.NotEmpty(finding.Why);
    }

    [Fact]
    public async Task What_cannot_be_decided_is_reported_as_such()
    {
        await using var page = await pages.ShowHtmlAsync("<!doctype html><html lang=en><title>Open</title><main><h1 style='background:linear-gradient(red,blue)'>Open</h1></main></html>");
        Assert.Equal("color-contrast", Assert.Single((await page.AxeAsync()).Incomplete).Rule);
    }

    private static void AssertNone(IEnumerable<AxeFinding> findings)
    {
        var all = findings.ToImmutableArray();
        Assert.True(all.IsEmpty, string.Join('\n', all));
    }
}
