using ReportCompiler.Render.Browser;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Accessibility;

/// <summary>
/// The contrast of every text with what lies beneath it. It decides what axe leaves open: labels of charts, single letters and signs, and cells of a
/// table that is scrolled aside. It may be simpler than axe, since the pages have no pictures behind text, and no text lies upon another.
/// </summary>
internal static class Contrast
{
    private const string Pale =
        """
        (() => {
          const probe = document.body.appendChild(document.createElement('i'));
          const rgb = c => { probe.style.cssText = 'forced-color-adjust:none;color:' + c; return getComputedStyle(probe).color.match(/[\d.]+/g).map(Number) };
          const light = c => { const [r, g, b] = rgb(c).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b };
          const pale = [], forced = matchMedia('(forced-colors: active)').matches;
          const judge = (text, ink, ground, least) => {
            const [a, b] = [light(ink), light(ground)].sort((x, y) => y - x);
            if (!((a + .05) / (b + .05) >= least)) pale.push(`'${text.trim()}' in ${ink} on ${ground}`);
          };
          const ground = e => {
            for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (rgb(c)[3] !== 0) return c }
            return forced ? 'Canvas' : 'white';
          };
          // A label stands on the last shape drawn before it that holds its middle.
          const shape = (text, parts) => {
            const r = text.getBoundingClientRect();
            return parts.slice(0, parts.indexOf(text)).findLast(p => p.tagName !== 'text' && getComputedStyle(p).fill !== 'none'
              && p.isPointInFill(new DOMPoint((r.left + r.right) / 2, (r.top + r.bottom) / 2).matrixTransform(p.getScreenCTM().inverse())));
          };
          for (const svg of document.querySelectorAll('svg')) {
            const parts = [...svg.querySelectorAll('path, rect, polygon, circle, ellipse, text')];
            for (const text of parts.filter(p => p.tagName === 'text')) {
              const under = shape(text, parts);
              judge(text.textContent, getComputedStyle(text).fill, under ? getComputedStyle(under).fill : ground(svg), 4.5);
            }
          }
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let t; t = walk.nextNode();) {
            const e = t.parentElement, s = getComputedStyle(e), size = parseFloat(s.fontSize);
            if (t.data.trim() && !e.closest('svg')) judge(t.data, s.color, ground(e), size >= 24 || size >= 18.66 && s.fontWeight >= 700 ? 3 : 4.5);
          }
          probe.remove();
          return pale.join('\n');
        })()
        """;

    /// <summary>Each text that is too pale, with both colours; empty when all can be read.</summary>
    public static async Task<string> PaleTextAsync(this BrowserPage page) => (await page.EvaluateAsync(Pale)).GetString()!;
}
