using ReportCompiler.Text;
using ReportCompiler.Compose;
using ReportCompiler.Expressions;
using ReportCompiler.Model;
using static ReportCompiler.Tests.Compose.Build;

namespace ReportCompiler.Tests.Compose;

public sealed class ComposeTests
{
    private static SmallProject Crimes() => new SmallProject()
        .Indicator("crimes", "crime", ["type"]).Indicator("calls", "visit").Indicator("fines", "coin").Indicator("none", "visit").Indicator("visits", "visit")
        .Row("crimes.type.A", 155).Row("crimes.type.B", 40).Row("crimes.type.C", 5).Row("crimes", 186, 2019)
        .Row("calls", 350, change: o => o with { Qualifier = Qualifier.MoreThan }).Row("calls", 400, 2019)
        .Row("fines", 172_500).Row("fines", 0, 2019).Row("none", null).Row("visits", 100).Row("visits", 110, 2019);

    public static TheoryData<string, string> Printed => new()
    {
        { "cell", "155" }, { "total", "200" }, { "qualified", "more than 350" }, { "share", "77.5 per cent" }, { "growth", "7.5 per cent" }, { "scaled", "172.5 thousand" },
        { "unit", "172,500 coins" }, { "words", "Forty" }, { "change", "an increase of 14 or 7.5 per cent" }, { "fall", "a decrease of 10 or 9.1 per cent" }, { "from zero", "up from none" },
        { "open change", "not comparable" }, { "year", "2020" }, { "year before last", "2018" }, { "label", "type A" }, { "unit word", "coins" }, { "decimals", "7.53 per cent" },
    };

    private static Expression Expression(string name) => name switch
    {
        "cell" => Cell("crimes.type.A"),
        "total" => Cell("crimes"),
        "qualified" => Cell("calls"),
        "share" => Call(Function.Share, Cell("crimes.type.A"), Cell("crimes")),
        "growth" => Call(Function.Growth, Cell("crimes")),
        "scaled" => Call(Function.Thousands, Cell("fines")),
        "unit" => Call(Function.WithUnit, Cell("fines")),
        "words" => Call(Function.Capital, Call(Function.Words, Cell("crimes.type.B"))),
        "change" => Call(Function.Change, Cell("crimes")),
        "fall" => Call(Function.Change, Cell("visits")),
        "from zero" => Call(Function.Change, Cell("fines")),
        "open change" => Call(Function.Change, Cell("calls")),
        "year" => ThisYear,
        "year before last" => Binary(ThisYear, Operator.Subtract, Number(2)),
        "label" => Call(Function.Label, Call(Function.Largest, Cell("crimes.type"))),
        "unit word" => Call(Function.Unit, Cell("fines")),
        _ => Call(Function.Decimals, Call(Function.Growth, Cell("crimes")), Number(2)),
    };

    [Theory]
    [MemberData(nameof(Printed))]
    public void An_expression_prints_as_it_should_read(string name, string expected) => Assert.Equal(expected, Text(Crimes().Section("first", Print(Expression(name)))));

    [Fact]
    public void Every_printed_number_has_its_line_in_the_ledger_and_nothing_else_has()
    {
        var report = Composed(Crimes().Section("first", Print(Cell("crimes")), Print(Call(Function.Words, Cell("crimes"))), Print(Call(Function.Change, Cell("crimes"))),
            Print(ThisYear), Print(Call(Function.Previous, Cell("crimes"))), Print(Call(Function.At, Number(2019), Cell("crimes")))));
        Assert.Equal(["first/crimes/1", "first/crimes/2", "first/difference(crimes)/1", "first/growth(crimes)/1", "first/previous(crimes)/1", "first/2019 crimes/1"], report.Figures.Select(f => f.Id));
        Assert.Equal(["200", "two hundred", "14", "7.5 per cent", "186", "186"], report.Figures.Select(f => f.Text));
        var marked = Assert.IsType<MarkdownPart>(Assert.Single(report.Sections[0].Parts)).Markdown;
        Assert.StartsWith(MarkedText.Mark(0, "200") + MarkedText.Mark(1, "two hundred"), marked, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loop_prints_each_cell_under_its_own_address()
    {
        var report = Composed(Crimes().Section("first", For("c", Cell("crimes.type"),
            Print(Call(Function.Label, Variable("c"))), Markdown(": "), Print(Variable("c")), Markdown(" ("), Print(Call(Function.Share, Variable("c"), Cell("crimes"))), Markdown(")\n"))));
        Assert.Equal("type A: 155 (77.5 per cent)\ntype B: 40 (20 per cent)\ntype C: 5 (2.5 per cent)\n", Plain(report));
        Assert.Equal("first/share(crimes.type.B, crimes)/1", report.Figures[3].Id);
    }

    [Fact]
    public void A_loop_over_years_is_labelled_by_the_year()
    {
        var series = Call(Function.Series, Cell("crimes"), Number(2019), ThisYear);
        var report = Composed(Crimes().Section("first", For("y", series, Print(Call(Function.Label, Variable("y"))), Markdown(" "), Print(Variable("y")), Markdown(";"))));
        Assert.Equal("2019 186;2020 200;", Plain(report));
        Assert.Equal(["first/2019 crimes/1", "first/crimes/1"], report.Figures.Select(f => f.Id));
    }

    [Fact]
    public void A_branch_is_chosen_by_what_is_known() => Assert.Equal("no", Text(Crimes().Section("first", If(Call(Function.Known, Cell("none")), Print(Cell("none")), Markdown("no")))));

    [Fact]
    public void Fixed_text_and_labels_cannot_become_markup() =>
        Assert.Equal("\\*2\\* \\<b\\>", Text(Crimes().Section("first", new FixedNode("*2* <b>", "the Order", SmallProject.Place))));

    [Fact]
    public void References_are_resolved_forward_and_by_the_finished_order()
    {
        var report = Composed(Crimes()
            .Section("first", Print(Call(Function.Section, Build.Text("last"))), Markdown(", "), Print(Call(Function.Capital, Call(Function.Section, Build.Text("end")))), Markdown(", "), Print(Call(Function.Table, Build.Text("by-type"))))
            .Section("end", numbered: false)
            .Section("last", Table("other-table", Cell("crimes"), ["type"]), Table("by-type", Cell("crimes"), ["type"])));
        Assert.Equal("[section 2](#last), [Section end](#end), [Table 2](#table-by-type)", Plain(report));
        Assert.Equal([1, null, 2], report.Sections.Select(s => s.Number));
    }

    [Fact]
    public void Contributions_stand_where_they_are_called()
    {
        var report = Composed(Crimes().Section("first", Markdown("Before."), Print(Call(Function.Contributions)), Markdown("After.")));
        Assert.Equal(["Before.", "Our own words.", "After."], report.Sections[0].Parts.Select(p => p is ContributionPart c ? c.Markdown : ((MarkdownPart)p).Markdown));
    }

    [Fact]
    public void The_cover_has_title_publisher_and_date()
    {
        var report = Composed(Crimes());
        Assert.Equal(("Report", "Police", "1 March 2021"), (report.Title, report.Publisher, report.Issued));
    }

    [Fact]
    public void Composing_twice_gives_the_same() =>
        Assert.Equal(Composed(Crimes().Section("first", Print(Cell("crimes")))).Figures.Select(f => f.Id), Composed(Crimes().Section("first", Print(Cell("crimes")))).Figures.Select(f => f.Id));

    [Theory]
    [InlineData("claim false", "RC4002", "The claim 'crimes < 100' does not hold: 200 < 100.")]
    [InlineData("claim open", "RC4003", "The claim 'calls == 400' cannot be decided (more than 350 == 400): 'calls' is only known as 'more than 350'.")]
    [InlineData("if open", "RC4004", "The condition 'none > 1' cannot be decided (missing > 1): 'none' has no value (missing).")]
    [InlineData("missing", "RC4001", "'none' cannot be printed: 'none' has no value (missing).")]
    [InlineData("zero", "RC4001", "'crimes / previous(fines)' cannot be printed: 'crimes / previous(fines)' divides by zero ('previous(fines)' is 0).")]
    [InlineData("words", "RC4005", "'share(crimes.type.A, crimes)' is 77.5, which cannot be written in words in the language 'en'.")]
    [InlineData("reference", "RC4006", "The table 'nowhere' is not printed in this edition.")]
    [InlineData("label", "RC4007", "'crimes - calls' has no label to print.")]
    [InlineData("empty", "RC4008", "'t' has no cell to show in this edition.")]
    [InlineData("list", "RC4009", "'crimes.type' cannot be printed: it is neither a number nor a text.")]
    public void What_cannot_be_printed_is_an_error_at_its_place(string what, string code, string message)
    {
        TemplateNode node = what switch
        {
            "claim false" => Claim(Binary(Cell("crimes"), Operator.Less, Number(100))),
            "claim open" => Claim(Binary(Cell("calls"), Operator.Equal, Number(400))),
            "if open" => If(Binary(Cell("none"), Operator.Greater, Number(1)), Markdown("a"), Markdown("b")),
            "missing" => Print(Cell("none")),
            "zero" => Print(Binary(Cell("crimes"), Operator.Divide, Call(Function.Previous, Cell("fines")))),
            "words" => Print(Call(Function.Words, Expression("share"))),
            "reference" => Print(Call(Function.Table, Build.Text("nowhere"))),
            "label" => Mixed("t", [Binary(Cell("crimes"), Operator.Subtract, Cell("calls"))], MixedColumn.Value),
            "empty" => Table("t", Cell("fines"), ["type"]),
            _ => Print(Cell("crimes.type")),
        };
        var found = Assert.Single(Crimes().Section("first", node).Compose().Diagnostics);
        Assert.Equal((code, message, SmallProject.Place), (found.Code.Id, found.Message, found.Span!.Value));
        Assert.False(string.IsNullOrEmpty(found.Help));
    }

    [Fact]
    public void A_claim_that_holds_prints_nothing() => Assert.Equal("ab", Text(Crimes().Section("first", Markdown("a"), Claim(Binary(Cell("crimes"), Operator.Greater, Number(100))), Markdown("b"))));

    [Fact]
    public void Every_code_is_explained_once()
    {
        Assert.Equal(ComposeDiagnostics.All.Length, ComposeDiagnostics.All.Select(c => c.Id).Distinct().Count());
        Assert.All(ComposeDiagnostics.All, c => Assert.True(c.Explanation.Length > 80 && c.Example.Length > 0 && c.Id.StartsWith("RC40", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_capital_follows_the_letters_of_the_language()
    {
        var turkic = SmallProject.English with { Strings = SmallProject.English.Strings.SetItem("capitals", "iİıI") };
        Assert.Equal("İki", Capitals.First("iki", turkic));
        Assert.Equal(MarkedText.Mark(12, "Two"), Capitals.First(MarkedText.Mark(12, "two"), SmallProject.English));
    }

    private static ComposedReport Composed(SmallProject project)
    {
        var result = project.Compose();
        Assert.Empty(result.Diagnostics);
        return result.Value!;
    }

    private static string Text(SmallProject project) => Plain(Composed(project));

    private static string Plain(ComposedReport report) => MarkedText.Plain(string.Concat(report.Sections[0].Parts.OfType<MarkdownPart>().Select(p => p.Markdown)));
}
