using System.Collections.Immutable;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;

namespace ReportCompiler.Render.Charts;

/// <summary>RC5201 to RC5299: charts that cannot be drawn so that a reader can read them.</summary>
internal static class ChartDiagnostics
{
    private static readonly DiagnosticCode TooManyPartsCode = new("RC5201", "Too many parts in one chart", Severity.Error,
        "A donut has at most four parts, and a chart of two dimensions at most four series: more colours cannot be told apart, in grey or by readers who do not see all colours. Group codes, choose plain bars, or show a table.",
        "kind: donut\nby: citizenship (with six countries)");

    private static readonly DiagnosticCode NegativePartCode = new("RC5202", "A part below zero", Severity.Error,
        "The parts of a donut or of a stacked bar are parts of a whole, and a part below zero has no area.",
        "kind: donut\nof: net_migration");

    private static readonly DiagnosticCode NothingKnownCode = new("RC5203", "A chart without a value", Severity.Error,
        "No point of the chart has a value, so there is nothing to draw. Show a table, which says why the values are missing.",
        "kind: line\nof: \"series(victims, 1990, 1995)\"");

    /// <summary>All codes of this catalogue.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } = [TooManyPartsCode, NegativePartCode, NothingKnownCode];

    public static Diagnostic TooManyParts(ComposedChart chart, int parts) =>
        Diagnostic.Of(TooManyPartsCode, null, $"The chart '{chart.Id}' has {parts} {(chart.Kind == ChartKind.Donut ? "parts" : "series")}; it can show {ChartPalette.Colours} at most.", "Use plain bars, or group codes in data/dimensions.yaml.");

    public static Diagnostic NegativePart(ComposedChart chart, string category) =>
        Diagnostic.Of(NegativePartCode, null, $"'{category}' of the chart '{chart.Id}' is below zero.", "Use plain bars.");

    public static Diagnostic NothingKnown(ComposedChart chart) =>
        Diagnostic.Of(NothingKnownCode, null, $"No point of the chart '{chart.Id}' has a value.", "Remove the chart, or show a table.");
}
