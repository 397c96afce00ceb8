using ReportCompiler.Text;
using ReportCompiler.Compose;
using ReportCompiler.Expressions;
using static ReportCompiler.Tests.Compose.Build;

namespace ReportCompiler.Tests.Compose;

public sealed class ChartTests
{
    private static SmallProject Crimes() => new SmallProject().Indicator("crimes", "crime", ["type"], ["type", "place"]).Indicator("calls", "visit")
        .Row("crimes.type.A", 155).Row("crimes.type.B", 40).Row("crimes.type.C", 5).Row("crimes.type.A.place.NORTH", 155).Row("crimes.type.B.place.SOUTH", 45)
        .Row("crimes", 200).Row("calls", 3, 2017).Row("calls", 9, 2019).Row("calls", 6);

    [Fact]
    public void A_donut_has_one_series_in_the_declared_order_with_value_and_share()
    {
        var chart = Chart(Crimes(), Build.Chart("c", ChartKind.Donut, Cell("crimes"), ["type"], [ShownValue.Value, ShownValue.Share]));
        Assert.Equal(["type A", "type B", "type C"], chart.Categories);
        var series = Assert.Single(chart.Series);
        Assert.Equal([155m, 40m, 5m], series.Points.Select(p => p.Value!.Value));
        Assert.Equal(["155 (77.5 per cent)", "40 (20 per cent)", "5 (2.5 per cent)"], series.Points.Select(p => p.Label));
        Assert.All(series.Points, p => Assert.Equal(2, p.Figures.Length));
        Assert.Equal(("Crimes", "crimes", 1), (series.Label, chart.Unit, chart.Number));
    }

    [Fact]
    public void The_description_is_made_from_the_data()
    {
        var chart = Chart(Crimes(), Build.Chart("c", ChartKind.Donut, Cell("crimes"), ["type"]));
        Assert.Equal("chart-donut: Title of c. Highest: type A, 155. Lowest: type C, 5.", MarkedText.Plain(chart.Alt));
        Assert.Equal("Told.", Chart(Crimes(), Build.Chart("c", ChartKind.Donut, Cell("crimes"), ["type"], alt: [Markdown("Told.")])).Alt);
    }

    [Fact]
    public void A_line_has_every_year_and_shows_a_gap_as_a_gap()
    {
        var chart = Chart(Crimes(), Build.Chart("c", ChartKind.Line, Call(Function.Series, Cell("calls"), Number(2017), ThisYear), ["year"]));
        Assert.Equal(["2017", "2018", "2019", "2020"], chart.Categories);
        Assert.Equal(["3", "[x]", "9", "6"], chart.Series[0].Points.Select(p => p.Label));
        Assert.Null(chart.Series[0].Points[1].Value);
        Assert.Empty(chart.Series[0].Points[1].Figures);
    }

    [Fact]
    public void Without_a_series_the_years_begin_with_the_first_that_has_data() =>
        Assert.Equal(["2017", "2018", "2019", "2020"], Chart(Crimes(), Build.Chart("c", ChartKind.Line, Cell("calls"), ["year"])).Categories);

    [Fact]
    public void The_second_dimension_makes_the_series_and_the_table_says_the_same()
    {
        var chart = Chart(Crimes(), Build.Chart("c", ChartKind.StackedBars, Cell("crimes"), ["place", "type"]));
        Assert.Equal(["type A", "type B", "type C"], chart.Series.Select(s => s.Label));
        Assert.Equal(["place NORTH", "place SOUTH"], chart.Categories);
        var byTable = chart.Data.Rows.Select(r => string.Join(' ', r.Cells.Select(c => MarkedText.Plain(c.Text))));
        var byChart = Enumerable.Range(0, 2).Select(i => string.Join(' ', chart.Series.Select(s => s.Points[i].Label)));
        Assert.Equal(byTable, byChart);
    }

    private static ComposedChart Chart(SmallProject project, TemplateNode node)
    {
        var result = project.Section("first", node).Compose();
        Assert.Empty(result.Diagnostics);
        return Assert.IsType<ChartPart>(Assert.Single(result.Value!.Sections[0].Parts)).Chart;
    }
}
