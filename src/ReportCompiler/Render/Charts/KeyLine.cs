using System.Collections.Immutable;
using ReportCompiler.Compose;

namespace ReportCompiler.Render.Charts;

/// <summary>A text with the colour it speaks of before it.</summary>
internal sealed record KeyItem(int Series, string Text, ImmutableArray<int> Figures, string Fill = ChartPalette.Ink);

/// <summary>Items beside each other, and on the next line where there is no room: the legend, and labels that no segment can hold.</summary>
internal sealed class KeyLine
{
    private const double Swatch = 13;
    private const double Between = 18;
    private readonly List<(KeyItem Item, double X, int Line, IReadOnlyList<string> Texts)> _placed = [];

    /// <summary>Places items from <paramref name="start"/>; further lines begin at <paramref name="left"/>.</summary>
    public KeyLine(ChartText text, IEnumerable<KeyItem> items, double start, double left, double right)
    {
        var (x, line) = (start, 0);
        foreach (var item in items)
        {
            var width = Width(text, item);
            if (x + width > right && x > left)
            {
                x = left;
                line = Lines;
            }
            var texts = text.Wrap(item.Text, Math.Max(right - x - Swatch - 6, 20));
            _placed.Add((item, x, line, texts));
            Lines = Math.Max(Lines, line + Math.Max(texts.Count, 1));
            x += width + Between;
        }
    }

    public int Lines { get; private set; }

    public double Height => Lines * ChartText.LineHeight;

    /// <summary>The width of items on one line, without wrapping.</summary>
    public static double Width(ChartText text, IReadOnlyCollection<KeyItem> items) =>
        items.Sum(i => Width(text, i)) + Between * Math.Max(items.Count - 1, 0);

    /// <summary>The legend of a chart of several series, from the top of the picture; the height it takes.</summary>
    public static double Legend(ChartCanvas canvas, ImmutableArray<ChartSeries> series)
    {
        if (series.Length < 2) return 0;
        var legend = new KeyLine(canvas.Text, series.Select((s, i) => new KeyItem(i, s.Label, [])), 0, 0, ChartCanvas.Width);
        legend.Draw(canvas, 0, series.Length);
        return legend.Height + 12;
    }

    public void Draw(ChartCanvas canvas, double top, int count)
    {
        foreach (var (item, x, line, texts) in _placed)
        {
            var y = top + line * ChartText.LineHeight;
            SeriesBar.Draw(canvas, x, y + (ChartText.LineHeight - Swatch) / 2, Swatch, Swatch, item.Series, count);
            canvas.Lines(x + Swatch + 6, y, texts, Anchor.Start, item.Fill, figures: item.Figures);
        }
    }

    private static double Width(ChartText text, KeyItem item) => Swatch + 6 + text.Width(ChartText.Clean(item.Text));
}
