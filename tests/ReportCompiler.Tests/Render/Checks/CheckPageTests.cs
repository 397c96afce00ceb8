using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Render.Checks;
using ReportCompiler.Tests.Compose;
using ReportCompiler.Text;
using ReportCompiler.Validate;
using ReportCompiler.Validate.Plausibility;

namespace ReportCompiler.Tests.Render.Checks;

public sealed class CheckPageTests
{
    private static readonly Observation Cell = new()
    {
        Year = 2020, Agency = "police", Indicator = "crimes", Key = CellKey.Of([("type", "A")]), Value = 155, Qualifier = Qualifier.MoreThan,
        Span = SourceSpan.OnLine("data/2020/police/crimes.csv", 3, 9, 3),
    };

    private static Check Check(CheckResult result, CheckKind kind = CheckKind.Breakdown) => new()
    {
        Id = "RC3001", Title = "'crimes' by <type> adds up", Kind = kind, Result = result, Severity = Severity.Error, Equation = "155 + 40 == 200", Address = "crimes", Cells = [Cell],
    };

    private static IDocument Page(params Check[] checks)
    {
        var report = SampleReport.Of();
        var bag = new DiagnosticBag();
        var html = CheckPage.Render(report with { Validated = report.Validated with { Checks = [.. checks], Unverifiable = [Cell] } }, bag);
        Assert.Equal(0, bag.Count);
        return new HtmlParser().ParseDocument(html);
    }

    [Fact]
    public void A_check_shows_equation_result_difference_and_cells()
    {
        var article = Page(Check(CheckResult.Fail) with { Difference = 5, Reason = "They are all crimes.", Level = 2 }).QuerySelector("article")!;
        Assert.Equal("'crimes' by <type> adds up", article.QuerySelector("h3")!.TextContent);
        Assert.Equal("155 + 40 == 200", article.QuerySelector(".equation")!.TextContent);
        Assert.Equal("≠ Fails", article.QuerySelector(".outcome")!.TextContent.ReplaceLineEndings(""));
        Assert.Equal("difference 5", article.QuerySelector(".difference")!.TextContent);
        Assert.Equal(["crimes.type.A", "more than 155", "Police", "data/2020/police/crimes.csv:3:9"], article.QuerySelectorAll("tbody tr > *").Select(c => c.TextContent.Trim()));
        Assert.Contains("They are all crimes.", article.TextContent, StringComparison.Ordinal);
        Assert.Contains("level 2", article.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sections_are_linked_in_their_order_and_no_other()
    {
        var page = Page(Check(CheckResult.Pass, CheckKind.Stated));
        var sections = page.QuerySelectorAll("main h2").Select(h => "#" + h.Id).ToList();
        Assert.Contains("#kind-stated", sections);
        Assert.Equal(sections, page.QuerySelectorAll("nav a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void A_waiver_is_shown_with_reason_author_and_end()
    {
        Located<string> Text(string text) => new(text, SmallProject.Place);
        var waiver = new Waiver(Text("RC3001"), Text("crimes"), Text("155 + 40 == 200"), "No period is given.", "Coordinator", new DateOnly(2022, 3, 31), SmallProject.Place);
        var article = Page(Check(CheckResult.Fail) with { Waiver = waiver }).QuerySelector("article")!;
        Assert.Contains("Fails, accepted", article.TextContent, StringComparison.Ordinal);
        Assert.Contains("by Coordinator until 2022-03-31: No period is given.", article.QuerySelector(".waiver")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circular_check_says_that_it_proves_nothing() =>
        Assert.Contains("proves nothing", Page(Check(CheckResult.Pass) with { Circular = true }).QuerySelector("article")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void An_undecided_check_says_why() =>
        Assert.Contains("'x' has no value.", Page(Check(CheckResult.Undecided) with { UndecidedBecause = "'x' has no value." }).QuerySelector("article")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void The_summary_counts_every_check_once()
    {
        var page = Page(Check(CheckResult.Pass), Check(CheckResult.Pass, CheckKind.Rule), Check(CheckResult.Pass) with { Circular = true }, Check(CheckResult.Fail), Check(CheckResult.Undecided));
        Assert.Equal(["2", "1", "0", "0", "1", "1"], page.QuerySelectorAll("section:first-child tbody .num").Select(c => c.TextContent));
        Assert.Equal(5, page.QuerySelectorAll("article").Length);
    }

    [Fact]
    public void What_does_not_hold_stands_first() =>
        Assert.Contains("Fails", Page(Check(CheckResult.Pass), Check(CheckResult.Fail)).QuerySelector("article .outcome")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void Rules_of_plausibility_have_a_line_each_and_what_they_found_is_shown_in_full()
    {
        var report = SampleReport.Of();
        var found = Check(CheckResult.Fail, CheckKind.Plausibility) with { Id = "plausible-change", Equation = "94 -> 300" };
        var rules = PlausibilityRule.All.Replace(PlausibilityRule.NewZero, PlausibilityRule.NewZero with { Severity = null, Reason = SmallProject.En("Zeros are usual.") });
        var validated = report.Validated with
        {
            Checks = [found],
            Plausibility = new PlausibilityResult { Compared = 7, NotCompared = [("crimes", "A value is estimated."), ("visits", "A value is estimated.")], Excepted = [("swapped-rows", "crimes.type.A", "Known.")] },
            Project = report.Validated.Project with { Structure = report.Validated.Project.Structure with { Plausibility = rules } },
        };
        var section = new HtmlParser().ParseDocument(CheckPage.Render(report with { Validated = validated }, new DiagnosticBag())).QuerySelector("section[aria-labelledby=plausibility]")!;
        Assert.Equal(rules.Length, section.QuerySelectorAll("table[aria-label='Built-in rules'] tbody tr").Length);
        Assert.Equal(["1", "-", "0"], section.QuerySelectorAll("table[aria-label='Built-in rules'] td.num").Take(3).Select(c => c.TextContent));
        Assert.Contains("turned off, least 5. Zeros are usual.", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("7 values were compared with 2019.", section.TextContent, StringComparison.Ordinal);
        Assert.Equal("94 -> 300", section.QuerySelector("article .equation")!.TextContent);
        Assert.Contains("Unusual", section.QuerySelector("article .outcome")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["swapped-rows: Known. (crimes.type.A)", "A value is estimated. (crimes, visits)"], section.QuerySelectorAll("li").Select(i => i.TextContent));
    }

    [Fact]
    public void Percentages_without_a_base_are_listed_and_there_is_room_to_sign()
    {
        var page = Page();
        Assert.NotNull(page.QuerySelector("#unverifiable"));
        Assert.Equal(["Name and office", "Date", "Signature"], page.QuerySelectorAll(".signature dt").Select(d => d.TextContent));
    }

    [Fact]
    public void The_page_is_as_safe_and_as_accessible_as_the_report()
    {
        var page = Page(Check(CheckResult.Pass));
        Assert.Empty(page.QuerySelectorAll("script, link, [style], [onclick]"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("th"), th => Assert.NotNull(th.GetAttribute("scope")));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    }
}
