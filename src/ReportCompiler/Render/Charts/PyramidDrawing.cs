using ReportCompiler.Compose;

namespace ReportCompiler.Render.Charts;

/// <summary>Two series to both sides of the names of the categories, the first category at the foot, as age pyramids are read.</summary>
internal static class PyramidDrawing
{
    private const double Thickness = 24;
    private const double LabelWidth = 110;
    private const double Space = 7;

    public static double Draw(ChartCanvas canvas, ComposedChart chart)
    {
        var text = canvas.Text;
        var names = chart.Categories.Select(c => text.Wrap(c, 140)).ToList();
        var half = names.SelectMany(n => n).Select(n => text.Width(n)).DefaultIfEmpty(0).Max() / 2 + 10;
        var reserve = chart.Series.SelectMany(s => s.Points).SelectMany(p => text.Wrap(p.Label, LabelWidth)).Select(l => text.Width(l)).DefaultIfEmpty(0).Max() + Space;
        var scale = ValueScale.FromZero(chart.Series.SelectMany(s => s.Points).Select(p => (double)(p.Value ?? 0)).Select(v => Math.Max(v, 0)),
            0, ChartCanvas.Width / 2 - half - reserve);
        var y = Headings(canvas, chart, half) + 6;
        for (var category = chart.Categories.Length - 1; category >= 0; category--)
        {
            var sides = chart.Series.Select(s => s.Points[category]).Select(p => (Point: p, Lines: text.Wrap(p.Label, LabelWidth))).ToList();
            var height = Math.Max(Thickness, ChartText.LineHeight * sides.Max(s => s.Lines.Count));
            height = Math.Max(height, ChartText.LineHeight * names[category].Count);
            canvas.Lines(ChartCanvas.Width / 2, y + (height - names[category].Count * ChartText.LineHeight) / 2, names[category], Anchor.Middle);
            for (var side = 0; side < sides.Count; side++) Side(canvas, side, sides[side].Point, sides[side].Lines, half, scale, y, height);
            y += height + 6;
        }
        return y;
    }

    private static double Headings(ChartCanvas canvas, ComposedChart chart, double half)
    {
        var width = ChartCanvas.Width / 2 - half;
        var left = canvas.Lines(width, 0, canvas.Text.Wrap(chart.Series[0].Label, width, bold: true), Anchor.End, bold: true);
        var right = canvas.Lines(ChartCanvas.Width - width, 0, canvas.Text.Wrap(chart.Series[1].Label, width, bold: true), Anchor.Start, bold: true);
        return Math.Max(left, right);
    }

    private static void Side(ChartCanvas canvas, int side, ChartPoint point, IReadOnlyList<string> lines, double half, ValueScale scale, double top, double height)
    {
        var length = scale.At(Math.Max((double)(point.Value ?? 0), 0));
        var fill = point.Value is null ? ChartPalette.Muted : ChartPalette.Ink;
        var (bar, text) = (top + (height - Thickness) / 2, top + (height - lines.Count * ChartText.LineHeight) / 2);
        var foot = side == 0 ? ChartCanvas.Width / 2 - half : ChartCanvas.Width / 2 + half;
        SeriesBar.Draw(canvas, side == 0 ? foot - length : foot, bar, length, Thickness, side, 2);
        if (side == 0) canvas.Lines(foot - length - Space, text, lines, Anchor.End, fill, figures: point.Figures);
        else canvas.Lines(foot + length + Space, text, lines, Anchor.Start, fill, figures: point.Figures);
    }
}
