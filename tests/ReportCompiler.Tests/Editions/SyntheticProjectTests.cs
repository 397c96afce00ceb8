using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using ReportCompiler.Benchmarks.Synthetic;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.IO;
using ReportCompiler.Tests.Support;
using ReportCompiler.Validate;

namespace ReportCompiler.Tests.Editions;

/// <summary>The invented report of twelve agencies, by which the benchmark project sees how the program grows, goes the whole way; and what such a report shows.</summary>
public sealed partial class SyntheticProjectTests
{
    private const int Agencies = 12;

    private static readonly Lazy<Task<Compilation>> Built = new(() => Edition2020.BuildAsync(ProjectFiles.FromMemory(SyntheticProject.Files(Agencies, Repository.Root)), BuildTarget.Html));

    [Fact]
    public async Task It_is_built_without_a_finding()
    {
        var built = await Built.Value;
        Assert.DoesNotContain(built.Diagnostics, d => d.Severity > Severity.Note);
        Assert.NotNull(built.Rendered);
        Assert.Equal(["en", "qaa", "qab"], built.Composed.Select(c => c.Language.Tag));
    }

    [Fact]
    public async Task It_has_what_a_real_report_has()
    {
        var report = (await Built.Value).Composed[0];
        var project = report.Validated.Project;
        Assert.Equal(40, project.Structure.Indicators.Count);
        Assert.True(report.Sections.SelectMany(s => s.Parts).OfType<TablePart>().Count() >= 15);
        var charts = report.Sections.SelectMany(s => s.Parts).OfType<ChartPart>().Select(c => c.Chart.Kind).ToList();
        Assert.True(charts.Count >= 10);
        Assert.Equal(Enum.GetValues<ChartKind>(), charts.Distinct().Order());
        Assert.Contains(report.Sections.SelectMany(s => s.Parts), p => p is ContributionPart);
        Assert.NotEmpty(report.Claims);
        Assert.Contains(project.Submissions, s => s.NilAll);
        Assert.Contains(project.Submissions, s => !s.Nil.IsEmpty);
        Assert.Single(report.Validated.Checks, c => c.Waiver is not null);
        Assert.Superset(new HashSet<CheckKind>([CheckKind.Breakdown, CheckKind.Agreement, CheckKind.Stated, CheckKind.Accumulation, CheckKind.Rule]), report.Validated.Checks.Select(c => c.Kind).ToHashSet());
    }

    [Fact]
    public void The_same_number_of_agencies_gives_the_same_project()
    {
        var (first, second) = (SyntheticProject.Files(Agencies, Repository.Root), SyntheticProject.Files(Agencies, Repository.Root));
        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first.Zip(second), pair => Assert.Equal(pair.First.Value, pair.Second.Value));
    }

    /// <summary>In a language of other letters, a word of the program that was left in English is seen: only names of data and files are Latin there.</summary>
    [Fact]
    public async Task Nothing_is_left_in_English_where_the_language_is_another()
    {
        var built = await Built.Value;
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(built.Rendered!.Files.Single(f => f.Path == "qab/index.html").Bytes.ToArray()));
        foreach (var other in page.QuerySelectorAll("style, script, .sources .line, .sources .folder")) other.Remove();
        Assert.Empty(Latin().Matches(page.Body!.TextContent).Select(m => m.Value).Distinct());
    }

    [Fact]
    public async Task Beneath_a_table_of_many_agencies_the_first_of_them_stand_for_all()
    {
        var tables = (await Built.Value).Composed[0].Sections.SelectMany(s => s.Parts).OfType<TablePart>().ToList();
        Assert.All(tables, t => Assert.True(t.Table.Sources.Length <= 8, t.Table.Id));
        Assert.Equal(["Ministry of Public Services and Administration", "Central Registry", "Administrative Court", "other agencies"], tables.Single(t => t.Table.Id == "staff-by-agency").Table.Sources);
        var names = tables.Single(t => t.Table.Id == "common-figures").Table.Rows[0].Cells[^1].Text;
        Assert.Equal("Ministry of Public Services and Administration, Central Registry, Administrative Court and other agencies", names);
        Assert.Equal(3, tables.Single(t => t.Table.Id == "owned-figures").Table.Sources.Length);
    }

    /// <summary>Words of Latin letters, but for symbols such as <c>[low]</c>, which are the same in every language.</summary>
    [GeneratedRegex(@"(?<!\[)\b[A-Za-z]{2,}")]
    private static partial Regex Latin();
}
