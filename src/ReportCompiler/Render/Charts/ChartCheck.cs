using System.Collections.Immutable;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;

namespace ReportCompiler.Render.Charts;

/// <summary>Finds what a chart cannot show honestly. <see cref="ChartRenderer"/> draws it all the same.</summary>
internal static class ChartCheck
{
    /// <summary>The findings about a chart, each at the place where the author declared it.</summary>
    public static ImmutableArray<Diagnostic> Find(ComposedChart chart)
    {
        var span = chart.Span;
        var found = new DiagnosticBag();
        var donut = chart.Kind == ChartKind.Donut;
        var (parts, count) = donut ? ("parts", chart.Categories.Length) : ("series", chart.Series.Length);
        if (chart.Kind == ChartKind.Pyramid && count != 2) found.Add(ChartDiagnostics.HasNotTwoSides(chart.Id, count, span));
        else if (count > ChartPalette.Colours) found.Add(ChartDiagnostics.HasTooManyParts(chart.Id, parts, count, span));

        var points = chart.Series.SelectMany(s => s.Points.Select((point, i) => (Category: chart.Categories[i], Point: point))).ToList();
        if (donut || chart.Kind == ChartKind.Pyramid)
        {
            foreach (var (category, point) in points.Where(p => p.Point.Value < 0))
            {
                found.Add(ChartDiagnostics.HasNegativePart(chart.Id, ChartText.Clean(category), ChartText.Clean(point.Label), span));
            }
        }
        if (donut && DonutDrawing.Whole(chart) is null)
        {
            found.Add(ChartDiagnostics.HasNoWhole(chart.Id, ChartText.Clean(points.First(p => p.Point.IsMissing).Category), span));
        }
        if (points.All(p => p.Point.Value is null || (donut && p.Point.Value == 0))) found.Add(ChartDiagnostics.HasNothingToDraw(chart.Id, span));
        return found.ToImmutable();
    }
}
