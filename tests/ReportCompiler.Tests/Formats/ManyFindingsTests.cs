using System.Text.RegularExpressions;
using ReportCompiler.Cli;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Tests.Cli;

namespace ReportCompiler.Tests.Formats;

/// <summary>A run with hundreds of findings stays readable, and none of them is lost.</summary>
public sealed class ManyFindingsTests
{
    [Fact]
    public async Task The_gravest_are_shown_in_full_and_the_others_by_file_and_line()
    {
        using var run = new CommandLineRun { Answer = CommandLineRun.Compiled([.. Samples.Many(500, 20)]) };

        Assert.Equal(1, await run.RunAsync("check", "2020"));

        var lines = run.Error.Split('\n');
        Assert.Equal(50, lines.Count(l => l.StartsWith("  --> ", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, l => l.StartsWith("warning RC", StringComparison.Ordinal));
        Assert.Contains("450 more findings, by file:", lines);
        Assert.Contains("50 of 500 findings are shown in full. All of them: '--verbose', or a file: '--diagnostics-out findings.txt'.", lines);
        Assert.Contains("450 errors, 50 warnings.", lines);
        Assert.True(lines.Length < 400, $"{lines.Length} lines");
        var counted = lines.Select(l => Regex.Match(l, @"^    (?:error|warning) RC3001 (?:(once)|(\d+) times)")).Where(m => m.Success).Sum(m => m.Groups[1].Success ? 1 : int.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(450, counted);
        Assert.Contains("    error RC3001 22 times: Parts and total differ, lines 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 and 10 more", lines);
        // Of every file with errors something is shown in full.
        Assert.Equal(18, lines.Where(l => l.StartsWith("  --> ", StringComparison.Ordinal)).Select(l => l.Split(':')[0]).Distinct().Count());
    }

    [Theory]
    [InlineData("--verbose", 500)]
    [InlineData("--quiet", 50)]
    public async Task Verbose_shows_all_in_full_and_quiet_says_what_it_leaves_out(string option, int full)
    {
        using var run = new CommandLineRun { Answer = CommandLineRun.Compiled([.. Samples.Many(500, 20)]) };

        await run.RunAsync("check", "2020", option);

        Assert.Equal(full, run.Error.Split('\n').Count(l => l.StartsWith("  --> ", StringComparison.Ordinal)));
        Assert.Equal(full < 500, run.Error.Contains("50 of 450 findings are shown in full.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fifty_are_not_many()
    {
        using var run = new CommandLineRun { Answer = CommandLineRun.Compiled([.. Samples.Many(50, 3)]) };

        await run.RunAsync("check", "2020");

        Assert.Equal(50, run.Error.Split('\n').Count(l => l.StartsWith("  --> ", StringComparison.Ordinal)));
        Assert.DoesNotContain("in full", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_line_each_is_never_cut()
    {
        using var run = new CommandLineRun { Answer = CommandLineRun.Compiled([.. Samples.Many(5000, 20)]) };

        await run.RunAsync("check", "2020", "--diagnostics-format", "short");

        Assert.Equal(5000, Regex.Count(run.Error, @"^data/2020/agency-\d\d/values\.csv\(\d+,3\): (error|warning) RC3001: ", RegexOptions.Multiline));
    }

    [Fact]
    public void Even_thousands_of_files_leave_a_list_that_ends()
    {
        var outcome = Samples.Outcome(Enumerable.Range(0, 3000).Select(i => Samples.At($"data/x/{i:D4}.yaml", 1)));
        var lines = Findings.Lines(outcome, new(null, null, DiagnosticsFormat.Human, [], false, false, false), 100).ToArray();

        Assert.InRange(lines.Length, 400, 700);
        Assert.Contains("  and 2750 findings in further files or of further kinds", lines);
    }

    [Fact]
    public void A_file_for_people_holds_all_of_them() =>
        Assert.Equal(500, Findings.Lines(Samples.Outcome(Samples.Many(500, 20)), new(null, null, DiagnosticsFormat.Human, [], false, false, Verbose: true), 100).Count(l => l.Contains("\n  --> ", StringComparison.Ordinal)));
}
