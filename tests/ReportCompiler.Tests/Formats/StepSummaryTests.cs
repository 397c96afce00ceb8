using System.Text;
using AngleSharp.Html.Parser;
using Markdig;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Diagnostics;
using ReportCompiler.Render;
using ReportCompiler.Tests.Cli;

namespace ReportCompiler.Tests.Formats;

public sealed class StepSummaryTests
{
    private static readonly MarkdownPipeline GitHubLike = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().Build();

    [Fact]
    public async Task It_holds_the_result_the_counts_of_each_agency_the_findings_and_what_was_accepted()
    {
        var page = Page(StepSummary.Of(Samples.Of(await Samples.RealAsync()), FindingsFile.SummaryLimit)!);

        Assert.Equal("Report 2020: failed (exit code 1)", page.QuerySelector("h2")!.TextContent);
        Assert.Contains("1 waived, 1 failed, 8 undecided. 3 errors, 8 notes.", page.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
        string[] FirstRow(int table) => [.. page.QuerySelectorAll("table")[table].QuerySelector("tbody tr")!.Children.Select(c => c.TextContent)];
        Assert.Equal(["Ministry of Internal Affairs", "central", "received", "", "25 of 25", "1", "0", "1"], FirstRow(0));
        Assert.Equal(["central", "11", "11", "0", "0", "0", "0", "0"], FirstRow(1));
        Assert.Equal(["Ministry of Internal Affairs", "1", "0", "2"], FirstRow(2));
        Assert.Contains("until 2022-03-31: The source gives no period", page.QuerySelector("h3 + ul")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("error RC3001 data/2020/ministry-of-internal-affairs/victims.csv:3:27 'victims' by sex and age adds up to 93", page.QuerySelector("details li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(11, page.QuerySelectorAll("details li").Length);
    }

    [Fact]
    public void Text_of_users_stays_text()
    {
        var markdown = StepSummary.Of(Samples.Outcome(Samples.Hostile(Samples.Evil), Samples.Hostile("| a | b |\n|---|---|\n| 1 | 2 |"), Samples.Hostile("# title"), Samples.Hostile("</details></summary>")), FindingsFile.SummaryLimit)!;
        var page = Page(markdown);

        Assert.Empty(page.QuerySelectorAll("a, img, script, code, pre, em, del, details details, table table, h1"));
        Assert.Equal(4, page.QuerySelectorAll("details li").Length);
        Assert.Single(page.QuerySelectorAll("table"));
        Assert.Contains("`*_{}[x](http://h)|<script>alert(1)</script>&amp;]]>", page.QuerySelectorAll("li").First(l => l.TextContent.Contains("octocat", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.DoesNotMatch("@[A-Za-z]|#[0-9]", page.Body!.TextContent);
    }

    [Fact]
    public void What_has_no_room_is_counted()
    {
        var markdown = StepSummary.Of(Samples.Outcome(Samples.Many(20_000, 95)), FindingsFile.SummaryLimit)!;

        Assert.InRange(Encoding.UTF8.GetByteCount(markdown), FindingsFile.SummaryLimit - 1000, FindingsFile.SummaryLimit);
        var page = Page(markdown);
        var listed = page.QuerySelectorAll("details li").Length;
        Assert.Contains($"{20_000 - listed} more findings had no room here", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(page.QuerySelectorAll("details").Length, markdown.Split("</details>").Length - 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    public void Without_room_for_the_result_there_is_none(int room) => Assert.Null(StepSummary.Of(Samples.Outcome(Samples.Many(10, 2)), room));

    [Theory]
    [InlineData("", "## Report 2020: passed (exit code 0)")]
    [InlineData("error", "## Report 2020: failed (exit code 1)")]
    public async Task It_is_added_to_the_file_that_the_variable_names(string severity, string title)
    {
        using var run = new CommandLineRun { Answer = CommandLineRun.Compiled(severity.Length == 0 ? [] : [Sample.Finding(Severity.Error)]) };
        var file = Path.Combine(run.Project, "summary.md");
        File.WriteAllText(file, "before\n");
        run["GITHUB_STEP_SUMMARY"] = file;

        await run.RunAsync("check", "2020", "--diagnostics-format", "github");
        Assert.StartsWith("before\n" + title + "\n", File.ReadAllText(file), StringComparison.Ordinal);

        await run.RunAsync("check", "2020");
        Assert.Equal(2, File.ReadAllText(file).Split("## Report").Length);
    }

    [Fact]
    public async Task One_that_cannot_be_written_is_said_and_changes_nothing_else()
    {
        using var run = new CommandLineRun();
        run["GITHUB_STEP_SUMMARY"] = run.Project;
        Assert.Equal(0, await run.RunAsync("check", "2020", "--strict", "--diagnostics-format", "github"));
        Assert.Contains($"report: warning RC5907: The summary cannot be added to '{run.Project}' (it is not a file).\n", run.Error, StringComparison.Ordinal);

        var full = Path.Combine(run.Project, "full.md");
        File.WriteAllBytes(full, new byte[FindingsFile.SummaryLimit - 10]);
        run["GITHUB_STEP_SUMMARY"] = full;
        Assert.Equal(0, await run.RunAsync("check", "2020", "--diagnostics-format", "github"));
        Assert.Contains("report: warning RC5907: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(FindingsFile.SummaryLimit - 10, new FileInfo(full).Length);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Page(string markdown) => new HtmlParser().ParseDocument(Markdown.ToHtml(markdown, GitHubLike));
}
