using ReportCompiler.Render.Browser;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Accessibility;

/// <summary>Nothing is lost on a narrow screen, at 200 and 400 per cent, or with the spacing of text that a reader needs.</summary>
public sealed class ReflowTests(ReportPages pages) : IClassFixture<ReportPages>
{
    // What WCAG 1.4.12 lets a reader set. A constructed sheet is the reader's tool and not the page's: no policy stands in its way.
    private const string Spacing =
        """
        (() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets = [sheet];
        })()
        """;

    // Everything that goes over the edge of the page, unless it is within a region that scrolls and that the keyboard reaches by name.
    private const string Lost =
        """
        (() => {
          const lost = [], edge = document.documentElement.clientWidth, name = e => (e.outerHTML ?? e.parentElement.outerHTML).slice(0, 160);
          if (document.documentElement.scrollWidth > edge) lost.push(`the page is ${document.documentElement.scrollWidth} wide`);
          for (const e of document.body.querySelectorAll('*:not(svg *)')) {
            const s = getComputedStyle(e), cuts = s.overflowX !== 'visible' || s.overflowY !== 'visible';
            const scrolls = s.overflowX === 'auto' && e.getAttribute('role') === 'region' && e.tabIndex === 0 && (e.getAttribute('aria-label') || e.getAttribute('aria-labelledby'));
            if (cuts && e.tagName !== 'svg' && !scrolls && !e.matches('[role=dialog][tabindex]')) // a card has the focus when it is scrolled
              lost.push('cuts its content: ' + name(e));
            if (scrolls && e.scrollHeight > e.clientHeight + 1) lost.push('scrolls downwards: ' + name(e));
          }
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
          for (let t; t = walk.nextNode();) {
            if (!t.data.trim() || t.parentElement.closest('.scroll, .skip')) continue;
            range.selectNodeContents(t);
            for (const r of range.getClientRects()) if (r.right > edge + .5 || r.left < -.5) lost.push('over the edge: ' + name(t));
          }
          return lost.join('\n');
        })()
        """;

    // Texts of different elements that lie upon each other. The height of a letter counts, not that of its line.
    private const string Overlaps =
        """
        (() => {
          const found = [], boxes = [], range = document.createRange(), walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let t; t = walk.nextNode();) {
            const p = t.parentElement;
            if (!t.data.trim() || p.closest('title, desc, .skip')) continue;
            range.selectNodeContents(t);
            const size = p.closest('svg') ? 0 : parseFloat(getComputedStyle(p).fontSize);
            for (const r of range.getClientRects()) {
              const middle = (r.top + r.bottom) / 2, half = size ? Math.min(r.height / 2, size * .36) : r.height * .3;
              if (r.width > 0) boxes.push({ top: middle - half, bottom: middle + half, left: r.left + 1, right: r.right - 1, text: t.data.trim() });
            }
          }
          boxes.sort((a, b) => a.top - b.top);
          for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length && boxes[j].top < boxes[i].bottom; j++)
            if (boxes[i].left < boxes[j].right && boxes[j].left < boxes[i].right) found.push(`'${boxes[i].text}' and '${boxes[j].text}'`);
          return found.join('\n');
        })()
        """;

    // Labels that leave their picture, which cuts them off.
    private const string CutLabels =
        """
        [...document.querySelectorAll('.picture svg')].flatMap(svg => {
          const p = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')].filter(t => (r => r.left < p.left - 1 || r.right > p.right + 1 || r.top < p.top - 1 || r.bottom > p.bottom + 1)(t.getBoundingClientRect())).map(t => t.textContent);
        }).join('\n')
        """;

    [Theory]
    [InlineData(ReportPages.Report, 320, 256, 4, false)]
    [InlineData(ReportPages.Report, 390, 844, 3, false)]
    [InlineData(ReportPages.Report, 640, 512, 2, false)]
    [InlineData(ReportPages.Report, 1280, 1024, 1, true)]
    [InlineData(ReportPages.Report, 390, 844, 3, true)]
    [InlineData(ReportPages.Report, 320, 256, 4, true)]
    [InlineData(ReportPages.Checks, 320, 256, 4, false)]
    [InlineData(ReportPages.Checks, 640, 512, 2, false)]
    [InlineData(ReportPages.Checks, 1280, 1024, 1, true)]
    [InlineData(ReportPages.Checks, 320, 256, 4, true)]
    public async Task Nothing_is_cut_off_and_nothing_lies_upon_another(string file, int width, int height, double scale, bool spaced)
    {
        await using var page = await pages.ShowAsync(file);
        await page.SizeAsync(width, height, scale);
        if (spaced) await page.EvaluateAsync(Spacing);
        Assert.Equal("", await FoundAsync(page, Lost));
        Assert.Equal("", await FoundAsync(page, CutLabels));
        Assert.Equal("", await FoundAsync(page, Overlaps));
    }

    [Theory]
    [InlineData("<p style='width:600px'>Much too wide for a narrow screen, and so it goes over its edge.</p>", Lost)]
    [InlineData("<p style='height:10px;overflow:hidden'>Cut</p>", Lost)]
    [InlineData("<p>Below</p><p style='margin-top:-40px'>Above</p>", Overlaps)]
    [InlineData("<div class=picture><svg width=100 height=50><text x=80 y=20>Goes out</text></svg></div>", CutLabels)]
    public async Task What_is_lost_is_found(string wrong, string probe)
    {
        await using var page = await pages.ShowHtmlAsync($"<!doctype html><html lang=en><title>Bad</title><body>{wrong}</html>");
        await page.SizeAsync(320, 256);
        Assert.NotEqual("", await FoundAsync(page, probe));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(600)]
    [InlineData(1280)]
    public async Task Labels_of_charts_stay_large_enough_to_read(int width)
    {
        await using var page = await pages.ShowAsync(ReportPages.Report, width);
        const string smallest = "Math.min(...[...document.querySelectorAll('.picture text')].map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a))";
        Assert.InRange((await page.EvaluateAsync(smallest)).GetDouble(), 12, 20);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(640)]
    public async Task On_a_phone_the_pictures_are_seen_as_a_whole(int width)
    {
        await using var page = await pages.ShowAsync(ReportPages.Report, width);
        Assert.True((await page.EvaluateAsync("[...document.querySelectorAll('.picture')].every(p => p.scrollWidth <= p.clientWidth)")).GetBoolean());
    }

    [Fact]
    public async Task A_picture_that_is_wider_than_the_screen_scrolls_by_keyboard()
    {
        await using var page = await pages.ShowAsync(ReportPages.Report, 320);
        await page.EvaluateAsync("document.querySelector('.picture').focus()");
        await page.PressAsync("ArrowRight", 39);
        Assert.True((await page.EvaluateAsync("new Promise(done => setTimeout(() => done(document.querySelector('.picture').scrollLeft), 400))")).GetDouble() > 0);
    }

    private static async Task<string> FoundAsync(BrowserPage page, string probe) => (await page.EvaluateAsync(probe)).GetString()!;
}
