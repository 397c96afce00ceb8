using ReportCompiler.Compose;

namespace ReportCompiler.Render.Charts;

/// <summary>Bars from zero, one row for a category, one bar for a series, each with its value at its end; so no value axis is needed.</summary>
internal static class BarDrawing
{
    private const double Space = 7;

    public static double Draw(ChartCanvas canvas, ComposedChart chart)
    {
        var y = KeyLine.Legend(canvas, chart.Series) + RowLabels.Gap / 2;
        var rows = new RowLabels(canvas.Text, chart.Categories);
        var points = chart.Series.SelectMany(s => s.Points).ToList();
        // Where values stand at both ends there is half the room for each.
        var widest = points.Exists(p => p.Value < 0) ? 110 : 190;
        var scale = ValueScale.FromZero(points.Select(p => (double)(p.Value ?? 0)),
            rows.Left + Reserve(canvas.Text, points.Where(p => p.Value < 0), widest),
            ChartCanvas.Width - Reserve(canvas.Text, points.Where(p => !(p.Value < 0)), widest));
        for (var category = 0; category < chart.Categories.Length; category++)
        {
            var bars = chart.Series.Select(s => new ValueBar(canvas.Text, s.Points[category], chart.Series.Length, widest)).ToList();
            var (top, next) = rows.Row(canvas, category, y, bars.Sum(b => b.Height) + 2 * (bars.Count - 1), scale.Zero);
            for (var series = 0; series < bars.Count; series++)
            {
                bars[series].Draw(canvas, scale, top, series, bars.Count);
                top += bars[series].Height + 2;
            }
            y = next;
        }
        return y - RowLabels.Gap / 2;
    }

    private static double Reserve(ChartText text, IEnumerable<ChartPoint> points, double widest) =>
        points.SelectMany(p => text.Wrap(p.Label, widest)).Select(l => text.Width(l) + Space).DefaultIfEmpty(0).Max();

    /// <summary>A bar with the lines of its label.</summary>
    private sealed class ValueBar(ChartText text, ChartPoint point, int count, double widest)
    {
        private readonly IReadOnlyList<string> _lines = text.Wrap(point.Label, widest);
        private readonly double _thickness = count == 1 ? 28 : 22;

        public double Height => Math.Max(_thickness, _lines.Count * ChartText.LineHeight);

        public void Draw(ChartCanvas canvas, ValueScale scale, double top, int series, int count)
        {
            var (zero, end) = (scale.Zero, scale.At((double)(point.Value ?? 0)));
            SeriesBar.Draw(canvas, Math.Min(zero, end), top + (Height - _thickness) / 2, Math.Abs(end - zero), _thickness, series, count);
            var text = top + (Height - _lines.Count * ChartText.LineHeight) / 2;
            var fill = point.Value is null ? ChartPalette.Muted : ChartPalette.Ink;
            if (point.Value < 0) canvas.Lines(end - Space, text, _lines, Anchor.End, fill, figures: point.Figures);
            else canvas.Lines(end + Space, text, _lines, Anchor.Start, fill, figures: point.Figures);
        }
    }
}
