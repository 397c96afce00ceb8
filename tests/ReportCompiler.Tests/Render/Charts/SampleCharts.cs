using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Compose;
using ReportCompiler.Expressions;

namespace ReportCompiler.Tests.Render.Charts;

/// <summary>Charts of the kinds a report has.</summary>
internal static class SampleCharts
{
    public static ComposedChart CrimesByType { get; } = Of("crimes-by-type", ChartKind.Donut,
        ["Trafficking in human beings", "Illegal acts with documents for the purpose of trafficking", "Forced labour"],
        new ChartSeries("Crimes", [new(155, "155 (77.5 per cent)", [7, 8]), new(40, "40 (20 per cent)", [9, 10]), new(5, "5 (2.5 per cent)", [11, 12])]));

    public static ComposedChart VictimsBySexAndAge { get; } = Of("victims-by-sex-and-age", ChartKind.Bars, ["Female", "Male", "Sex not known"],
        new ChartSeries("Adults", [Point(89, 1), Point(3, 2), Missing()]), new ChartSeries("Children", [Missing(), Missing(), Point(2, 3)]));

    public static ComposedChart VictimsByDestination { get; } = Of("victims-by-destination", ChartKind.StackedBars, ["Turkey", "United Arab Emirates", "Azerbaijan"],
        new ChartSeries("Sexual exploitation", [Point(81, 1), Point(4, 2), Point(0, 3)]), new ChartSeries("Forced labour", [Point(0, 4), Point(0, 5), Point(9, 6)]));

    public static ComposedChart ProsecutedBySex { get; } = Of("prosecuted-by-sex", ChartKind.Bars, ["Women", "Men"], new ChartSeries("Persons", [Point(501, 1), Point(89, 2)]));

    public static ComposedChart VictimsPerYear { get; } = Of("victims-per-year", ChartKind.Line,
        [.. Enumerable.Range(2006, 15).Select(y => y.ToString(CultureInfo.InvariantCulture))],
        new ChartSeries("Victims", [.. new[] { 86, 101, 78, 91, 34, 29, 53, 56, 54, 48, 70, 70, 98, 91, 94 }.Select((v, i) => Point(v, i))]));

    public static ComposedChart AgeBySex { get; } = Of("age-by-sex", ChartKind.Pyramid, ["0 to 17", "18 to 29", "30 to 44", "45 and over"],
        new ChartSeries("Women", [Point(2, 1), Point(48, 2), Point(33, 3), Point(6, 4)]), new ChartSeries("Men", [Point(1, 5), Point(1, 6), Point(2, 7), Missing()]));

    public static IEnumerable<ComposedChart> All => [CrimesByType, VictimsBySexAndAge, VictimsByDestination, ProsecutedBySex, VictimsPerYear, AgeBySex];

    public static ChartPoint Point(decimal value, params int[] figures) => new(value, value.ToString(CultureInfo.InvariantCulture), [.. figures]);

    public static ChartPoint Missing() => new(null, "[x]", []);

    public static ComposedChart Of(string id, ChartKind kind, ImmutableArray<string> categories, params ImmutableArray<ChartSeries> series) =>
        new(id, 1, kind, "A title", "What it shows.", null, categories, series, new ComposedTable(id, 1, "A title", "", null, [], [], [], [], []));
}
