using ReportCompiler.Compose;
using ReportCompiler.Model;

namespace ReportCompiler.Render.Charts;

/// <summary>
/// Lines over years. Few points carry all their values, many only the first, the last, the highest and the lowest, and those with a reservation or a break;
/// several lines are named at their ends. A missing year is a gap with its symbol. Where a definition changed the line is cut, and a dashed one stands between the years.
/// </summary>
internal static class LineDrawing
{
    private const double PlotHeight = 210;
    private const double Margin = 30;
    private const double NameWidth = 120;
    private const int Few = 8;

    public static double Draw(ChartCanvas canvas, ComposedChart chart)
    {
        var several = chart.Series.Length > 1;
        var values = chart.Series.SelectMany(s => s.Points).Where(p => p.Value is not null).Select(p => (double)p.Value!.Value).ToList();
        var right = ChartCanvas.Width - (several ? NameWidth + 24 : Margin);
        var names = EndName.Of(canvas.Text, chart, NameWidth);
        // Labels need a line and a half above the highest and below the lowest point; end names may need more.
        var top = ChartText.LineHeight * 1.6;
        var bottom = top + Math.Max(PlotHeight, names.Sum(n => n.Height + 6) - 2 * ChartText.LineHeight);
        var scale = Scale(values, bottom, top);
        var foot = bottom + ChartText.LineHeight * (values.Exists(v => v <= scale.From) && scale.From != 0 ? 1.6 : 0.5);
        var places = YearAxis.Places(chart.Categories, Margin, right);
        if (scale is { From: <= 0, To: >= 0 }) canvas.Line([(Margin - 12, scale.Zero), (right + 12, scale.Zero)], ChartPalette.Grid, 1);
        var end = YearAxis.Draw(canvas, chart.Categories, places, foot);
        var labels = new PointLabels(canvas, top: 0, bottom: foot);
        foreach (var x in Breaks(chart, places)) canvas.Dashes(x, top - ChartText.LineHeight, foot, ChartPalette.Grid);
        for (var i = 0; i < chart.Series.Length; i++) DrawLine(canvas, chart.Series[i], i, chart.Series.Length, places, scale, labels);
        for (var i = 0; i < chart.Series.Length; i++) Label(labels, chart.Series[i], places, scale, all: !several && places.Length <= Few, several);
        EndName.Draw(canvas, names, places, scale, right, bottom + ChartText.LineHeight);
        // Names at the ends reach lower than an axis whose years have no words.
        return Math.Max(end, bottom + ChartText.LineHeight);
    }

    /// <summary>From zero, unless all the change would then be lost in a line that seems flat.</summary>
    private static ValueScale Scale(List<double> values, double bottom, double top)
    {
        var (min, max) = (values.DefaultIfEmpty(0).Min(), values.DefaultIfEmpty(0).Max());
        var flat = max > min && max - min < 0.2 * Math.Max(Math.Abs(min), Math.Abs(max));
        return flat ? new(min, max, bottom, top) : new(Math.Min(min, 0), Math.Max(max, 0), bottom, top);
    }

    private static void DrawLine(ChartCanvas canvas, ChartSeries series, int index, int count, double[] places, ValueScale scale, PointLabels labels)
    {
        var run = new List<(double X, double Y)>();
        for (var i = 0; i < places.Length; i++)
        {
            if (series.Points[i].Value is null || series.Points[i].IsBreak) EndRun();
            if (series.Points[i].Value is { } value) run.Add((places[i], scale.At((double)value)));
        }
        EndRun();
        foreach (var i in Marked(series, all: false)) canvas.Dot(places[i], scale.At((double)series.Points[i].Value!.Value), 8, ChartPalette.Fill(index, count));

        void EndRun()
        {
            if (run.Count > 1) canvas.Line(run, ChartPalette.Stroke(index, count), 3);
            if (run.Count == 1) canvas.Dot(run[0].X, run[0].Y, 8, ChartPalette.Fill(index, count));
            labels.Avoid(run);
            run.Clear();
        }
    }

    /// <summary>Half-way between a year with which a series breaks and the one before.</summary>
    private static IEnumerable<double> Breaks(ComposedChart chart, double[] places) =>
        Enumerable.Range(1, Math.Max(places.Length - 1, 0)).Where(i => chart.Series.Any(s => s.Points[i].IsBreak)).Select(i => (places[i - 1] + places[i]) / 2);

    private static void Label(PointLabels labels, ChartSeries series, double[] places, ValueScale scale, bool all, bool several)
    {
        double Y(int i) => scale.At((double)series.Points[i].Value!.Value);
        var marked = Marked(series, all);
        foreach (var i in marked.Where(i => !several || i != marked[^1]))
        {
            // On the side that the line leaves free: below where it comes down to the point or goes up from it.
            var neighbours = ((int[])[i - 1, i + 1]).Where(n => n >= 0 && n < places.Length && series.Points[n].Value is not null).Select(Y).ToList();
            labels.Beside(places[i], Y(i), series.Points[i], below: neighbours.Count > 0 && neighbours.Average() < Y(i), must: !several || series.Points[i].Status.IsReserved() || series.Points[i].IsBreak);
        }
        var known = Marked(series, all: true);
        foreach (var i in Enumerable.Range(0, places.Length).Except(known)) labels.InGap(places[i], GapY(i, known, places, Y) ?? scale.Start, series.Points[i]);
    }

    /// <summary>The height at which the line would pass a year that it lacks; null when it has none.</summary>
    private static double? GapY(int year, List<int> known, double[] places, Func<int, double> y)
    {
        if (known.Count == 0) return null;
        var (before, after) = (known.LastIndexOf(known.LastOrDefault(k => k < year, -1)), known.FindIndex(k => k > year));
        if (before < 0 || after < 0) return y(before < 0 ? known[after] : known[before]);
        var (left, right) = (known[before], known[after]);
        return y(left) + (y(right) - y(left)) * (places[year] - places[left]) / (places[right] - places[left]);
    }

    /// <summary>The points that carry their value, in order of years.</summary>
    private static List<int> Marked(ChartSeries series, bool all)
    {
        var known = Enumerable.Range(0, series.Points.Length).Where(i => series.Points[i].Value is not null).ToList();
        if (all || known.Count == 0) return known;
        int[] ends = [known[0], known[^1], known.MaxBy(i => series.Points[i].Value), known.MinBy(i => series.Points[i].Value)];
        return [.. ends.Concat(known.Where(i => series.Points[i].Status.IsReserved() || series.Points[i].IsBreak)).Distinct().Order()];
    }
}
