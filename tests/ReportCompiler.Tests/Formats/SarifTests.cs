using System.Text.Json;
using CsCheck;
using ReportCompiler.Cli;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Diagnostics;
using ReportCompiler.Tests.Cli;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Formats;

public sealed class SarifTests
{
    [Fact]
    public async Task The_real_report_tells_its_rules_places_and_what_was_accepted()
    {
        var run = Run(Samples.Of(await Samples.RealAsync()));

        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        var results = run.GetProperty("results").EnumerateArray().ToArray();
        var part = Assert.Single(results, r => Is(r, "RC3001"));
        Assert.Equal("error", part.GetProperty("level").GetString());
        Assert.Equal((3, 27, 3, 29), Region(part.GetProperty("locations")[0]));
        Assert.Equal("total: 94", part.GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
        Assert.All(results, r => Assert.Equal(r.GetProperty("ruleId").GetString(), Rules(run)[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        Assert.All(Rules(run), r => Assert.Contains(results, f => Is(f, r.GetProperty("id").GetString()!)));

        var waived = Assert.Single(results, r => r.TryGetProperty("suppressions", out _));
        Assert.Contains("'victims-all-years-adds-up' does not hold: 885 == 1053", waived.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        var suppression = waived.GetProperty("suppressions")[0];
        Assert.Equal("external", suppression.GetProperty("kind").GetString());
        Assert.Equal("accepted", suppression.GetProperty("status").GetString());
        Assert.EndsWith("(accepted by National Coordinator until 2022-03-31)", suppression.GetProperty("justification").GetString(), StringComparison.Ordinal);
        Assert.False(waived.GetProperty("properties").GetProperty("fails").GetBoolean());
    }

    [Fact]
    public void What_has_no_place_is_a_notification_and_no_result()
    {
        var run = Run(Outcome.Of(Sample.Finding(Severity.Error, message: "There is no project."), null));

        Assert.Empty(run.GetProperty("results").EnumerateArray());
        var invocation = run.GetProperty("invocations")[0];
        Assert.Equal(2, invocation.GetProperty("exitCode").GetInt32());
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal("There is no project.", invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void A_run_with_findings_was_a_success_as_an_execution() =>
        Assert.True(Run(Samples.Outcome(Samples.At("data/x.yaml", 1))).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());

    [Theory]
    [InlineData("data/a b/100%.csv", "data/a%20b/100%25.csv")]
    [InlineData("data/a:b/\"q\".csv", "data/a%3Ab/%22q%22.csv")]
    [InlineData("data/line\nbreak#?.csv", "data/line%0Abreak%23%3F.csv")]
    [InlineData("data/Əhali/人.csv", "data/%C6%8Fhali/%E4%BA%BA.csv")]
    public void A_name_of_a_file_is_a_uri(string file, string uri)
    {
        var location = Run(Samples.Outcome(Samples.At(file, 1))).GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.Equal(uri, location.GetProperty("uri").GetString());
        Assert.True(Uri.TryCreate(uri, UriKind.Relative, out _));
    }

    [Fact]
    public void A_project_below_its_repository_is_found_from_there()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".git/HEAD", "");
        folder.Write("reports/victims 1/data/report.yaml", "");
        Assert.Equal("reports/victims 1/", SourceRoot.Prefix(folder["reports/victims 1"]));
        Assert.Equal("", SourceRoot.Prefix(folder.Path));
        Assert.Equal("", SourceRoot.Prefix(null));

        var outcome = Outcome.Of(new Run(folder["reports/victims 1"], 2020, "out", CommandLineRun.Compiled(Samples.At("data/a.csv", 1)), FailLevel.Error, new StageWatch()), null, 0);
        Assert.Contains("\"reports/victims%201/data/a.csv\"", System.Text.Encoding.UTF8.GetString(SarifFormat.Write(outcome)), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_users_makes_no_link()
    {
        var text = Run(Samples.Outcome(Samples.At("data/a.csv", 1, message: "See [here](http://h) and [1] (x)."))).GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString()!;
        Assert.StartsWith(@"See \[here](http://h) and [1] (x).", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_is_known_again_when_lines_were_added_above_it()
    {
        var (before, after) = (Samples.Of(await Samples.RealAsync()), Samples.Of(await Samples.MovedAsync()));

        Assert.NotEqual(before.All.Select(t => t.Diagnostic.Span), after.All.Select(t => t.Diagnostic.Span));
        Assert.Equal(before.All.Select(t => t.Fingerprint), after.All.Select(t => t.Fingerprint));
        Assert.Distinct(before.All.Select(t => t.Fingerprint));
    }

    [Fact]
    public void Two_findings_never_share_a_fingerprint() =>
        Gen.Select(Gen.Int[1, 3], Gen.OneOf("a", "b", "1:a"), Gen.OneOf("f", "g")).List[0, 60].Sample(found =>
        {
            var outcome = Samples.Outcome(found.Select(f => Samples.At(f.Item3, f.Item1, message: f.Item2)));
            return outcome.All.Select(t => t.Fingerprint).Distinct().Count() == found.Count;
        });

    private static JsonElement Run(Outcome outcome) => JsonElement.Parse(SarifFormat.Write(outcome)).GetProperty("runs")[0];

    private static JsonElement[] Rules(JsonElement run) => [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];

    private static bool Is(JsonElement result, string code) => result.GetProperty("ruleId").GetString() == code;

    private static (int, int, int, int) Region(JsonElement location)
    {
        var region = location.GetProperty("physicalLocation").GetProperty("region");
        int Number(string name) => region.GetProperty(name).GetInt32();
        return (Number("startLine"), Number("startColumn"), Number("endLine"), Number("endColumn"));
    }
}
