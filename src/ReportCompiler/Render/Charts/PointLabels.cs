using ReportCompiler.Compose;

namespace ReportCompiler.Render.Charts;

/// <summary>Values beside points, none over another and none on a line if it can be: one that finds no room is left to the table beside the chart.</summary>
internal sealed class PointLabels(ChartCanvas canvas, double top, double bottom)
{
    private const double Away = 7;
    private readonly List<Box> _taken = [];
    private readonly List<((double X, double Y) From, (double X, double Y) To)> _lines = [];

    /// <summary>A line that labels should leave free.</summary>
    public void Avoid(IReadOnlyList<(double X, double Y)> line)
    {
        for (var i = 1; i < line.Count; i++) _lines.Add((line[i - 1], line[i]));
    }

    /// <summary>Above or below a point, else to a side of that; one that <paramref name="must"/> be printed may cross a line.</summary>
    public void Beside(double x, double y, ChartPoint point, bool below, bool must)
    {
        var (lines, half, height) = Measure(point);
        double[] levels = below ? [y + Away, y - Away - height] : [y - Away - height, y + Away];
        double[] shifts = [0, 8 - half, half - 8];
        Place(point, lines, half, height, [.. from shift in shifts from level in levels select (x + shift, level)], must);
    }

    /// <summary>The symbol of a missing value, where the line would pass.</summary>
    public void InGap(double x, double y, ChartPoint point)
    {
        var (lines, half, height) = Measure(point);
        Place(point, lines, half, height, [(x, y - height / 2), (x, y - Away - height), (x, y + Away)], must: true);
    }

    private (IReadOnlyList<string> Lines, double Half, double Height) Measure(ChartPoint point)
    {
        var lines = canvas.Text.Wrap(point.Label, 150);
        return (lines, lines.Select(l => canvas.Text.Width(l)).DefaultIfEmpty(0).Max() / 2, lines.Count * ChartText.LineHeight);
    }

    private void Place(ChartPoint point, IReadOnlyList<string> lines, double half, double height, List<(double X, double Top)> places, bool must)
    {
        if (lines.Count == 0) return;
        var boxes = places.Select(p => (Centre: Math.Clamp(p.X, half, ChartCanvas.Width - half), p.Top))
            .Select(p => new Box(p.Centre - half, p.Top, p.Centre + half, p.Top + height))
            .Where(b => b.Top >= top && b.Bottom <= bottom && !_taken.Exists(b.Overlaps)).ToList();
        var found = boxes.Find(b => !_lines.Exists(l => b.IsCrossed(l.From, l.To))) ?? (must ? boxes.FirstOrDefault() : null);
        if (found is null) return;
        _taken.Add(found);
        canvas.Lines(found.Left + half, found.Top, lines, Anchor.Middle, point.Value is null ? ChartPalette.Muted : ChartPalette.Ink, figures: point.Figures);
    }

    /// <summary>The room that a label takes.</summary>
    private sealed record Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Overlaps(Box other) =>
            other.Left < Right + 4 && Left < other.Right + 4 && other.Top < Bottom && Top < other.Bottom;

        /// <summary>Whether a line passes through the letters, which do not fill the height of their lines.</summary>
        public bool IsCrossed((double X, double Y) from, (double X, double Y) to)
        {
            var (left, right) = (Math.Max(Left, from.X), Math.Min(Right, to.X));
            if (left > right) return false;
            double At(double x) => to.X > from.X ? from.Y + (to.Y - from.Y) * (x - from.X) / (to.X - from.X) : from.Y;
            return Math.Max(At(left), At(right)) > Top + 2 && Math.Min(At(left), At(right)) < Bottom - 2;
        }
    }
}
