using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Accessibility;

/// <summary>The pages by keyboard alone.</summary>
public sealed class KeyboardTests(ReportPages pages) : IClassFixture<ReportPages>
{
    private const string Focusable = "a[href]:not([tabindex='-1'], .source-card a), summary, [tabindex='0']:not(a)";

    // What is wrong with how the focus shows, or nothing. The outline must stand out 3:1 from what it is drawn upon.
    private const string Fault =
        """
        (() => {
          const e = document.activeElement, s = getComputedStyle(e), r = e.getClientRects()[0];
          const name = e.outerHTML.slice(0, 120);
          if (s.outlineStyle !== 'solid' || parseFloat(s.outlineWidth) < 2) return 'no outline: ' + name;
          if (r.bottom < 0 || r.top > innerHeight || r.right < 0 || r.left > innerWidth) return 'not on the screen: ' + name;
          const numbers = c => c.match(/[\d.]+/g).map(Number);
          const light = c => { const [a, b, d] = numbers(c).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * a + .7152 * b + .0722 * d };
          const ground = x => { for (; x; x = x.parentElement) { const c = getComputedStyle(x).backgroundColor; if (numbers(c)[3] !== 0) return c } return 'rgb(255, 255, 255)' };
          const outside = parseFloat(s.outlineOffset) >= 0;
          const y = Math.min(Math.max((r.top + r.bottom) / 2, 1), innerHeight - 1);
          const under = outside ? document.elementFromPoint(Math.max(r.left - 4, 0), y) : e;
          const [a, b] = [light(s.outlineColor), light(ground(under))].sort((x, y) => y - x);
          return (a + .05) / (b + .05) < 3 ? `pale outline ${s.outlineColor} on ${ground(under)}: ` + name : '';
        })()
        """;

    [Theory]
    [InlineData(ReportPages.Report)]
    [InlineData(ReportPages.Checks)]
    public async Task The_skip_link_comes_first_shows_itself_and_leads_past_the_contents(string file)
    {
        await using var page = await pages.ShowAsync(file);
        await page.PressAsync("Tab", 9);
        Assert.Equal("skip", (await page.EvaluateAsync("document.activeElement.className")).GetString());
        Assert.True((await page.EvaluateAsync("(r => r.top >= 0 && r.left >= 0 && r.width > 24 && r.height > 24)(document.activeElement.getBoundingClientRect())")).GetBoolean());
        await page.PressAsync("Enter", 13);
        Assert.Equal("MAIN", (await page.EvaluateAsync("document.activeElement.tagName")).GetString());
        await page.PressAsync("Tab", 9);
        Assert.True((await page.EvaluateAsync("document.activeElement.parentElement.closest('main') !== null")).GetBoolean());
    }

    [Theory]
    [InlineData(ReportPages.Report, 1280, false)]
    [InlineData(ReportPages.Report, 390, true)]
    [InlineData(ReportPages.Checks, 1280, true)]
    [InlineData(ReportPages.Checks, 390, false)]
    public async Task Every_stop_of_the_keyboard_can_be_seen(string file, int width, bool dark)
    {
        await using var page = await pages.ShowAsync(file, width, dark);
        var expected = (await page.EvaluateAsync($"document.querySelectorAll(\"{Focusable}\").length")).GetInt32();
        // The page moves to each stop at once: a test that waits for smooth scrolling sees it half-way.
        await page.EvaluateAsync("document.documentElement.style.scrollBehavior = 'auto'");
        var faults = new List<string>();
        for (var stop = 0; stop < expected; stop++)
        {
            await page.PressAsync("Tab", 9);
            var fault = (await page.EvaluateAsync(Fault)).GetString()!;
            if (fault.Length > 0) faults.Add(fault);
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        var last = $"document.activeElement === [...document.querySelectorAll(\"{Focusable}\")].at(-1)";
        Assert.True((await page.EvaluateAsync(last)).GetBoolean(), "The keyboard did not reach the last stop.");
    }

    [Fact]
    public async Task A_closed_table_of_numbers_opens_by_keyboard()
    {
        await using var page = await pages.ShowAsync(ReportPages.Report);
        await page.EvaluateAsync("(d => { d.open = false; d.querySelector('summary').focus() })(document.querySelector('details'))");
        await page.PressAsync(" ", 32);
        Assert.True((await page.EvaluateAsync("document.querySelector('details').open")).GetBoolean());
    }
}
