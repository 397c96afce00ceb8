using ReportCompiler.Text;
using ReportCompiler.Compose;
using ReportCompiler.Expressions;
using ReportCompiler.Model;
using static ReportCompiler.Tests.Compose.Build;

namespace ReportCompiler.Tests.Compose;

public sealed class TableTests
{
    private static SmallProject Crimes() => new SmallProject().Indicator("crimes", "crime", ["type", "place"]).Indicator("calls", "visit")
        .Row("crimes.type.B.place.NORTH", 40).Row("crimes.type.A.place.NORTH", 150).Row("crimes.type.A.place.SOUTH", 5).Row("crimes.type._U.place.SOUTH", 5).Row("crimes", 200)
        .Row("crimes.type.A.place.NORTH", 186, 2019, o => o with { Status = ObservationStatus.Estimated, Source = "yearbook" }).Row("crimes", 186, 2019)
        .Row("calls", 7, change: o => o with { Note = "n" }).Note("n", "Until March.").Note("m", "All of it.");

    [Fact]
    public void A_cross_table_has_codes_totals_and_implied_zeros()
    {
        var table = Table(Crimes(), Build.Table("t", Cell("crimes"), ["type"], ["place"]));
        Assert.Equal("place NORTH | place SOUTH | total\ntype A: 150 | 5 | 155\ntype B: 40 | 0 | 40\nunknown: 0 | 5 | 5\ntotal: 190 | 10 | 200", Text(table));
        Assert.Equal(("Kind of type", "crimes", 1, "Title of t"), (table.Stub, table.Unit, table.Number, table.Title));
        Assert.Equal([false, false, false, true], table.Rows.Select(r => r.IsTotal));
        Assert.Equal(["Police"], table.Sources);
    }

    [Fact]
    public void Years_stand_beside_each_other_earliest_first_with_symbols_and_sources()
    {
        var table = Table(Crimes(), Build.Table("t", Cell("crimes"), ["type", "place"], previous: true));
        Assert.Equal(["2019", "2020"], table.Columns.Select(c => c.Heading));
        Assert.Equal("type A, place NORTH", table.Rows[0].Heading);
        Assert.Equal("186 [e]", MarkedText.Plain(table.Rows[0].Cells[0].Text));
        Assert.Contains(("[e]", "symbol-estimated"), table.Legend);
        Assert.Equal(["Police", "Yearbook"], table.Sources);
    }

    [Fact]
    public void Value_and_share_make_two_columns_under_one_heading()
    {
        var table = Table(Crimes(), Build.Table("t", Cell("crimes"), ["type"], ["place"], [ShownValue.Value, ShownValue.Share]));
        Assert.Equal([("place NORTH", "value"), ("place NORTH", "share")], table.Columns.Take(2).Select(c => (c.Group!, c.Heading)));
        Assert.Equal(["150", "75"], table.Rows[0].Cells.Take(2).Select(c => MarkedText.Plain(c.Text)));
    }

    [Fact]
    public void Sorted_rows_keep_unknown_and_total_last() =>
        Assert.Equal(["type B", "type A", "unknown", "total"], Table(Crimes(), Build.Table("t", Cell("crimes"), ["type"], sort: SortOrder.Ascending)).Rows.Select(r => r.Heading));

    [Fact]
    public void Notes_of_cells_come_first_then_the_note_of_the_table()
    {
        var table = Table(Crimes(), Build.Table("t", Cell("calls"), ["year"], note: "m"));
        Assert.Equal(["Until March.", "All of it."], table.Notes);
        Assert.Equal(0, Assert.Single(Assert.Single(table.Rows).Cells).Note);
    }

    [Theory]
    [InlineData(ObservationStatus.Missing, "[x]", "symbol-missing")]
    [InlineData(ObservationStatus.Refused, "[x]", "symbol-missing (status-refused)")]
    [InlineData(ObservationStatus.NotCollected, "[x]", "symbol-missing (status-not-collected)")]
    [InlineData(ObservationStatus.NotApplicable, "[z]", "symbol-not-applicable")]
    [InlineData(ObservationStatus.Suppressed, "[c]", "symbol-suppressed")]
    public void A_missing_value_is_shown_by_its_symbol_and_is_no_figure(ObservationStatus status, string symbol, string meaning)
    {
        var project = new SmallProject().Indicator("calls", "visit").Row("calls", null, change: o => o with { Status = status }).Row("calls", 3, 2019);
        var report = project.Section("first", Build.Table("t", Cell("calls"), ["year"])).Compose().Value!;
        var table = ((TablePart)report.Sections[0].Parts[0]).Table;
        Assert.Equal(symbol, table.Rows[1].Cells[0].Text);
        Assert.Equal([(symbol, meaning)], table.Legend);
        Assert.Equal("2019 calls", Assert.Single(report.Figures).Quantity.Derivation.Text);
    }

    [Fact]
    public void A_small_number_that_rounds_to_zero_is_not_shown_as_zero()
    {
        var project = new SmallProject().Indicator("crimes", "crime", ["type"]).Row("crimes.type.A", 1).Row("crimes.type.B", 9999).Row("crimes", 10_000);
        var table = Table(project, Build.Table("t", Cell("crimes"), ["type"], show: [ShownValue.Share]));
        Assert.Equal(["[low]", "100", "100"], table.Rows.Select(r => MarkedText.Plain(r.Cells[0].Text)));
        Assert.Equal("per cent", table.Unit);
    }

    [Fact]
    public void A_mixed_table_names_its_rows_and_their_units()
    {
        var project = Crimes().Figure("north", Call(Function.Share, Cell("crimes.place.NORTH"), Cell("crimes")));
        var table = Table(project, Mixed("t", [Cell("crimes"), Cell("crimes.type.A"), Cell("calls"), Figure("north")], MixedColumn.Value, MixedColumn.Previous, MixedColumn.Change, MixedColumn.Agency));
        Assert.Equal(["2020", "2019", "change", "change-percent", "agency"], table.Columns.Select(c => c.Heading));
        Assert.Equal(["Crimes (crimes)", "Crimes: type A (crimes)", "Calls (visits)", "Figure north (per cent)"], table.Rows.Select(r => r.Heading));
        Assert.Equal(["200", "186", "14", "7.5", "Police"], table.Rows[0].Cells.Select(c => MarkedText.Plain(c.Text)));
        Assert.Equal("[x]", table.Rows[2].Cells[1].Text);
        Assert.Null(table.Unit);
    }

    [Fact]
    public void Each_number_of_a_table_is_a_figure_under_its_address()
    {
        var report = Crimes().Section("first", Build.Table("t", Cell("crimes"), ["type"], show: [ShownValue.Value, ShownValue.Share])).Compose().Value!;
        Assert.Equal(["first/crimes.type.A/1", "first/share(crimes.type.A, crimes)/1"], report.Figures.Take(2).Select(f => f.Id));
    }

    private static ComposedTable Table(SmallProject project, TemplateNode node)
    {
        var result = project.Section("first", node).Compose();
        Assert.Empty(result.Diagnostics);
        return Assert.IsType<TablePart>(Assert.Single(result.Value!.Sections[0].Parts)).Table;
    }

    private static string Text(ComposedTable table) => string.Join('\n',
        [string.Join(" | ", table.Columns.Select(c => c.Heading)), .. table.Rows.Select(r => $"{r.Heading}: {string.Join(" | ", r.Cells.Select(c => MarkedText.Plain(c.Text)))}")]);
}
