using System.Globalization;
using System.Xml.Linq;
using ReportCompiler.Compose;
using ReportCompiler.Expressions;
using ReportCompiler.Model;
using ReportCompiler.Render.Charts;

namespace ReportCompiler.Tests.Render.Charts;

public sealed class ChartRendererTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Ids => [.. SampleCharts.All.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_chart_shrinks_names_itself_and_takes_its_colours_from_the_page(string id)
    {
        var root = Draw(Sample(id));

        Assert.Equal("chart", (string?)root.Attribute("class"));
        Assert.StartsWith("0 0 540 ", (string?)root.Attribute("viewBox"), StringComparison.Ordinal);
        Assert.Null(root.Attribute("width"));
        Assert.Equal("img", (string?)root.Attribute("role"));
        Assert.Equal($"{id}-svg-title {id}-svg-desc", (string?)root.Attribute("aria-labelledby"));
        Assert.Equal("A title", root.Element(Svg + "title")?.Value);
        Assert.Equal("What it shows.", root.Element(Svg + "desc")?.Value);
        Assert.DoesNotContain(root.DescendantsAndSelf().Attributes(), a => a.Name == "style" || a.Value.Contains('#', StringComparison.Ordinal));
        Assert.All(root.Elements().Skip(2), e => Assert.NotNull(e.Attribute("class")));
        Assert.StartsWith("<svg", ChartRenderer.Render(Sample(id)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_donut_names_each_part_beside_it_with_the_figures_it_prints()
    {
        var root = Draw(SampleCharts.CrimesByType);

        Assert.Equal(
            ["155 (77.5 per cent)", "Trafficking in", "human beings", "40 (20 per cent)", "Illegal acts with", "documents for the", "purpose of", "trafficking", "5 (2.5 per cent)", "Forced labour"],
            Texts(root));
        Assert.Equal("7 8", (string?)Text(root, "155 (77.5 per cent)").Attribute("data-figure"));
        Assert.Null(Text(root, "Forced labour").Attribute("data-figure"));
        Assert.Equal(["series-1", "series-2", "series-3"], Classes(root, "path").Where(c => c.StartsWith("series", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_donut_of_one_part_is_a_whole_ring_and_says_what_has_no_part_in_it()
    {
        var root = Draw(Chart(ChartKind.Donut, ["All", "None", "Unknown"], SampleCharts.Point(4), SampleCharts.Point(0), SampleCharts.Missing()) with { Whole = 4 });

        Assert.Equal(["series-1", "series-1"], Classes(root, "path").Where(c => c.StartsWith("series", StringComparison.Ordinal)));
        Assert.Equal(["4", "All", "None", "0", "Unknown", "[x]"], Texts(root));
    }

    [Fact]
    public void A_ring_stays_open_where_a_part_of_a_known_whole_is_missing()
    {
        string[] Parts(ComposedChart chart) => [.. Draw(chart).Elements(Svg + "path").Where(p => ((string?)p.Attribute("class"))?.StartsWith("series", StringComparison.Ordinal) == true).Select(p => (string)p.Attribute("d")!)];
        var open = Chart(ChartKind.Donut, ["A", "B"], SampleCharts.Point(4), SampleCharts.Missing()) with { Whole = 8 };

        Assert.Equal([Parts(Chart(ChartKind.Donut, ["A", "B"], SampleCharts.Point(4), SampleCharts.Point(4)))[0]], Parts(open));
        Assert.Equal(["4", "A", "B", "[x]"], Texts(Draw(open)));
    }

    [Fact]
    public void A_ring_of_an_unknown_whole_is_drawn_as_bars()
    {
        var root = Draw(Chart(ChartKind.Donut, ["A", "B"], SampleCharts.Point(4), SampleCharts.Missing()));

        Assert.Empty(Classes(root, "path").Where(c => c.StartsWith("series", StringComparison.Ordinal)));
        Assert.Equal(["series-1"], Classes(root, "rect"));
    }

    [Fact]
    public void The_meaning_of_symbols_stands_in_the_picture()
    {
        var chart = Chart(ChartKind.Bars, ["A", "B"], SampleCharts.Point(4), SampleCharts.Missing());
        var told = chart with { Data = chart.Data with { Legend = [("[c]", "withheld"), ("[x]", "not available")] } };

        Assert.Equal("[x] not available", Texts(Draw(told)).Last());
        Assert.Equal(Texts(Draw(chart)), Texts(Draw(told)).SkipLast(1));
    }

    [Fact]
    public void A_long_line_tells_which_of_its_values_have_a_reservation()
    {
        var points = Enumerable.Range(1, 12).Select(n => SampleCharts.Point(n)).ToArray();
        points[5] = points[5] with { Label = "6 [e]", Status = ObservationStatus.Estimated };

        Assert.Contains("6 [e]", Texts(Draw(Chart(ChartKind.Line, [.. Enumerable.Range(2009, 12).Select(y => y.ToString(CultureInfo.InvariantCulture))], points))));
    }

    [Fact]
    public void Bars_are_as_long_as_their_values()
    {
        var bars = Draw(SampleCharts.ProsecutedBySex).Elements(Svg + "rect").Select(r => Number(r, "width")).ToList();

        Assert.Equal(2, bars.Count);
        Assert.Equal(89.0 / 501, bars[1] / bars[0], 3);
    }

    [Fact]
    public void A_missing_value_is_its_symbol_and_never_a_bar()
    {
        var root = Draw(SampleCharts.VictimsBySexAndAge);

        Assert.Equal(3, Texts(root).Count(t => t == "[x]"));
        Assert.Equal(["series-1", "series-4", "series-1", "series-1", "series-4"], Classes(root, "rect"));
        Assert.Equal("muted", (string?)Text(root, "[x]").Attribute("class"));
    }

    [Fact]
    public void A_negative_bar_goes_to_the_other_side_of_zero()
    {
        var root = Draw(Chart(ChartKind.Bars, ["Up", "Down"], SampleCharts.Point(10), SampleCharts.Point(-5)));
        var bars = root.Elements(Svg + "rect").ToList();

        Assert.Equal(Number(bars[0], "x"), Number(bars[1], "x") + Number(bars[1], "width"), 1);
        Assert.Equal("end", (string?)Text(root, "-5").Attribute("text-anchor"));
    }

    [Fact]
    public void A_long_name_stands_above_its_bar_and_a_short_one_beside_it()
    {
        var beside = Draw(SampleCharts.ProsecutedBySex);
        var above = Draw(Chart(ChartKind.Bars, ["Reports of the inspectorate of labour to the public prosecutor", "B"], SampleCharts.Point(1), SampleCharts.Point(2)));

        Assert.Equal("end", (string?)Text(beside, "Women").Attribute("text-anchor"));
        Assert.Equal("0", (string?)Text(above, "B").Attribute("x"));
    }

    [Fact]
    public void A_segment_too_small_for_its_value_has_it_after_the_bar_with_its_colour()
    {
        var root = Draw(SampleCharts.VictimsByDestination);

        Assert.Equal("on-1", (string?)Text(root, "81").Attribute("class"));
        Assert.Equal("ink", (string?)Text(root, "4").Attribute("class"));
        Assert.Equal("series-1", (string?)Text(root, "4").ElementsBeforeSelf().Last().Attribute("class"));
        Assert.DoesNotContain("0", Texts(root));
    }

    [Fact]
    public void A_long_line_says_its_first_last_highest_and_lowest_value()
    {
        var root = Draw(SampleCharts.VictimsPerYear);

        Assert.Equal(["86", "101", "29", "94"], root.Elements(Svg + "text").Where(t => (string?)t.Attribute("class") == "ink").Select(t => t.Value));
        Assert.Equal(["2020", "2018", "2016", "2014", "2012", "2010", "2008", "2006"], root.Elements(Svg + "text").Where(t => (string?)t.Attribute("class") == "muted").Select(t => t.Value));
        Assert.Equal("1", (string?)Text(root, "101").Attribute("data-figure"));
    }

    [Fact]
    public void A_missing_year_is_a_gap_in_the_line()
    {
        var root = Draw(Chart(ChartKind.Line, ["2016", "2017", "2018", "2019", "2020"],
            SampleCharts.Point(3), SampleCharts.Point(4), SampleCharts.Missing(), SampleCharts.Point(6), SampleCharts.Point(5)));

        Assert.Equal(["line-1", "line-1"], Classes(root, "path").Where(c => c.StartsWith("line", StringComparison.Ordinal)));
        Assert.Contains("[x]", Texts(root));
    }

    [Fact]
    public void A_break_cuts_the_line_and_stands_between_the_years()
    {
        ChartPoint[] points = [SampleCharts.Point(3), SampleCharts.Point(4), SampleCharts.Point(6), SampleCharts.Point(5)];
        var whole = Draw(Chart(ChartKind.Line, ["2017", "2018", "2019", "2020"], points));
        var cut = Draw(Chart(ChartKind.Line, ["2017", "2018", "2019", "2020"], [.. points.Select((p, i) => i == 2 ? p with { IsBreak = true, Label = "6 [b]" } : p)]));

        Assert.Single(Classes(whole, "path"), "line-1");
        Assert.Equal(2, Classes(cut, "path").Count(c => c == "line-1"));
        Assert.True(Classes(cut, "path").Count(c => c == "grid") > Classes(whole, "path").Count(c => c == "grid"));
        Assert.Contains("6 [b]", Texts(cut));
    }

    [Fact]
    public void Years_stand_as_far_apart_as_they_are()
    {
        var root = Draw(Chart(ChartKind.Line, ["2000", "2010", "2015"], SampleCharts.Point(3), SampleCharts.Point(4), SampleCharts.Point(6)));
        var (x0, x1, x2) = (Number(Text(root, "2000"), "x"), Number(Text(root, "2010"), "x"), Number(Text(root, "2015"), "x"));

        Assert.Equal(2, (x1 - x0) / (x2 - x1), 2);
    }

    [Fact]
    public void The_first_age_is_at_the_foot_of_a_pyramid()
    {
        var root = Draw(SampleCharts.AgeBySex);

        Assert.True(Number(Text(root, "0 to 17"), "y") > Number(Text(root, "45 and over"), "y"));
        Assert.Equal("end", (string?)Text(root, "48").Attribute("text-anchor"));
        Assert.Contains("[x]", Texts(root));
    }

    [Fact]
    public void A_file_of_its_own_has_its_colours_for_light_and_dark()
    {
        var root = XDocument.Parse(ChartRenderer.Standalone(SampleCharts.CrimesByType)).Root!;

        Assert.Contains("prefers-color-scheme:dark", root.Element(Svg + "style")?.Value, StringComparison.Ordinal);
        Assert.Equal("paper", (string?)root.Element(Svg + "rect")?.Attribute("class"));
    }

    [Fact]
    public void A_file_of_its_own_keeps_its_labels_within_the_picture_in_any_font()
    {
        var root = XDocument.Parse(ChartRenderer.Standalone(SampleCharts.CrimesByType)).Root!;

        Assert.All(root.Elements(Svg + "text"), t => Assert.InRange(Number(t, "textLength"), 1, 150));
    }

    [Fact]
    public void Every_class_that_a_chart_uses_has_a_colour()
    {
        var four = Chart(ChartKind.Donut, ["A", "B", "C", "D"], [.. Enumerable.Repeat(SampleCharts.Point(1), 4)]);
        var used = SampleCharts.All.Append(four).SelectMany(c => Draw(c).Elements()).Select(e => (string?)e.Attribute("class")).OfType<string>().Distinct();

        Assert.All(used, c => Assert.Contains($".chart .{c}", ChartPalette.Css, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_chart_has_the_same_bytes_from_every_thread_and_in_every_culture()
    {
        var expected = SampleCharts.All.Select(ChartRenderer.Render).ToList();
        var culture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };

        var drawn = Enumerable.Range(0, 20).AsParallel().WithDegreeOfParallelism(8).Select(_ =>
        {
            CultureInfo.CurrentCulture = culture;
            return SampleCharts.All.Select(ChartRenderer.Render).ToList();
        }).ToList();

        Assert.All(drawn, charts => Assert.Equal(expected, charts));
    }

    private static ComposedChart Sample(string id) => SampleCharts.All.Single(c => c.Id == id);

    private static ComposedChart Chart(ChartKind kind, string[] categories, params ChartPoint[] points) =>
        SampleCharts.Of("chart", kind, [.. categories], new ChartSeries("Series", [.. points]));

    private static XElement Draw(ComposedChart chart) => XDocument.Parse(ChartRenderer.Render(chart)).Root!;

    private static XElement Text(XElement root, string text) => root.Elements(Svg + "text").First(t => t.Value == text);

    private static IEnumerable<string> Texts(XElement root) => root.Elements(Svg + "text").Select(t => t.Value);

    private static IEnumerable<string> Classes(XElement root, string name) => root.Elements(Svg + name).Select(e => (string?)e.Attribute("class") ?? "");

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
