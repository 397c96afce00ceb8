using System.Text;
using AngleSharp.Html.Parser;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Editions;

/// <summary>The real edition with one agency missing, one late and one with nothing to report: the sentences, tables and checks of the report follow.</summary>
public sealed class SubmissionTests
{
    private const string Health = "data/2020/ministry-of-health/submission.yaml";
    private const string Education = "data/2020/ministry-of-education/submission.yaml";
    private const string Labour = "templates/2020/en/forced-labour.md";

    private static ChangedEdition Changed() => new ChangedEdition()
        .Replace("data/2020/edition.yaml", "status: draft", "\n", "status: draft\ndue: 2021-02-15")
        .Delete("data/2020/state-migration-service")
        .Write(Health, "schema: 1\nreceived: 2021-02-15\nnil: [workshops]\n")
        .Replace(Education, "schema: 1", "\n", "schema: 1\nreceived: 2021-02-16\nresubmitted: [2021-03-01, 2021-03-02]");

    [Fact]
    public async Task In_2020_all_have_delivered_and_one_failure_is_accepted()
    {
        var built = await Edition2020.BuildAsync(new ChangedEdition().Files, BuildTarget.Check);
        Assert.StartsWith("All 15 reports that were expected have been received: 11 from central executive authorities, 1 from local executive authorities (on behalf of 68), "
            + "2 from judicial authorities and 1 from civil society.\n", Sentence(built), StringComparison.Ordinal);
        var table = Table(built, "submissions");
        Assert.Equal(["Kind", "Report"], table.Columns.Select(c => c.Heading)); // no date is known, so there is no column for it
        Assert.Equal(15, table.Rows.Length);
        Assert.All(table.Rows, row => Assert.Equal("received", row.Cells[1].Text));
        var accepted = Assert.Single(Table(built, "accepted-failures").Rows);
        Assert.Equal("Identified victims, all years; Sum of the yearly figures of identified victims since 2006", accepted.Heading);
        Assert.Equal(["885 = 1053", "National Coordinator", "31 March 2022"], new[] { 0, 2, 3 }.Select(i => accepted.Cells[i].Text.Replace('\u00A0', ' ')));
    }

    [Fact]
    public async Task A_sentence_that_prints_what_a_missing_agency_owes_is_refused_and_what_is_built_on_it_undecided()
    {
        var built = await Edition2020.BuildAsync(Changed().Files, BuildTarget.Check);
        var found = built.Diagnostics.Where(d => d.Severity > Severity.Note).Select(d => $"{d.Code.Id} {d.Span}").ToList();
        Assert.Equal("RC3041 data/2020/edition.yaml:28:5", found[0]);
        Assert.Equal(3, found.Count);
        Assert.All(found.Skip(1), f => Assert.StartsWith($"RC4001 {Labour}:", f, StringComparison.Ordinal));
        // In every format it is a finding of the agency, though it stands in a file of the report.
        Assert.Equal("state-migration-service", Formats.Samples.Of(built).All.Single(t => t.Diagnostic.Code.Id == "RC3041").Origin.Agency);
        Assert.DoesNotContain(built.Validated!.Checks, c => c.Address == "foreigners_in_breach" && c.Result == ReportCompiler.Validate.CheckResult.Pass);
    }

    [Fact]
    public async Task The_report_says_who_is_missing_late_or_had_nothing_to_report()
    {
        var built = await Edition2020.BuildAsync(Changed().Replace(Labour, "The State Migration Service identified", "\n\n", "").Files, BuildTarget.Html);
        Assert.Equal(["RC3041"], built.Diagnostics.Where(d => d.Severity > Severity.Note).Select(d => d.Code.Id));
        Assert.StartsWith("Of 15 reports that were expected, 14 have been received: 10 from central executive authorities, 1 from local executive authorities (on behalf of 68), "
            + "2 from judicial authorities and 1 from civil society. No report came from 1 of them: State Migration Service. In 1 there was nothing to report: Ministry of Health. "
            + "After the date due came at least 1: Ministry of Education. Of 12 the date of receipt is not known. The agency itself corrected 1 afterwards: Ministry of Education.\n", Sentence(built), StringComparison.Ordinal);

        var rows = Table(built, "submissions").Rows.ToDictionary(r => r.Heading, r => string.Join(" | ", r.Cells.Select(c => c.Text.Replace('\u00A0', ' '))));
        Assert.Equal("Central executive | not received | ", rows["State Migration Service"]);
        Assert.Equal("Central executive | nothing to report | 15 February 2021", rows["Ministry of Health"]);
        Assert.Equal("Central executive | received, late, corrected on 1 March 2021 and 2 March 2021 | 16 February 2021", rows["Ministry of Education"]);
        Assert.Equal("Judicial | received | [x]", rows["Supreme Court"]);

        var figures = Table(built, "forced-labour-figures").Rows.Where(r => r.Heading.StartsWith("Foreigners", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, figures.Count);
        Assert.All(figures, row => Assert.Equal("[x]", row.Cells[0].Text));
        var workshops = Table(built, "workshops-by-agency").Rows.Single(r => r.Heading == "Ministry of Health");
        Assert.Equal("0", MarkedText.Plain(workshops.Cells[0].Text));

        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(built.Rendered!.Files.Single(f => f.Path == "en/index.html").Bytes.Span));
        Assert.Contains("No report came from 1 of them: State Migration Service.", page.GetElementById("submissions")!.TextContent, StringComparison.Ordinal);
        var checks = Encoding.UTF8.GetString(built.Rendered.Files.Single(f => f.Path == "checks.html").Bytes.Span);
        Assert.Contains("'state-migration-service' delivers", checks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_count_of_the_sentence_is_a_figure_that_leads_to_the_deliveries()
    {
        var built = await Edition2020.BuildAsync(new ChangedEdition().Files, BuildTarget.Check);
        var report = built.Composed[0];
        var figures = report.Figures.Where(f => f.Section == "submissions").ToDictionary(f => f.Id, f => (f.Text, Places: string.Join(' ', f.Quantity.Derivation.Deliveries().Select(d => d.Place.ToString()))));
        Assert.Equal(["15", "11", "1", "68", "2", "1"], figures.Values.Select(f => f.Text));
        Assert.Equal(15, figures["submissions/deliveries(\"expected\")/1"].Places.Split(' ').Length);
        Assert.Equal("data/2020/prosecutor-general/submission.yaml:1:1 data/2020/supreme-court/submission.yaml:1:1", figures["submissions/deliveries(\"received\", \"judicial\")/1"].Places);
        Assert.StartsWith("data/agencies.yaml:", figures["submissions/institutions(\"received\", \"local\")/1"].Places, StringComparison.Ordinal);
        Assert.Equal("Institutions behind the reports received: Local executive", report.Sources.Single(s => s.Key == "institutions(\"received\", \"local\")").Label);
    }

    /// <summary>The text of the annex below its heading, as a reader sees it.</summary>
    private static string Sentence(Compilation built)
    {
        var section = built.Composed[0].Sections.Single(s => s.Id == "submissions");
        var text = MarkedText.Plain(string.Concat(section.Parts.OfType<MarkdownPart>().Select(p => p.Markdown))).Replace("\\", "", StringComparison.Ordinal);
        return text[(text.IndexOf("## Who has submitted\n\n", StringComparison.Ordinal) + "## Who has submitted\n\n".Length)..];
    }

    private static ComposedTable Table(Compilation built, string id) =>
        built.Composed[0].Sections.SelectMany(s => s.Parts).OfType<TablePart>().Single(t => t.Table.Id == id).Table;
}
