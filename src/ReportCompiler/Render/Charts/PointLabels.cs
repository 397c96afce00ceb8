using ReportCompiler.Compose;

namespace ReportCompiler.Render.Charts;

/// <summary>Values beside points, none over another: one that finds no room is left to the table beside the chart.</summary>
internal sealed class PointLabels(ChartCanvas canvas, double top, double bottom)
{
    private const double Away = 7;
    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    public void Add(double x, double y, ChartPoint point, bool below)
    {
        var lines = canvas.Text.Wrap(point.Label, 150);
        if (lines.Count == 0) return;
        var (half, height) = (lines.Max(l => canvas.Text.Width(l)) / 2, lines.Count * ChartText.LineHeight);
        var centre = Math.Clamp(x, half, ChartCanvas.Width - half);
        var (above, under) = (y - Away - height, y + Away);
        foreach (var place in below ? (double[])[under, above] : [above, under])
        {
            var box = (Left: centre - half - 3, Top: place, Right: centre + half + 3, Bottom: place + height);
            if (box.Top < top || box.Bottom > bottom || _taken.Exists(t => t.Left < box.Right && box.Left < t.Right && t.Top < box.Bottom && box.Top < t.Bottom)) continue;
            _taken.Add(box);
            canvas.Lines(centre, place, lines, Anchor.Middle, point.Value is null ? ChartPalette.Muted : ChartPalette.Ink, figures: point.Figures);
            return;
        }
    }
}
