using ReportCompiler.Compose;

namespace ReportCompiler.Render.Charts;

/// <summary>
/// Parts of a whole as a ring, clockwise from the top, each with its value and name beside it and a line that joins them: no legend, and
/// no need of colour. What has no part of the ring (zero, missing) is said below it; where parts are missing the ring stays open for them.
/// </summary>
internal static class DonutDrawing
{
    private const double Outer = 96;
    private const double Inner = 56;
    private const double Centre = ChartCanvas.Width / 2;
    private const double Reach = Outer + 22;
    private const double LabelWidth = Centre - Reach - 8;

    public static double Draw(ChartCanvas canvas, ComposedChart chart)
    {
        var points = chart.Categories.Zip(chart.Series.SelectMany(s => s.Points)).Select((p, i) => (Category: p.First, Point: p.Second, Index: i)).ToList();
        var total = Whole(chart) ?? 0;
        var slices = new List<Slice>();
        var start = 0.0;
        foreach (var (category, point, index) in points.Where(p => Size(p.Point) > 0))
        {
            var sweep = Size(point) / total * 360;
            slices.Add(new Slice(canvas.Text, category, point, ChartPalette.Fill(index, points.Count), start, sweep));
            start += sweep;
        }
        var height = slices.Count == 0 ? 0 : Math.Max(2 * Outer + 12, Math.Max(Stacked(slices.Where(s => s.IsRight)), Stacked(slices.Where(s => !s.IsRight))));
        slices.ForEach(s => s.DrawSector(canvas, height / 2));
        if (slices.Count > 1) slices.ForEach(s => s.DrawEdge(canvas, height / 2));
        DrawLabels(canvas, [.. slices.Where(s => s.IsRight)], height);
        DrawLabels(canvas, [.. slices.Where(s => !s.IsRight)], height);
        var y = slices.Count == 0 ? 0 : height + 10;
        foreach (var (category, point, _) in points.Where(p => Size(p.Point) <= 0)) y = DrawAbsent(canvas, category, point, y);
        return y;
    }

    /// <summary>
    /// What the ring stands for: the sum of its parts, and where one of them is missing the known total of all, since the ring would else show shares of less.
    /// Null where that is not known, or is less than the known parts: then there is no ring to be drawn.
    /// </summary>
    public static double? Whole(ComposedChart chart)
    {
        var points = chart.Series.SelectMany(s => s.Points).ToList();
        var sum = points.Sum(Size);
        if (sum == 0 || !points.Exists(p => p.IsMissing)) return sum;
        return (double?)chart.Whole is { } whole && whole >= sum ? whole : null;
    }

    private static double Size(ChartPoint point) => Math.Max((double)(point.Value ?? 0), 0);

    private static double Stacked(IEnumerable<Slice> slices) => slices.Sum(s => s.Height + Slice.Gap);

    private static void DrawLabels(ChartCanvas canvas, List<Slice> slices, double height)
    {
        var tops = Spread.Tops([.. slices.Select(s => (height / 2 + s.EdgeY, s.Height))], Slice.Gap, 0, height);
        for (var i = 0; i < slices.Count; i++) slices[i].DrawLabel(canvas, height / 2, tops[i]);
    }

    private static double DrawAbsent(ChartCanvas canvas, string category, ChartPoint point, double top)
    {
        var fill = point.Value is null ? ChartPalette.Muted : ChartPalette.Ink;
        var name = canvas.Lines(Centre - 6, top, canvas.Text.Wrap(category, Centre - 6), Anchor.End);
        var value = canvas.Lines(Centre + 6, top, canvas.Text.Wrap(point.Label, Centre - 6), Anchor.Start, fill, figures: point.Figures);
        return Math.Max(name, value);
    }

    /// <summary>One part: angles in degrees, clockwise from the top.</summary>
    private sealed class Slice(ChartText text, string category, ChartPoint point, string fill, double start, double sweep)
    {
        public const double Gap = 12;

        private readonly IReadOnlyList<string> _value = text.Wrap(point.Label, LabelWidth, bold: true);
        private readonly IReadOnlyList<string> _name = text.Wrap(category, LabelWidth);

        public double Height => (_value.Count + _name.Count) * ChartText.LineHeight;

        public bool IsRight => Middle < 180;

        /// <summary>The angle where its label is joined; a whole ring has it at the right.</summary>
        private double Middle => sweep < 359.9 ? start + sweep / 2 : 90;

        /// <summary>The height of the middle of its edge, from the centre of the ring.</summary>
        public double EdgeY => At(Middle, Outer).Y;

        public void DrawSector(ChartCanvas canvas, double level)
        {
            // Skia draws nothing for a full turn, so a whole ring is two halves.
            if (sweep < 359.9) canvas.Sector(Centre, level, Outer, Inner, start, sweep, fill);
            else for (var half = 0; half < 360; half += 180) canvas.Sector(Centre, level, Outer, Inner, half, 180, fill);
        }

        /// <summary>A line of paper where the part begins.</summary>
        public void DrawEdge(ChartCanvas canvas, double level)
        {
            var ((inX, inY), (outX, outY)) = (At(start, Inner - 1), At(start, Outer + 1));
            var (sideX, sideY) = At(start + 90, 1.25);
            canvas.Polygon(
                from c in ((double X, double Y)[])[(inX - sideX, inY - sideY), (outX - sideX, outY - sideY), (outX + sideX, outY + sideY), (inX + sideX, inY + sideY)]
                select (Centre + c.X, level + c.Y), ChartPalette.Paper);
        }

        public void DrawLabel(ChartCanvas canvas, double level, double top)
        {
            if (Height <= 0) return;
            var (x, y) = At(Middle, Outer + 3);
            var (side, anchor) = IsRight ? (1, Anchor.Start) : (-1, Anchor.End);
            var line = top + ChartText.LineHeight / 2;
            canvas.Line([(Centre + x, level + y), (Centre + side * (Reach - 8), line), (Centre + side * Reach, line)], ChartPalette.Grid, 1);
            var below = canvas.Lines(Centre + side * (Reach + 4), top, _value, anchor, bold: true, figures: point.Figures);
            canvas.Lines(Centre + side * (Reach + 4), below, _name, anchor);
        }

        private static (double X, double Y) At(double angle, double radius) =>
            (Math.Sin(angle * Math.PI / 180) * radius, -Math.Cos(angle * Math.PI / 180) * radius);
    }
}
