using System.Text.Json;
using ReportCompiler.Tests.Editions;
using ReportCompiler.Tests.Render.Manifest;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Cli;

/// <summary><c>report status</c> as a user, a pull request and a program meet it.</summary>
public sealed class StatusCommandTests
{
    private const string Missing = "data/2020/state-migration-service";
    private const string Cell = "data/2020/ministry-of-internal-affairs/crimes.csv";

    private static readonly JsonElement Schema = JsonElement.Parse(File.ReadAllText(Repository.PathOf("docs/status.schema.json")));

    [Fact]
    public async Task The_table_goes_to_stdout_and_one_sentence_to_stderr()
    {
        var (code, output, error) = await RunAsync(new ChangedEdition());
        Assert.Equal((0, "15 of 15 expected agencies delivered for 2020; no error and no warning are theirs.\n"), (code, error));
        var lines = output.Split('\n');
        Assert.StartsWith("AGENCY ", lines[0], StringComparison.Ordinal);
        Assert.Equal(["ministry-of-internal-affairs", "central", "received", "-", "25", "of", "25", "0", "0", "1"], lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(["all", "15", "15", "0", "0", "0", "0", "0"], lines[^2].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--strict")]
    [InlineData(0, "--fail-on", "never")]
    public async Task A_missing_agency_fails_it_as_a_warning_does(int expected, params string[] options)
    {
        var (code, output, error) = await RunAsync(new ChangedEdition().Delete(Missing), [.. options, "--quiet"]);
        Assert.Equal((expected, ""), (code, error));
        Assert.Contains(" missing ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("not answered", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbose_says_what_was_not_answered()
    {
        var (_, output, _) = await RunAsync(new ChangedEdition().Delete(Missing), "--verbose");
        Assert.Contains("\n  not answered: foreigners_in_breach\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_fails_it_and_is_counted_where_it_stands()
    {
        var (code, output, error) = await RunAsync(new ChangedEdition().Write(Cell, "indicator,type,value\ncrimes,TRAFFICKING,many\ncrimes,NOTHING,3\n"), "--format", "csv");
        Assert.Equal(1, code);
        Assert.Contains("2 errors and 2 warnings are theirs.\n", error, StringComparison.Ordinal);
        var line = Csv.Split(output.Split('\n')[1]);
        Assert.Equal(["ministry-of-internal-affairs", "Ministry of Internal Affairs", "central", "1", "true", "received"], line[..6]);
        Assert.Equal(["2", "2"], line[^3..^1]);
    }

    [Fact]
    public async Task A_finding_of_the_texts_does_not_fail_it()
    {
        var (code, _, error) = await RunAsync(new ChangedEdition().Replace("templates/2020/en/preamble.md", "# Preamble", "\n", "# Preamble\n\nThere were {{ no_such_name }} crimes."));
        Assert.Equal((0, "15 of 15 expected agencies delivered for 2020; no error and no warning are theirs.\n"), (code, error));
    }

    [Fact]
    public async Task Without_an_edition_that_can_be_read_there_is_no_status()
    {
        var (code, output, error) = await RunAsync(new ChangedEdition().Write("data/2020/edition.yaml", "sections: {"), "--fail-on", "never");
        Assert.Equal((1, ""), (code, output));
        Assert.EndsWith("The status cannot be shown before the errors are corrected.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_for_programs_has_the_shape_that_is_published()
    {
        var edition = new ChangedEdition().Delete(Missing).Replace("data/2020/edition.yaml", "status: draft", "\n", "status: draft\ndue: 2021-02-15")
            .Write("data/2020/ministry-of-health/submission.yaml", "schema: 1\nreceived: 2021-02-16\nresubmitted: 2021-02-20\nnil: true\n");
        var (_, output, _) = await RunAsync(edition, "--format", "json");
        var document = JsonElement.Parse(output);
        Assert.Empty(new SchemaCheck(Schema).Faults(document));
        var agencies = document.GetProperty("agencies").EnumerateArray().ToDictionary(a => a.GetProperty("agency").GetString()!);
        Assert.Equal(["expected", "missing"], Texts(agencies["state-migration-service"], "states"));
        Assert.Equal("data/2020/edition.yaml", agencies["state-migration-service"].GetProperty("file").GetString());
        Assert.Equal(["expected", "received", "late", "nil", "resubmitted"], Texts(agencies["ministry-of-health"], "states"));
        Assert.Equal(JsonValueKind.Null, agencies["supreme-court"].GetProperty("late").ValueKind);
        Assert.Equal(68, agencies["local-executive-authorities"].GetProperty("members").GetInt32());
    }

    [Fact]
    public async Task The_form_for_a_pull_request_holds_names_as_text()
    {
        var edition = new ChangedEdition().Delete(Missing).Replace("data/agencies.yaml", "label: { en: State Migration Service }", "\n", "label: { en: \"A | <b>B</b> [c](d) `e` *f*\" }");
        var (_, output, _) = await RunAsync(edition, "--format", "md");
        Assert.StartsWith("## Who has submitted for 2020\n\n14 of 15 expected agencies delivered for 2020, 1 is missing; no error and 1 warning are theirs.\n\n| Agency | Kind |", output, StringComparison.Ordinal);
        Assert.Contains("\n| A \\| \\<b\\>B\\</b\\> \\[c\\](d) \\`e\\` \\*f\\* | central | **missing** |  | 0 of 1 | 0 | 1 | 0 |\n", output, StringComparison.Ordinal);
        Assert.Contains("\n| **all** | 15 | 14 | 0 | 0 | 0 | 1 | 0 |\n", output, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Texts(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(t => t.GetString());

    private static async Task<(int Code, string Out, string Error)> RunAsync(ChangedEdition edition, params string[] options)
    {
        using var run = new CommandLineRun();
        var code = await run.RunAsync(["status", "2020", .. options], (asked, cancellation) => Compiler.RunAsync(asked with { Files = edition.Files }, cancellation));
        return (code, run.Out, run.Error);
    }
}
