using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Model;
using ReportCompiler.Text;
using static ReportCompiler.Tests.Compose.Build;

namespace ReportCompiler.Tests.Compose;

/// <summary>What a report says of a value that is missing, withheld, impossible, provisional or estimated: in sentences, tables and charts.</summary>
public sealed class StatusTests
{
    private static Func<Observation, Observation> As(ObservationStatus status) => o => o with { Status = status };

    private static SmallProject Calls(ObservationStatus status, decimal? value) =>
        new SmallProject().Indicator("calls", "visit").Row("calls", value, change: As(status)).Row("calls", 4, 2019);

    [Theory]
    [InlineData(ObservationStatus.Normal, "5")]
    [InlineData(ObservationStatus.Provisional, "5 (symbol-provisional)")]
    [InlineData(ObservationStatus.Estimated, "5 (symbol-estimated)")]
    public void A_sentence_tells_the_reservation_of_a_value(ObservationStatus status, string text) =>
        Assert.Equal(text, Sentence(Calls(status, 5), Print(Cell("calls"))));

    [Fact]
    public void A_phrase_of_change_tells_it_once_for_both_of_its_numbers()
    {
        Assert.Equal("an increase of 1 or 25 per cent (symbol-provisional)", Sentence(Calls(ObservationStatus.Provisional, 5), Print(Call(Function.Change, Cell("calls")))));
        Assert.Equal("no change (symbol-estimated)", Sentence(Calls(ObservationStatus.Estimated, 4), Print(Call(Function.Change, Cell("calls")))));
    }

    [Theory]
    [InlineData(ObservationStatus.Missing, "symbol-missing")]
    [InlineData(ObservationStatus.Refused, "status-refused")]
    [InlineData(ObservationStatus.NotCollected, "status-not-collected")]
    [InlineData(ObservationStatus.NotApplicable, "symbol-not-applicable")]
    [InlineData(ObservationStatus.Suppressed, "symbol-suppressed")]
    public void Each_reason_for_which_a_value_is_missing_has_its_own_words(ObservationStatus status, string words) =>
        Assert.Equal(words, Sentence(Calls(status, null), Print(Call(Function.Status, Cell("calls")))));

    [Fact]
    public void A_value_as_it_is_has_no_status_to_be_told()
    {
        var finding = Assert.Single(Calls(ObservationStatus.Normal, 5).Section("first", Print(Call(Function.Status, Cell("calls")))).Compose().Diagnostics);
        Assert.Equal(("RC4010", Severity.Error, "'status(calls)' has nothing to say: the value is 5, without reservation."), (finding.Code.Id, finding.Severity, finding.Message));
    }

    [Fact]
    public void A_sum_lacks_what_is_missing_and_goes_on_without_what_cannot_exist()
    {
        SmallProject Crimes(ObservationStatus c) => new SmallProject().Indicator("crimes", "crime", i => i with { Total = TotalKind.Derived, Breakdowns = [new Breakdown(["type"], BreakdownKind.Complete, SmallProject.Place)] })
            .Row("crimes.type.A", 3).Row("crimes.type.B", 4).Row("crimes.type.C", null, change: As(c));
        var sum = Print(Call(Function.Sum, Cell("crimes.type")));

        Assert.Equal("7", Sentence(Crimes(ObservationStatus.NotApplicable), Print(Cell("crimes"))));
        Assert.Equal("7", Sentence(Crimes(ObservationStatus.NotApplicable), sum));
        Assert.Equal("type B", Sentence(Crimes(ObservationStatus.NotApplicable), Print(Call(Function.Label, Call(Function.Largest, Cell("crimes.type"))))));
        foreach (var missing in (ObservationStatus[])[ObservationStatus.Missing, ObservationStatus.Refused, ObservationStatus.NotCollected, ObservationStatus.Suppressed])
        {
            Assert.Equal("RC4001", Assert.Single(Crimes(missing).Section("first", Print(Cell("crimes"))).Compose().Diagnostics).Code.Id);
            Assert.Equal("RC4001", Assert.Single(Crimes(missing).Section("first", sum).Compose().Diagnostics).Code.Id);
        }
    }

    [Fact]
    public void The_equation_of_a_sum_leaves_out_what_cannot_exist()
    {
        var project = new SmallProject().Indicator("crimes", "crime", ["type"]).Row("crimes.type.A", 3).Row("crimes.type.B", 4).Row("crimes.type.C", null, change: As(ObservationStatus.NotApplicable));
        var figure = Assert.Single(project.Section("first", Print(Cell("crimes"))).Compose().Value!.Figures);
        Assert.Equal("3 + 4", ReportCompiler.Expressions.Evaluation.DerivationEquation.Of(figure.Quantity.Derivation));
    }

    [Fact]
    public void A_chart_shows_symbols_at_its_labels_and_says_what_they_mean()
    {
        var project = new SmallProject().Indicator("crimes", "crime", ["type"]).Row("crimes", 10, change: As(ObservationStatus.Provisional))
            .Row("crimes.type.A", 5, change: As(ObservationStatus.Estimated)).Row("crimes.type.B", 3).Row("crimes.type.C", null, change: As(ObservationStatus.Suppressed));
        var report = project.Section("first", Build.Chart("c", ChartKind.Donut, Cell("crimes"), ["type"], [ShownValue.Value, ShownValue.Share])).Compose().Value!;
        var chart = Assert.IsType<ChartPart>(Assert.Single(report.Sections[0].Parts)).Chart;

        Assert.Equal(["5 (50 per cent) [e]", "3 (30 per cent [p])", "[c]"], chart.Series[0].Points.Select(p => p.Label));
        Assert.Equal([ObservationStatus.Estimated, ObservationStatus.Normal, ObservationStatus.Suppressed], chart.Series[0].Points.Select(p => p.Status));
        Assert.Equal(10, chart.Whole);
        Assert.Equal([("[c]", "symbol-suppressed"), ("[e]", "symbol-estimated"), ("[p]", "symbol-provisional")], chart.Symbols);
    }

    private static string Sentence(SmallProject project, TemplateNode node)
    {
        var result = project.Section("first", node).Compose();
        Assert.Empty(result.Diagnostics);
        return MarkedText.Plain(Assert.IsType<MarkdownPart>(Assert.Single(result.Value!.Sections[0].Parts)).Markdown).Replace("\\", "", StringComparison.Ordinal);
    }
}
