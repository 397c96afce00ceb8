using System.Collections.Immutable;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Model;
using ReportCompiler.Render.Charts;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Render.Charts;

public sealed class ChartCheckTests
{
    private static readonly SourceSpan Span = SourceSpan.OnLine("templates/en/police.md", 4, 1, 5);

    [Fact]
    public void The_charts_of_a_report_have_no_finding() => Assert.All(SampleCharts.All, c => Assert.Empty(ChartCheck.Find(c)));

    [Fact]
    public void A_donut_shows_at_most_four_parts()
    {
        var finding = Only(ChartKind.Donut, [1, 2, 3, 4, 5, 6]);

        Assert.Equal(("RC5201", Severity.Error, Span), (finding.Code.Id, finding.Severity, finding.Span));
        Assert.Equal("The chart 'c' has 6 parts; a chart tells at most 4 apart.", finding.Message);
    }

    [Fact]
    public void Bars_of_one_series_may_have_any_number_of_categories() => Assert.Empty(Find(ChartKind.Bars, [1, 2, 3, 4, 5, 6]));

    [Fact]
    public void A_stack_shows_at_most_four_series()
    {
        var series = Enumerable.Range(1, 5).Select(n => new ChartSeries("s", [SampleCharts.Point(n)]));
        var finding = Assert.Single(ChartCheck.Find(SampleCharts.Of("c", ChartKind.StackedBars, ["A"], [.. series])));

        Assert.Equal("The chart 'c' has 5 series; a chart tells at most 4 apart.", finding.Message);
    }

    [Fact]
    public void A_part_of_a_whole_is_not_below_zero()
    {
        var finding = Only(ChartKind.Donut, [1, -2]);

        Assert.Equal("RC5202", finding.Code.Id);
        Assert.Equal("The chart 'c' shows parts of a whole, but 'B' is below zero ('-2').", finding.Message);
        Assert.Empty(Find(ChartKind.Bars, [1, -2]));
    }

    [Fact]
    public void A_chart_without_a_value_is_a_warning()
    {
        Assert.Equal(("RC5203", Severity.Warning), (Only(ChartKind.Bars, [null, null]).Code.Id, Only(ChartKind.Bars, [null, null]).Severity));
        Assert.Equal("RC5203", Only(ChartKind.Donut, [0, null]).Code.Id);
        Assert.Empty(Find(ChartKind.Bars, [0, null]));
    }

    [Fact]
    public void A_ring_of_which_a_part_is_missing_needs_the_whole()
    {
        var chart = SampleCharts.Of("c", ChartKind.Donut, ["A", "B"], new ChartSeries("s", [SampleCharts.Point(5), SampleCharts.Missing()])) with { Span = Span };
        var finding = Assert.Single(ChartCheck.Find(chart));

        Assert.Equal(("RC5205", Severity.Warning, Span), (finding.Code.Id, finding.Severity, finding.Span));
        Assert.Equal("The chart 'c' shows parts of a whole that is not known, since 'B' is missing; it is drawn as bars.", finding.Message);
        Assert.Empty(ChartCheck.Find(chart with { Whole = 7 }));
        Assert.Single(ChartCheck.Find(chart with { Whole = 4 }));
    }

    [Fact]
    public void A_part_that_cannot_exist_is_not_missed()
    {
        var none = SampleCharts.Missing() with { Label = "[z]", Status = ObservationStatus.NotApplicable };

        Assert.Empty(ChartCheck.Find(SampleCharts.Of("c", ChartKind.Donut, ["A", "B"], new ChartSeries("s", [SampleCharts.Point(5), none]))));
    }

    [Fact]
    public void A_pyramid_has_two_sides()
    {
        var finding = Only(ChartKind.Pyramid, [1, 2]);

        Assert.Equal("RC5204", finding.Code.Id);
        Assert.Equal("The chart 'c' is a pyramid with 1 side; a pyramid has two.", finding.Message);
    }

    [Fact]
    public void Every_code_is_in_range_and_explained() => Assert.All(ChartDiagnostics.All, c =>
    {
        Assert.Matches("^RC52[0-9][0-9]$", c.Id);
        Assert.True(c.Explanation.Length > 100 && c.Example.Length > 10 && c.Title.Length > 5);
    });

    private static Diagnostic Only(ChartKind kind, decimal?[] values) => Assert.Single(Find(kind, values));

    private static ImmutableArray<Diagnostic> Find(ChartKind kind, decimal?[] values) => ChartCheck.Find(
        SampleCharts.Of("c", kind, [.. values.Select((_, i) => ((char)('A' + i)).ToString())],
            new ChartSeries("s", [.. values.Select(v => v is { } known ? SampleCharts.Point(known) : SampleCharts.Missing())])) with { Span = Span });
}
