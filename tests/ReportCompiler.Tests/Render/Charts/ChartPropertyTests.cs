using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using ReportCompiler.Compose;
using ReportCompiler.Expressions;
using ReportCompiler.Model;
using ReportCompiler.Render.Charts;

namespace ReportCompiler.Tests.Render.Charts;

/// <summary>What holds of every chart, whatever its data.</summary>
public sealed class ChartPropertyTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Gen<string> Label = Gen.Frequency(
        (6, Gen.Int[0, 100_000].Select(n => n.ToString(CultureInfo.InvariantCulture))),
        (2, Gen.OneOf("", " ", "[x]", "<b>&\"'", "😀", "Ə ğ ı", "Принудительный труд", "a\tb\nc", "\u0001\uFFFE", "\uD800", "about 150 billion manats")),
        (1, Gen.Char['!', '~'].Array[1, 200].Select(c => new string(c))),
        (1, Gen.OneOf("word ", "Menschenhandel ").Array[1, 30].Select(string.Concat)));

    private static readonly Gen<decimal?> Value = Gen.Frequency(
        (6, Gen.Int[0, 500].Select(n => (decimal?)n)),
        (1, Gen.Int[-500, 0].Select(n => (decimal?)n)),
        (1, Gen.OneOf<decimal?>(0, 1.5e11m, 150_000_000_001m, 0.0001m, decimal.MaxValue, decimal.MinValue)),
        (1, Gen.Const((decimal?)null)));

    private static readonly Gen<ComposedChart> Chart =
        from kind in Gen.OneOf(ChartKind.Donut, ChartKind.Bars, ChartKind.StackedBars, ChartKind.Line, ChartKind.Pyramid)
        from series in Gen.Int[1, 5]
        from categories in Label.Array[1, 12]
        from names in Label.Array[series]
        from points in Gen.Select(Value, Label, Gen.Enum<ObservationStatus>(), (value, label, status) => new ChartPoint(value, label, [3]) { Status = status }).Array[categories.Length].Array[series]
        from whole in Value
        select SampleCharts.Of("any", kind, [.. categories], [.. names.Zip(points, (name, row) => new ChartSeries(name, [.. row]))]) with { Whole = whole };

    [Fact]
    public void It_is_well_formed_with_real_numbers_and_unique_ids() => Chart.Sample(chart =>
    {
        var root = XDocument.Parse(ChartRenderer.Render(chart)).Root!;
        var ids = root.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.DoesNotContain(Geometry(root), a => a.Value.Contains("NaN", StringComparison.OrdinalIgnoreCase) || a.Value.Contains("inf", StringComparison.OrdinalIgnoreCase));
    }, iter: 150);

    [Fact]
    public void Every_text_begins_and_ends_within_the_picture() => Chart.Sample(chart =>
    {
        var root = XDocument.Parse(ChartRenderer.Render(chart)).Root!;
        var height = Number(root.Attribute("viewBox")!.Value.Split(' ')[3]);
        using var texts = new ChartText();
        foreach (var text in root.Elements(Svg + "text"))
        {
            var (x, y) = (Number(text.Attribute("x")!.Value), Number(text.Attribute("y")!.Value));
            var width = texts.Width(text.Value, bold: text.Attribute("font-weight") is not null);
            var left = (string?)text.Attribute("text-anchor") switch { "middle" => x - width / 2, "end" => x - width, _ => x };
            Assert.True(left >= -1 && left + width <= ChartCanvas.Width + 1, $"'{text.Value}' from {left} to {left + width} in a {chart.Kind}");
            Assert.True(y >= 0 && y <= height, $"'{text.Value}' at height {y} of {height} in a {chart.Kind}");
        }
    }, iter: 150);

    [Fact]
    public void Bars_print_every_label_with_its_figure() => Chart.Where(c => c.Kind == ChartKind.Bars).Sample(chart =>
    {
        var root = XDocument.Parse(ChartRenderer.Render(chart)).Root!;
        var printed = string.Concat(root.Elements(Svg + "text").Where(t => (string?)t.Attribute("data-figure") == "3").Select(t => Letters(t.Value)));
        Assert.Equal(string.Concat(InRows(chart).Select(p => Letters(ChartText.Clean(p.Label)))), printed);
    }, iter: 60);

    [Fact]
    public void A_category_is_printed_whole_however_long() => Chart.Where(c => c.Kind is ChartKind.Bars or ChartKind.StackedBars).Sample(chart =>
    {
        var root = XDocument.Parse(ChartRenderer.Render(chart)).Root!;
        var printed = string.Concat(root.Elements(Svg + "text").Select(t => Letters(t.Value)));
        Assert.All(chart.Categories, c => Assert.Contains(Letters(ChartText.Clean(c)), printed, StringComparison.Ordinal));
    }, iter: 60);

    private static IEnumerable<ChartPoint> InRows(ComposedChart chart) =>
        Enumerable.Range(0, chart.Categories.Length).SelectMany(i => chart.Series.Select(s => s.Points[i]));

    private static string Letters(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<XAttribute> Geometry(XElement root) =>
        root.Elements().Attributes().Where(a => a.Name.LocalName is "x" or "y" or "width" or "height" or "cx" or "cy" or "rx" or "ry" or "d" or "transform");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
