using System.Globalization;
using System.Text.Json;
using ReportCompiler.Render.Browser;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Accessibility;

/// <summary>The card that says where a figure comes from, as a reader meets it: by mouse, by finger, by keyboard, and with the rules of accessibility.</summary>
public sealed class FigureCardTests(ReportPages pages) : IClassFixture<ReportPages>
{
    private const string Card = "document.querySelector('.source-card')";
    private const string Victims = "[...document.querySelectorAll('#prosecution p a.figure')].find(f => f.textContent === '94')";

    [Fact]
    public async Task Pointing_at_a_figure_shows_its_card_and_leaving_it_hides_it()
    {
        await using var page = await pages.ShowAsync(ReportPages.Report);
        Assert.False(await IsShownAsync(page));
        await page.PointAtAsync(Victims);
        await WaitAsync(page, $"!{Card}.hidden");
        var text = await TextAsync(page);
        Assert.Contains("94 Identified victims victims", text, StringComparison.Ordinal);
        Assert.Contains("Where it comes from Ministry of Internal Affairs, data/2020/ministry-of-internal-affairs/victims.csv:2:24", text, StringComparison.Ordinal);
        Assert.Contains("Previous year 91", text, StringComparison.Ordinal);
        Assert.Contains("89 + 3 + 2 = 94 holds", text, StringComparison.Ordinal);
        // It stays while the pointer is on it (WCAG 1.4.13), and goes when that leaves.
        await page.PointAtAsync(Card);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.True(await IsShownAsync(page));
        await page.PointAsync(2, 2);
        await WaitAsync(page, $"{Card}.hidden");
    }

    [Fact]
    public async Task Escape_hides_a_card_without_moving_the_pointer()
    {
        await using var page = await pages.ShowAsync(ReportPages.Report);
        await page.PointAtAsync(Victims);
        await WaitAsync(page, $"!{Card}.hidden");
        await page.PressAsync("Escape", 27);
        Assert.False(await IsShownAsync(page));
    }

    [Fact]
    public async Task A_calculated_figure_shows_its_equation_and_all_its_cells()
    {
        await using var page = await pages.ShowAsync(ReportPages.Report);
        await page.PressOnAsync("[...document.querySelectorAll('#prosecution a.figure')].filter(f => f.textContent === '7.5 per cent')[1]");
        var text = await TextAsync(page);
        Assert.Contains("Stated by the agency and checked against growth(crimes)", text, StringComparison.Ordinal);
        Assert.Contains("(200 - 186) / 186 × 100 = 7.526882", text, StringComparison.Ordinal);
        Assert.Contains("crimes 155 + 40 + 5 = 200", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyboard_reaches_a_figure_goes_on_with_arrows_and_opens_its_card()
    {
        await using var page = await pages.ShowAsync(ReportPages.Report);
        await page.EvaluateAsync("document.querySelector('#prosecution p').setAttribute('tabindex', '-1'); document.querySelector('#prosecution p').focus()");
        await page.PressAsync("Tab", 9);
        Assert.Equal("200", await FocusAsync(page));
        Assert.True(await IsShownAsync(page));
        await page.PressAsync("ArrowRight", 39);
        Assert.Equal("155", await FocusAsync(page));
        Assert.Contains("155 Registered crimes: Trafficking", await TextAsync(page), StringComparison.Ordinal);
        await page.PressAsync("ArrowLeft", 37);
        await page.PressAsync("Enter", 13);
        // The card has the focus: a screen reader reads it, by its name and its words.
        Assert.Equal(("dialog", "Source of 200"), ((await page.EvaluateAsync("document.activeElement.role")).GetString(), (await page.EvaluateAsync("document.activeElement.ariaLabel")).GetString()));
        await page.PressAsync("Escape", 27);
        Assert.Equal("200", await FocusAsync(page));
        Assert.False(await IsShownAsync(page));
        // One stop for the whole paragraph, so that nobody tabs through four hundred figures.
        await page.PressAsync("Tab", 9);
        Assert.Equal("Chart 1", await FocusAsync(page));
    }

    [Fact]
    public async Task Tabbing_out_of_a_card_goes_back_to_its_figure()
    {
        await using var page = await pages.ShowAsync(ReportPages.Report);
        await page.PressOnAsync(Victims);
        for (var stop = 0; stop < 3; stop++) await page.PressAsync("Tab", 9);
        Assert.Equal("94", await FocusAsync(page));
        Assert.False(await IsShownAsync(page));
    }

    [Fact]
    public async Task A_label_of_a_chart_has_its_card_and_a_chart_those_of_all_its_labels()
    {
        await using var page = await pages.ShowAsync(ReportPages.Report);
        await page.PressOnAsync("[...document.querySelectorAll('#chart-crimes-by-type text[data-figure]')][0]");
        var label = await TextAsync(page);
        Assert.Contains("155 Registered crimes: Trafficking in human beings", label, StringComparison.Ordinal);
        Assert.Contains("155 / 200 × 100 = 77.5", label, StringComparison.Ordinal);
        await page.PressAsync("Escape", 27);
        await page.EvaluateAsync("document.querySelector('#chart-crimes-by-type .picture').focus()");
        await page.PressAsync("Enter", 13);
        Assert.True((await page.EvaluateAsync($"{Card}.querySelectorAll('.entry').length")).GetInt32() >= 6);
    }

    [Fact]
    public async Task Every_figure_of_the_page_has_its_source_and_every_line_of_the_ledger_is_on_the_page()
    {
        await using var page = await pages.ShowAsync(ReportPages.Report);
        var printed = (await page.EvaluateAsync("[...new Set([...document.querySelectorAll('main [data-figure]')].flatMap(e => e.dataset.figure.split(' ')))].map(Number)")).Deserialize<int[]>()!;
        var listed = (await page.EvaluateAsync("[...document.querySelectorAll('[data-uses]')].flatMap(e => e.dataset.uses.split(' ')).map(Number)")).Deserialize<int[]>()!;
        Assert.Equal(Enumerable.Range(0, listed.Length), listed.Order());
        Assert.Subset(listed.ToHashSet(), printed.ToHashSet());
        var lines = pages.Html("figures.csv").TrimEnd('\n').Count(c => c == '\n');
        Assert.Equal(lines, printed.Length);
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(320, true)]
    public async Task An_open_card_breaks_no_rule_and_fits_the_screen(int width, bool dark)
    {
        await using var page = await pages.ShowAsync(ReportPages.Report, width, dark);
        await page.PressOnAsync("[...document.querySelectorAll('#prosecution p a.figure')].find(f => f.textContent === '7.5 per cent')");
        var found = await page.AxeAsync();
        Assert.Empty(found.Violations);
        Assert.Equal("", await page.PaleTextAsync());
        var box = (await page.EvaluateAsync($"(b => [b.left, b.right, b.width, document.documentElement.scrollWidth, document.documentElement.clientWidth])({Card}.getBoundingClientRect())")).Deserialize<double[]>()!;
        Assert.True(box[0] >= 0 && box[1] <= box[4] && box[2] > 200, string.Join(' ', box.Select(b => b.ToString(CultureInfo.InvariantCulture))));
        Assert.True(box[3] <= box[4]);
    }

    [Fact]
    public async Task Without_the_script_a_figure_is_a_link_to_its_line()
    {
        var html = pages.Html(ReportPages.Report);
        var start = html.IndexOf("<script>", StringComparison.Ordinal);
        await using var page = await pages.ShowHtmlAsync(html.Remove(start, html.IndexOf("</script>", start, StringComparison.Ordinal) + 9 - start));
        await page.EvaluateAsync($"{Victims}.click()");
        Assert.Equal("94 Identified victims victims victims.csv:2:24", (await page.EvaluateAsync("document.querySelector(':target').textContent")).GetString()!.Split(" Previous")[0]);
    }

    private static async Task<bool> IsShownAsync(BrowserPage page) => !(await page.EvaluateAsync($"{Card}.hidden")).GetBoolean();

    private static async Task<string> TextAsync(BrowserPage page) =>
        string.Join(' ', (await page.EvaluateAsync($"{Card}.innerText")).GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<string?> FocusAsync(BrowserPage page) => (await page.EvaluateAsync("document.activeElement.textContent")).GetString();

    private static async Task WaitAsync(BrowserPage page, string condition) =>
        Assert.True((await page.EvaluateAsync($"new Promise(r => {{ const end = Date.now() + 5000; (function ask() {{ if ({condition}) r(true); else if (Date.now() > end) r(false); else setTimeout(ask, 20) }})() }})")).GetBoolean(), condition);
}
