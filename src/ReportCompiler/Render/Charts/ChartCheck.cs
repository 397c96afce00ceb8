using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;

namespace ReportCompiler.Render.Charts;

/// <summary>Whether a chart can be drawn so that a reader can read it.</summary>
internal static class ChartCheck
{
    /// <summary>What stands in the way; nothing for a chart that can be drawn.</summary>
    public static IEnumerable<Diagnostic> Find(ComposedChart chart)
    {
        var parts = chart.Kind == ChartKind.Donut ? chart.Categories.Length : chart.Series.Length;
        if (parts > ChartPalette.Colours) yield return ChartDiagnostics.TooManyParts(chart, parts);
        if (chart.Series.All(s => s.Points.All(p => p.Value is null))) yield return ChartDiagnostics.NothingKnown(chart);
        if (chart.Kind is not (ChartKind.Donut or ChartKind.StackedBars)) yield break;
        foreach (var series in chart.Series)
        {
            for (var i = 0; i < series.Points.Length; i++)
            {
                if (series.Points[i].Value < 0) yield return ChartDiagnostics.NegativePart(chart, chart.Categories[i]);
            }
        }
    }
}
