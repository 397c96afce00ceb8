using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Model;

/// <summary>Section 4 and 5 of the data model: what reading a cell gives.</summary>
public sealed class CellReaderTests
{
    [Theory]
    [InlineData("", 94)] // the exact row
    [InlineData("sex=F", 89)] // the sum of a finer complete table
    [InlineData("age=Y0T17", 2)]
    [InlineData("sex=M,age=Y_GE18", 3)]
    [InlineData("destination=ABROAD", 85)] // a group
    [InlineData("exploitation=SEX", 85)]
    [InlineData("destination=TUR,exploitation=LAB", 0)] // not listed, and the table reaches its total
    [InlineData("citizenship=UZB", 0)]
    public void A_cell_of_a_complete_table(string key, int expected) => Assert.Equal(expected, Read(Victims(), key).Value);

    [Fact]
    public void A_code_that_is_not_listed_is_missing_when_the_table_misses_its_total() =>
        Assert.Null(Read([.. Victims().Where(o => o.Key["citizenship"] != "RUS")], "citizenship=UZB").Value);

    [Fact]
    public void A_missing_part_makes_the_sum_missing_never_smaller()
    {
        var rows = Victims().Select(o => o.Key["exploitation"] == "LAB" ? o with { Value = null, Status = ObservationStatus.Refused } : o);
        var sum = Read([.. rows], "destination=ABROAD,exploitation=LAB");
        Assert.Equal(ObservationStatus.Missing, sum.Status);
        Assert.Equal(ObservationStatus.Refused, Read([.. rows], "destination=AZE").Status);
    }

    [Fact]
    public void A_sum_keeps_every_cell_it_came_from() =>
        Assert.Equal(["victims TUR SEX 81", "victims ARE SEX 4"], Read(Victims(), "destination=ABROAD").Derivation.Cells().Select(Describe));

    [Fact]
    public void Without_a_total_row_the_total_is_the_sum_of_a_complete_table() =>
        Assert.Equal(94, Read([.. Victims().Where(o => !o.Key.Equals(CellKey.Total))], "").Value);

    [Fact]
    public void A_group_row_is_not_added_to_its_members()
    {
        var rows = Victims().Add(Row("police", "citizenship=FOREIGN", 1));
        Assert.Equal(94, Read([.. rows.Where(o => !o.Key.Equals(CellKey.Total))], "").Value);
        Assert.Equal(1, Read(rows, "citizenship=FOREIGN").Value);
    }

    [Fact]
    public void The_first_owner_that_has_the_cell_is_read()
    {
        ImmutableArray<Observation> both = [Row("unodc", "", 95), Row("police", "", 94)];
        Assert.Equal(94, Read(both, "").Value);
        Assert.Equal(95, Read([.. both.Where(o => o.Agency == "unodc")], "").Value);
        Assert.Equal(95, Reader(both).Read(Indicator(), CellKey.Total, 2020, "unodc").Value);
    }

    [Fact]
    public void A_sum_over_agencies_needs_every_one_that_was_asked_and_takes_a_nil_return_as_none()
    {
        var visits = Indicator() with { Id = "visits", Owners = [], Combine = CombineKind.Sum, Asked = AgencyKind.Local, Breakdowns = [] };
        Observation Visit(string agency, decimal value) => Row(agency, "", value) with { Indicator = "visits" };
        Assert.Equal(7, Reader([Visit("north", 3), Visit("south", 4)]).Read(visits, CellKey.Total, 2020).Value);
        Assert.False(Reader([Visit("north", 3)]).Read(visits, CellKey.Total, 2020).IsKnown);
        var withNil = Reader([Visit("north", 3)], nil: "south").Read(visits, CellKey.Total, 2020);
        Assert.Equal(3, withNil.Value);
        Assert.Equal(["visits @north = 3", "visits @south (nil return) = 0 in south/submission.yaml:4:1"], withNil.Derivation.Inputs.Select(i => $"{i.Text} = {i.Value}{(i.Nil is { } nil ? $" in {nil.Place}" : "")}"));
        Assert.Equal(0, Reader([], nil: "south").Read(visits with { Asked = AgencyKind.Local }, CellKey.Total, 2020, "south").Value);
    }

    [Fact]
    public void A_nil_return_says_nothing_of_another_year()
    {
        var visits = Indicator() with { Id = "visits", Owners = [], Combine = CombineKind.Sum, Asked = AgencyKind.Local, Breakdowns = [] };
        Assert.False(Reader([], nil: "south").Read(visits, CellKey.Total, 2019).IsKnown);
    }

    [Fact]
    public void A_list_has_the_codes_that_cells_carry_in_the_order_of_the_code_list() =>
        Assert.Equal(["F 89", "M 3", "_U 2"], Reader(Victims()).List(Indicator(), CellKey.Total, "sex", 2020).Select(q => $"{q.Cell!.Key["sex"]} {q.Value}"));

    [Fact]
    public void An_address_names_dimensions_in_the_order_of_the_breakdown_and_another_year_in_front()
    {
        var reader = Reader(Victims());
        Assert.Equal("victims.sex.F.age.Y_GE18", reader.Address(Indicator(), Key("age=Y_GE18,sex=F"), 2020));
        Assert.Equal("2019 victims @unodc", reader.Address(Indicator(), CellKey.Total, 2019, "unodc"));
    }

    private static ImmutableArray<Observation> Victims() =>
    [
        Row("police", "", 94), Row("police", "sex=F,age=Y_GE18", 89), Row("police", "sex=M,age=Y_GE18", 3), Row("police", "sex=_U,age=Y0T17", 2),
        Row("police", "citizenship=AZE", 93), Row("police", "citizenship=RUS", 1),
        Row("police", "destination=TUR,exploitation=SEX", 81), Row("police", "destination=ARE,exploitation=SEX", 4), Row("police", "destination=AZE,exploitation=LAB", 9),
    ];

    private static Quantity Read(ImmutableArray<Observation> rows, string key) => Reader(rows).Read(Indicator(), Key(key), 2020);

    private static CellKey Key(string text) =>
        CellKey.Of(text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).Select(p => (p[0], p[1])));

    private static int _line;

    private static Observation Row(string agency, string key, decimal value) => new()
    {
        Year = 2020, Agency = agency, Indicator = "victims", Key = Key(key), Value = value, Span = SourceSpan.OnLine("victims.csv", ++_line, 1, 1),
    };

    private static string Describe(Observation o) => string.Join(' ', [o.Indicator, .. o.Key.Codes.Select(c => c.Code), o.Value?.ToString(CultureInfo.InvariantCulture)]);

    private static readonly SourceSpan Nowhere = SourceSpan.StartOf("test");

    private static Indicator Indicator() => new()
    {
        Id = "victims",
        Label = LocalText.None,
        Unit = new Unit("person", ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty, "person", Nowhere),
        Owners = ["police", "unodc"],
        Breakdowns = [.. new string[][] { ["sex", "age"], ["citizenship"], ["destination", "exploitation"] }.Select(by => new Breakdown([.. by], BreakdownKind.Complete, Nowhere))],
        Span = Nowhere,
    };

    private static CellReader Reader(ImmutableArray<Observation> rows, string? nil = null)
    {
        string[] agencies = ["police", "unodc", "north", "south"];
        var edition = new Edition(2020, false, null, null, [], [.. agencies.Select(a => new Located<string>(a, Nowhere))], Nowhere);
        var structure = new Structure
        {
            Report = new ReportDefinition(LocalText.None, ["en"], null, LocalText.None, null),
            Agencies = new OrderedSet<Agency>(agencies.Select(a => new Agency(a, a is "north" or "south" ? AgencyKind.Local : AgencyKind.Central, LocalText.None, 1, false, Nowhere)), a => a.Id),
            Dimensions = new OrderedSet<Dimension>(
                [Dimension("sex", "F", "M"), Dimension("age", "Y_GE18", "Y0T17"), Dimension("citizenship", "AZE", "RUS", "UZB"), Dimension("destination", "AZE", "TUR", "ARE"), Dimension("exploitation", "SEX", "LAB")],
                d => d.Id),
            Units = new OrderedSet<Unit>([], u => u.Id),
            Indicators = new OrderedSet<Indicator>([Indicator()], i => i.Id),
            Figures = new OrderedSet<FigureDefinition>([], f => f.Id),
            Rules = [],
            Sources = new OrderedSet<SourceDefinition>([], s => s.Id),
            Languages = ImmutableSortedDictionary<string, Language>.Empty,
        };
        ImmutableArray<Submission> submissions = nil is null ? [] : [new Submission(2020, nil, null, null, true, [], SourceSpan.OnLine($"{nil}/submission.yaml", 4, 1, 3))];
        return new CellReader(structure, new Dataset(rows), edition, submissions);
    }

    private static Dimension Dimension(string id, params string[] codes) => new(
        id,
        new CodeList(id, [.. codes.Select(c => new Code(c, LocalText.None, Nowhere))]),
        id switch
        {
            "citizenship" => [new CodeGroup("FOREIGN", LocalText.None, [], ["AZE"], Nowhere)],
            "destination" => [new CodeGroup("ABROAD", LocalText.None, [], ["AZE"], Nowhere)],
            _ => [],
        },
        Nowhere);
}
