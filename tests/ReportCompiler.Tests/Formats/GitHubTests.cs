using CsCheck;
using ReportCompiler.Cli;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Tests.Formats;

public sealed class GitHubTests
{
    private static readonly Settings Plain = new(null, null, DiagnosticsFormat.GitHub, [], Colour: false, Quiet: false, Verbose: false);

    [Fact]
    public async Task A_finding_is_shown_beside_its_line_within_the_group_of_its_agency()
    {
        var commands = Commands(Samples.Of(await Samples.RealAsync()));

        Assert.Equal(["group Ministry of Internal Affairs: 1 error", "error", "endgroup ", "group Templates: 2 errors", "error", "error", "endgroup "],
            commands.Select(c => c.Name is "error" ? c.Name : $"{c.Name} {c.Message}"));
        var error = commands.First(c => c.Name == "error");
        Assert.Equal("data/2020/ministry-of-internal-affairs/victims.csv", error.Properties["file"]);
        Assert.Equal(("3", "27", "29"), (error.Properties["line"], error.Properties["col"], error.Properties["endColumn"]));
        Assert.Equal("RC3001: Parts do not add up to their total", error.Properties["title"]);
        Assert.StartsWith("'victims' by sex and age adds up to 93, but its total is 94 (difference 1).\ntotal: data/2020/", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("\nhelp: Correct the part that is wrong, or report the remainder under the code '_U'.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, 3)]
    [InlineData(10, 10)]
    [InlineData(11, 1)]
    [InlineData(500, 95)]
    [InlineData(5000, 7)]
    public void At_most_ten_of_a_kind_are_annotated_and_none_is_lost(int number, int agencies)
    {
        var outcome = Samples.Outcome(Samples.Many(number, agencies));
        var lines = GitHubFormat.Lines(outcome, Plain).ToArray();
        var commands = lines.Select(Command.Read).OfType<Command>().ToArray();

        foreach (var (name, severity) in new[] { ("error", Severity.Error), ("warning", Severity.Warning) })
        {
            var all = outcome.Count(severity);
            var annotations = commands.Where(c => c.Name == name).ToArray();
            Assert.Equal(Math.Min(all, 10), annotations.Length);
            if (all <= 10) continue;
            Assert.StartsWith($"and {all - 9} more {name}s, see the summary of this run: ", annotations[^1].Message, StringComparison.Ordinal);
            // Every agency is seen: beside a line, or by its name in the last annotation.
            var seen = string.Join('\n', annotations.Select(a => a.Properties.GetValueOrDefault("file") + a.Message));
            Assert.All(outcome.Open.Where(t => t.Diagnostic.Severity == severity).Select(t => t.Origin.Name).Distinct(), agency => Assert.Contains(agency, seen, StringComparison.Ordinal));
            Assert.Equal(Math.Min(9, outcome.Open.Where(t => t.Diagnostic.Severity == severity).DistinctBy(t => t.Origin).Count()), annotations[..9].DistinctBy(a => a.Properties["file"]).Count());
        }
        Assert.Equal(commands.Count(c => c.Name == "group"), commands.Count(c => c.Name == "endgroup"));
        var listed = lines.Count(l => l.StartsWith("- data/", StringComparison.Ordinal)) + commands.Count(c => c.Properties.ContainsKey("file"));
        var further = lines.Where(l => l.StartsWith("- and ", StringComparison.Ordinal)).Sum(l => int.Parse(l.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(number, listed + further);
    }

    [Fact]
    public void Groups_with_errors_come_first()
    {
        var groups = Commands(Samples.Outcome(Samples.At("data/2020/a/f.csv", 1, Severity.Warning), Samples.At("data/2020/b/f.csv", 1))).Where(c => c.Name == "group").Select(c => c.Message);
        Assert.Equal(["b: 1 error", "a: 1 warning"], groups);
    }

    [Fact]
    public void No_text_can_start_a_command_of_its_own() =>
        Gen.OneOf(":", "::", "\n", "\r", "%", "%0A", "%3A", "##[", "error", "]", " ", ",", "=", "stop-commands", "::error::", "\u2028", "\0", "a").Array[0, 20].Select(string.Concat).Sample(evil =>
        {
            var findings = Enumerable.Range(0, 14).Select(i => Samples.Hostile(evil) with { Message = $"{evil}{i}" }).Append(Samples.Hostile(evil) with { Span = null });
            var commands = Commands(Samples.Outcome(findings));
            Assert.Equal(10, commands.Count(c => c.Name == "error"));
            Assert.Equal(["endgroup", "error", "group"], commands.Select(c => c.Name).Distinct().Order());
            Assert.All(commands.Where(c => c.Properties.ContainsKey("file")), c =>
            {
                Assert.Equal(["col", "endColumn", "file", "line", "title"], c.Properties.Keys.Order());
                Assert.StartsWith(VisibleText.Of(evil), c.Message, StringComparison.Ordinal);
                var file = string.Join('\n', evil.Split('\n').Select(VisibleText.Of));
                Assert.Equal($"data/2020/{file}/{file}.csv", c.Properties["file"]);
            });
        });

    private static Command[] Commands(Outcome outcome) => [.. GitHubFormat.Lines(outcome, Plain).Select(Command.Read).OfType<Command>()];
}
