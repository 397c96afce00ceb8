using System.Collections.Immutable;
using ReportCompiler.Model;
using ReportCompiler.Tests.Specs;
using ReportCompiler.Text;
using ReportCompiler.Validate;

namespace ReportCompiler.Tests.Model;

/// <summary>What is said of deliveries, and what is not guessed.</summary>
public sealed class SubmissionLedgerTests
{
    private static readonly DateOnly Due = new(2021, 2, 15);

    [Theory]
    [InlineData("2021-02-15", false)]
    [InlineData("2021-02-16", true)]
    [InlineData(null, null)]
    public void Late_is_what_came_after_the_date_due(string? received, bool? isLate)
    {
        var date = received is null ? (DateOnly?)null : DateOnly.Parse(received, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(isLate, Delivery(date, Due).IsLate);
        Assert.Null(Delivery(date, null).IsLate);
        Assert.Equal(received is null, Delivery(date, Due).Is(DeliveryState.Undated));
        Assert.False(Delivery(date, null).Is(DeliveryState.Undated));
    }

    [Fact]
    public void What_nobody_expected_is_that_and_nothing_else()
    {
        var delivery = Delivery(Due.AddDays(1), Due) with { Expected = null };
        Assert.Equal([DeliveryState.Unexpected], Enum.GetValues<DeliveryState>().Where(delivery.Is));
    }

    [Fact]
    public void Of_several_owners_the_first_expected_one_is_asked()
    {
        // Pupils may come from the cited office too, which is never asked; inspections from every local board; open days from whoever held some.
        var ledger = ValidatePhase.Run(BaseProject.Bound).Value!.Submissions;
        var structure = BaseProject.Bound.Structure;
        Assert.Equal(["ministry-of-education"], ledger.AskedOf(structure.Indicators.Find("pupils")!));
        Assert.Equal(["north-board", "south-board"], ledger.AskedOf(structure.Indicators.Find("inspections")!));
        Assert.Empty(ledger.AskedOf(structure.Indicators.Find("open_days")!));
        Assert.Null(ledger.Find("statistical-office"));
        Assert.Equal(["inspections", "open_days"], ledger.Find("north-board")!.Having(Answer.Given).Select(i => i.Id));
    }

    [Fact]
    public void A_list_over_agencies_has_the_silent_ones_of_a_sum()
    {
        var bound = BaseProject.Bind(("data/2020/south-board/submission.yaml", "schema: 1\nnil: [open_days]\n")).Value!;
        var cells = ValidatePhase.Run(bound).Value!.Cells;
        var list = cells.List(bound.Structure.Indicators.Find("inspections")!, CellKey.Total, "agency", 2020);
        Assert.Equal([("north-board", 30m), ("south-board", null)], list.Select(q => (q.Cell!.Agency!, q.Value)));
        Assert.Equal(["ministry-of-education", "north-board", "south-board"], cells.List(bound.Structure.Indicators.Find("open_days")!, CellKey.Total, "agency", 2020).Select(q => q.Cell!.Agency));
    }

    private static AgencyDelivery Delivery(DateOnly? received, DateOnly? due)
    {
        var place = SourceSpan.StartOf("data/2020/edition.yaml");
        var agency = new Agency("north-board", AgencyKind.Local, LocalText.None, 1, false, place);
        return new AgencyDelivery(agency, place, new Submission(2020, agency.Id, received, null, false, [], place), due, ImmutableArray<IndicatorAnswer>.Empty);
    }
}
