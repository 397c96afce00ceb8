using ReportCompiler.Compose;

namespace ReportCompiler.Render.Charts;

/// <summary>The last value and the name of one of several lines, at the right of the chart, joined to the line's end.</summary>
internal sealed record EndName(int Point, ChartPoint? Last, IReadOnlyList<string> Value, IReadOnlyList<string> Name)
{
    public double Height => (Value.Count + Name.Count) * ChartText.LineHeight;

    /// <summary>None for a single line: its name is the title of the chart.</summary>
    public static IReadOnlyList<EndName> Of(ChartText text, ComposedChart chart, double width)
    {
        if (chart.Series.Length < 2) return [];
        return [.. chart.Series.Select(series =>
        {
            var last = series.Points.Length - 1;
            while (last >= 0 && series.Points[last].Value is null) last--;
            var point = last < 0 ? null : series.Points[last];
            return new EndName(last, point, text.Wrap(point?.Label ?? "", width, bold: true), text.Wrap(series.Label, width));
        })];
    }

    public static void Draw(ChartCanvas canvas, IReadOnlyList<EndName> names, double[] places, ValueScale scale, double right, double bottom)
    {
        var ends = names.Select(n => scale.At((double)(n.Last?.Value ?? 0))).ToList();
        var tops = Spread.Tops([.. names.Select((n, i) => (ends[i], n.Height))], 6, 0, bottom);
        for (var i = 0; i < names.Count; i++)
        {
            var (name, middle) = (names[i], tops[i] + ChartText.LineHeight / 2);
            if (name.Last is not null) canvas.Line([(places[name.Point] + 6, ends[i]), (right + 18, middle), (right + 22, middle)], ChartPalette.Grid, 1);
            var below = canvas.Lines(right + 24, tops[i], name.Value, Anchor.Start, bold: true, figures: name.Last?.Figures ?? []);
            canvas.Lines(right + 24, below, name.Name, Anchor.Start);
        }
    }
}
