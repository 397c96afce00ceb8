using System.Security.Cryptography;
using System.Text.Json;
using ReportCompiler.Tests.Editions;
using ReportCompiler.Tests.Render.Manifest;
using ReportCompiler.Tests.Support;
using ReportCompiler.Vintages;

namespace ReportCompiler.Tests.Cli;

/// <summary><c>report publish</c>, <c>plan</c> and <c>errata</c>, one after the other on a disk, as an office uses them.</summary>
public sealed class PublicationCommandTests : IDisposable
{
    private const string Police = "data/2020/ministry-of-internal-affairs/submission.yaml";
    private const string Entry = "schema: 1\ncorrections:\n  - { figure: hotline_calls, was: 5705, is: 5750, kind: correction, reason: { en: \"Two | digits <b>were</b> exchanged.\" }, date: 2021-05-10 }\n";

    private readonly TemporaryFolder _folder = new();

    public PublicationCommandTests() => new ChangedEdition().Replace("data/2020/edition.yaml", "status: draft", "\n", "status: final").WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_published_is_recorded_and_a_later_build_makes_the_same_documents()
    {
        var (code, _, error) = await RunAsync("publish", "2020", "--date", "2021-03-31", "--to", "html");
        Assert.Equal(0, code);
        Assert.Contains("Published version 1 of 2020, dated 2021-03-31: ", error, StringComparison.Ordinal);
        var published = PublicationJson.Read(File.ReadAllText(_folder["data/2020/published.json"]));
        Assert.True(PublicationJson.IsSealed(published));
        Assert.Empty(new SchemaCheck(Schema("published")).Faults(JsonElement.Parse(File.ReadAllText(_folder["data/2020/published.json"]))));
        var version = Assert.Single(published.Versions);
        Assert.Equal("en/index.html", Assert.Single(version.Documents).Key);
        Assert.Equal(version.Documents["en/index.html"], HashOf("out/2020/en/index.html"));
        // Text that next year's edition shares would change with it.
        Assert.True(File.Exists(_folder["templates/2020/en/statistics.md"]));

        Assert.Equal(0, (await RunAsync("build", "2020", "--to", "html", "--no-cache")).Code);
        Assert.Equal(version.Documents["en/index.html"], HashOf("out/2020/en/index.html"));

        var record = File.ReadAllText(_folder["data/2020/published.json"]);
        (code, _, error) = await RunAsync("publish", "2020", "--to", "html");
        Assert.Equal(0, code);
        Assert.EndsWith("Nothing was published: 2020 is as it was when version 1 was.\n", error, StringComparison.Ordinal);
        Assert.Equal(record, File.ReadAllText(_folder["data/2020/published.json"]));
    }

    [Fact]
    public async Task A_correction_is_planned_announced_told_of_and_published()
    {
        await RunAsync("publish", "2020", "--date", "2021-03-31", "--to", "html");
        Assert.Equal((0, "Nothing would change against version 1, published on 2021-03-31.\n", ""), await RunAsync("plan", "2020", "--exit-code"));

        Correct();
        var (code, output, error) = await RunAsync("plan", "2020", "--exit-code");
        Assert.Equal((1, ""), (code, error));
        Assert.StartsWith("Against version 1, published on 2021-03-31, 1 figure would be corrected or revised: 0 of 1 are", Edition2020.SingleBlanks(output).Replace("is announced", "are announced", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\n  - { figure: hotline_calls, was: 5705, is: 5750, kind: correction, reason: { en: … }, date: … }\n", output, StringComparison.Ordinal);
        Assert.Contains("The change is SUBSTANTIAL: 1 key figure.", Edition2020.SingleBlanks(output), StringComparison.Ordinal);

        // Silence is an error, and nothing is written.
        var page = HashOf("out/2020/en/index.html");
        (code, _, error) = await RunAsync("build", "2020", "--to", "html");
        Assert.Equal(1, code);
        Assert.Contains("error RC6101: 'hotline_calls' was published on 2021-03-31 as 5705 and is 5750 now, and no correction says so.", error, StringComparison.Ordinal);
        Assert.Equal(page, HashOf("out/2020/en/index.html"));
        (code, output, error) = await RunAsync("errata", "2020");
        Assert.Equal((1, ""), (code, output));
        Assert.EndsWith("There is no notice before the errors are corrected.\n", error, StringComparison.Ordinal);
        // What fails a run can be set lower; what is recorded has to be good all the same.
        foreach (string[] level in (string[][])[[], ["--fail-on", "never"]])
        {
            (code, _, error) = await RunAsync(["publish", "2020", "--to", "html", "--date", "2021-05-10", .. level]);
            Assert.Equal(1, code);
            Assert.EndsWith("Nothing was published.\n", error, StringComparison.Ordinal);
        }

        _folder.Write("data/2020/corrections.yaml", Entry);
        Assert.Equal(0, (await RunAsync("build", "2020", "--to", "html")).Code);
        (code, output, _) = await RunAsync("errata", "2020");
        Assert.Equal(0, code);
        Assert.StartsWith("# Corrections and revisions: Annual report on combating trafficking in human beings, 2020\n\nVersion 2, not yet published. This edition corrects the one that was first published on 31", output, StringComparison.Ordinal);
        Assert.Contains("\n| Calls to the hotline | 5,705 | 5,750 | correction, 10\u00A0May\u00A02021 | 2 | Two \\| digits &lt;b&gt;were&lt;/b&gt; exchanged\\. | Key figures, section 7", output, StringComparison.Ordinal);
        Assert.Contains("Nothing else was changed since version 1 of 31", output, StringComparison.Ordinal);
        Assert.DoesNotContain("computed from them", output, StringComparison.Ordinal);
        (code, output, _) = await RunAsync("errata", "2020", "--format", "html");
        Assert.Equal(0, code);
        Assert.Contains("Two | digits &lt;b&gt;were&lt;/b&gt; exchanged.", output, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("publish", "2020", "--to", "html")).Code);
        var versions = PublicationJson.Read(File.ReadAllText(_folder["data/2020/published.json"])).Versions;
        Assert.Equal([(1, new DateOnly(2021, 3, 31)), (2, new DateOnly(2021, 5, 10))], versions.Select(v => (v.Number, v.Date)));
        Assert.Contains("Version 2, 10", File.ReadAllText(_folder["out/2020/en/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_for_programs_has_the_shape_that_is_published()
    {
        await RunAsync("publish", "2020", "--date", "2021-03-31", "--to", "html");
        Correct();
        _folder.Write("data/2020/ministry-of-internal-affairs/crimes.csv", File.ReadAllText(_folder["data/2020/ministry-of-internal-affairs/crimes.csv"]).Replace("crimes,TRAFFICKING,155", "crimes,TRAFFICKING,140", StringComparison.Ordinal));
        var (code, output, _) = await RunAsync("plan", "2020", "--format", "json");
        Assert.Equal(0, code);
        var plan = JsonElement.Parse(output);
        Assert.Empty(new SchemaCheck(Schema("plan")).Faults(plan));
        Assert.Empty(new SchemaCheck(Schema("diff")).Faults(plan.GetProperty("differences")));
        Assert.True(plan.GetProperty("substantial").GetBoolean());
        Assert.Equal(["claim", "direction", "key-figure", "sentence"], plan.GetProperty("reasons").EnumerateArray().Select(r => r.GetProperty("kind").GetString()).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(2, plan.GetProperty("missing").GetArrayLength());
        (_, output, _) = await RunAsync("plan", "2020", "--format", "md");
        Assert.Contains("\n```yaml\n- { figure: crimes.type.TRAFFICKING, was: 155, is: 140,", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan", 2, "error: 2020 has not been published, so there is nothing that a correction would change.")]
    [InlineData("errata", 2, "2020 has not been published, so there is nothing to correct.")]
    [InlineData("publish", 1, "error RC6202: Nothing says on which day this version of 2020 is published.")]
    [InlineData("publish --date 31.3.2021", 2, "error: '31.3.2021' is not a value of '--date', which takes a date such as 2021-03-31.")]
    public async Task Before_an_edition_is_published_it_is_said(string command, int code, string said)
    {
        var (actual, output, error) = await RunAsync([.. command.Split(' ').Take(1), "2020", .. command.Split(' ').Skip(1)]);
        Assert.Equal((code, ""), (actual, output));
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["data/2020/published.json"]));
    }

    private void Correct() => _folder.Write(Police, File.ReadAllText(_folder[Police]).Replace("hotline_calls: 5705", "hotline_calls: 5750", StringComparison.Ordinal));

    private static JsonElement Schema(string name) => JsonElement.Parse(File.ReadAllText(Repository.PathOf($"docs/{name}.schema.json")));

    private string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_folder[path])));

    private async Task<(int Code, string Out, string Error)> RunAsync(params string[] words)
    {
        using var run = new CommandLineRun();
        var code = await run.RunAsync([.. words, "--project", _folder.Path], Compiler.RunAsync);
        return (code, run.Out, run.Error);
    }
}
