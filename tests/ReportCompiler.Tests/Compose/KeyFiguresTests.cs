using ReportCompiler.Compose;
using ReportCompiler.Expressions;
using ReportCompiler.Model;
using ReportCompiler.Text;
using static ReportCompiler.Tests.Compose.Build;

namespace ReportCompiler.Tests.Compose;

public sealed class KeyFiguresTests
{
    private static readonly Expression Share = Call(Function.Share, Cell("crimes.type.A"), Cell("crimes"));

    /// <summary>A cell of this year and of the year before, as "94", "about 94", "missing".</summary>
    private static SmallProject Two(string now, string before) => new SmallProject().Indicator("calls", "visit")
        .Row("calls", Value(now), change: o => Qualified(o, now)).Row("calls", Value(before), 2019, o => Qualified(o, before));

    private static decimal? Value(string written) => written == "missing" ? null : decimal.Parse(written.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);

    private static Observation Qualified(Observation row, string written) => row with
    {
        Qualifier = written.Contains(' ', StringComparison.Ordinal) ? Enum.Parse<Qualifier>(written[..written.LastIndexOf(' ')].Replace(" ", "", StringComparison.Ordinal), ignoreCase: true) : Qualifier.Exact,
    };

    /// <summary>Shares of 100 crimes, so that a number of crimes is its percentage.</summary>
    private static SmallProject Shares(decimal now, decimal before) => new SmallProject().Indicator("crimes", "crime", ["type"])
        .Row("crimes", 100).Row("crimes.type.A", now).Row("crimes", 100, 2019).Row("crimes.type.A", before, 2019);

    private static ComposedKeyFigure Compared(SmallProject project, Expression value) => Assert.Single(Box(project.Section("first", KeyFigures("main", KeyFigure(value, true)))).Figures);

    private static ComposedKeyFigures Box(SmallProject project)
    {
        var result = project.Compose();
        Assert.Empty(result.Diagnostics);
        return Assert.IsType<KeyFiguresPart>(Assert.Single(result.Value!.Sections[0].Parts)).Box;
    }

    private static string? Plain(string? marked) => marked is null ? null : MarkedText.Plain(marked);

    [Theory]
    [InlineData("94", "91", "3 more than in 2019")]
    [InlineData("91", "94", "3 fewer than in 2019")]
    [InlineData("94", "94", "as many as in 2019")]
    [InlineData("0", "2", "2 fewer than in 2019")]
    [InlineData("3", "0", "3 more than in 2019")]
    [InlineData("94", "missing", null)]
    [InlineData("more than 350", "300", "more than 50 more than in 2019")]
    [InlineData("more than 350", "400", "not comparable with 2019: the numbers are not exact enough")]
    [InlineData("about 94", "91", "not comparable with 2019: the numbers are not exact enough")]
    [InlineData("at least 94", "at least 94", "not comparable with 2019: the numbers are not exact enough")]
    [InlineData("more than 94", "94", "not comparable with 2019: the numbers are not exact enough")]
    public void A_count_is_compared_as_far_as_the_data_allow(string now, string before, string? phrase) => Assert.Equal(phrase, Plain(Compared(Two(now, before), Cell("calls")).Comparison));

    [Theory]
    [InlineData(13.7, 12.5, "1.2 percentage points more than in 2019")]
    [InlineData(12.5, 13.5, "1 percentage point less than in 2019")]
    [InlineData(12.5, 12.5, "the same as in 2019")]
    [InlineData(12.51, 12.5, "the same as in 2019")]
    public void A_percentage_is_compared_in_points(double now, double before, string phrase) => Assert.Equal(phrase, Plain(Compared(Shares((decimal)now, (decimal)before), Share).Comparison));

    [Fact]
    public void Over_a_break_nothing_is_compared()
    {
        var broken = new SmallProject().Indicator("calls", "visit", i => i with { Break = new SeriesBreak(2020, "new line") }).Row("calls", 10).Row("calls", 8, 2019);
        Assert.Equal("not comparable with 2019: the series has a break in 2020 (new line)", Plain(Compared(broken, Cell("calls")).Comparison));
    }

    [Fact]
    public void Filters_reach_the_difference()
    {
        var value = Call(Function.Thousands, Cell("calls"));
        var figure = Compared(Two("172500", "170000"), value);
        Assert.Equal(("172.5 thousand", "2.5 thousand more than in 2019"), (Plain(figure.Value), Plain(figure.Comparison)));
        Assert.Equal("1.25 percentage points more than in 2019", Plain(Compared(Shares(13.75m, 12.5m), Call(Function.Decimals, Share, Number(2))).Comparison));
    }

    [Fact]
    public void Every_number_has_its_line_in_the_ledger_in_the_order_it_is_read()
    {
        var report = Two("91", "94").Section("first", KeyFigures("main", KeyFigure(Call(Function.Words, Cell("calls")), true, Markdown("calls, in "), Print(ThisYear), Markdown(": "), Print(Cell("calls"))))).Compose().Value!;
        var figure = Assert.IsType<KeyFiguresPart>(report.Sections[0].Parts[0]).Box.Figures[0];
        Assert.Equal(("ninety-one", "calls, in 2020: 91", "three fewer than in 2019"), (Plain(figure.Value), Plain(figure.Text), Plain(figure.Comparison)));
        Assert.Equal(["first/calls/1", "first/calls/2", "first/difference(calls)/1"], report.Figures.Select(f => f.Id));
        Assert.Equal([91, 91, -3], report.Figures.Select(f => f.Quantity.Value));
        Assert.StartsWith(MarkedText.Mark(2, "three"), figure.Comparison, StringComparison.Ordinal);
    }

    [Fact]
    public void A_box_has_a_title_and_takes_no_number_from_tables()
    {
        var report = Two("1", "1").Section("first", KeyFigures("main", KeyFigure(Cell("calls"))), Mixed("t", [Cell("calls")], MixedColumn.Value)).Compose().Value!;
        Assert.Equal("Title of main", Assert.IsType<KeyFiguresPart>(report.Sections[0].Parts[0]).Box.Title);
        Assert.Equal(1, Assert.IsType<TablePart>(report.Sections[0].Parts[1]).Table.Number);
    }

    [Fact]
    public void A_reference_in_a_text_is_resolved()
    {
        var box = Box(Two("1", "1").Section("first", KeyFigures("main", KeyFigure(Cell("calls"), false, Markdown("calls, see "), Print(Call(Function.Section, Build.Text("first")))))));
        Assert.Equal("calls, see section 1", box.Figures[0].Text);
    }

    [Fact]
    public void A_missing_value_is_an_error_as_in_a_sentence()
    {
        var found = Assert.Single(Two("missing", "3").Section("first", KeyFigures("main", KeyFigure(Cell("calls"), true))).Compose().Diagnostics);
        Assert.Equal(("RC4001", "'calls' cannot be printed: 'calls' has no value (missing)."), (found.Code.Id, found.Message));
        Assert.Contains("out of the box", found.Help, StringComparison.Ordinal);
    }
}
