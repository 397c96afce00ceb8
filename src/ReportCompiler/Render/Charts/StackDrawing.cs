using ReportCompiler.Compose;

namespace ReportCompiler.Render.Charts;

/// <summary>
/// Bars whose segments are the series. A segment carries its value where there is room; the other values stand after the bar, each with
/// its colour. A zero is said only where the whole row is zero.
/// </summary>
internal static class StackDrawing
{
    private const double Thickness = 32;
    private const double Space = 9;

    public static double Draw(ChartCanvas canvas, ComposedChart chart)
    {
        var y = KeyLine.Legend(canvas, chart.Series) + RowLabels.Gap / 2;
        var rows = new RowLabels(canvas.Text, chart.Categories);
        var stacks = Enumerable.Range(0, chart.Categories.Length).Select(i => new Stack(chart, i)).ToList();
        var scale = Fit(canvas.Text, stacks, rows.Left);
        for (var i = 0; i < stacks.Count; i++)
        {
            var outside = stacks[i].Outside(canvas.Text, scale).ToList();
            var start = scale.At(stacks[i].To) + Space;
            var key = new KeyLine(canvas.Text, outside, start, Math.Min(rows.Left + Space, start), ChartCanvas.Width);
            // The first line of what stands after the bar is level with it; further lines are below.
            var overhang = Math.Max(0, (key.Lines - 1) * ChartText.LineHeight);
            var (top, next) = rows.Row(canvas, i, y, Thickness + overhang, scale.Zero);
            stacks[i].DrawSegments(canvas, scale, top);
            key.Draw(canvas, top + (Thickness - ChartText.LineHeight) / 2, chart.Series.Length);
            y = next;
        }
        return y - RowLabels.Gap / 2;
    }

    /// <summary>The largest scale that leaves room after each bar for the labels that its segments cannot hold; a smaller scale sends out more of them.</summary>
    private static ValueScale Fit(ChartText text, List<Stack> stacks, double left)
    {
        var reserve = 0.0;
        while (true)
        {
            var scale = ValueScale.FromZero(stacks.SelectMany(s => (double[])[s.From, s.To]), left, ChartCanvas.Width - reserve);
            var needed = stacks.Select(s => Needed(text, s, scale)).DefaultIfEmpty(0).Max();
            var limited = Math.Min(needed, (ChartCanvas.Width - left) * 0.6);
            if (limited <= reserve) return scale;
            reserve = limited;
        }
    }

    private static double Needed(ChartText text, Stack stack, ValueScale scale)
    {
        var outside = stack.Outside(text, scale).ToList();
        return outside.Count == 0 ? 0 : KeyLine.Width(text, outside) + Space - (scale.End - scale.At(stack.To));
    }

    /// <summary>The segments of one row, to both sides of zero.</summary>
    private sealed class Stack
    {
        private readonly List<(int Series, ChartPoint Point, double From, double To)> _segments = [];
        private readonly int _count;

        public Stack(ComposedChart chart, int category)
        {
            _count = chart.Series.Length;
            for (var series = 0; series < _count; series++)
            {
                var point = chart.Series[series].Points[category];
                var value = (double)(point.Value ?? 0);
                var from = value < 0 ? From : To;
                _segments.Add((series, point, from, from + value));
                if (value < 0) From += value;
                else To += value;
            }
        }

        public double From { get; private set; }

        public double To { get; private set; }

        public IEnumerable<KeyItem> Outside(ChartText text, ValueScale scale) =>
            from s in _segments
            where ChartText.Clean(s.Point.Label).Length > 0 && (s.Point.Value is null || !Holds(text, scale, s.From, s.To, s.Point.Label))
            where s.Point.Value != 0 || (From == 0 && To == 0)
            select new KeyItem(s.Series, s.Point.Label, s.Point.Figures, s.Point.Value is null ? ChartPalette.Muted : ChartPalette.Ink);

        public void DrawSegments(ChartCanvas canvas, ValueScale scale, double top)
        {
            foreach (var (series, point, from, to) in _segments.Where(s => s.From != s.To))
            {
                var (left, width) = (Math.Min(scale.At(from), scale.At(to)), Math.Abs(scale.At(to) - scale.At(from)));
                // Paper between the segments; one too thin for that stays visible.
                SeriesBar.Draw(canvas, left, top, Math.Max(width - 2, Math.Min(width, 1)), Thickness, series, _count);
                if (!Holds(canvas.Text, scale, from, to, point.Label)) continue;
                canvas.Label(left + width / 2 - 1, top + Thickness / 2, ChartText.Clean(point.Label), Anchor.Middle, ChartPalette.On(series, _count), figures: point.Figures);
            }
        }

        private static bool Holds(ChartText text, ValueScale scale, double from, double to, string label) =>
            text.Width(ChartText.Clean(label)) + 12 <= Math.Abs(scale.At(to) - scale.At(from));
    }
}
