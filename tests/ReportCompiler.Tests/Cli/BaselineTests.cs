using System.Text;
using ReportCompiler.Tests.Specs;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Cli;

/// <summary><c>report check --baseline</c>: an old report adopts the check of typed numbers.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string List = "data/2020/typed-numbers.yaml";
    private readonly TemporaryFolder _project = new();

    public BaselineTests()
    {
        foreach (var (path, bytes) in SpecTests.ReadFolder(Path.Combine(AppContext.BaseDirectory, "Specs", "base"))) _project.Write(path, Encoding.UTF8.GetString(bytes));
        _project.Write("templates/en/overview.md", "# Overview\n\nThere were 1,000 pupils, 77 \"guests\"\nand 77 \"guests\" more.\n");
    }

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task The_numbers_of_today_are_accepted_and_new_ones_are_not()
    {
        Assert.Equal(1, (await RunAsync()).Code);
        var (code, error) = await RunAsync("--baseline");
        Assert.Equal(0, code);
        Assert.Contains($"3 typed numbers accepted in {List}.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("RC42", error, StringComparison.Ordinal);
        Assert.Equal(
            """
            schema: 1
            # Numbers that were typed by hand before they were looked for, and are accepted as they are. 'report check <year> --baseline' writes this list anew.
            typed-numbers:
              - { file: "templates/en/overview.md", number: "77", context: "77 \"guests\" and 77 \"guests\" more.", count: 1 }
              - { file: "templates/en/overview.md", number: "1,000", context: "There were 1,000 pupils, 77 \"guests\"", count: 1 }
              - { file: "templates/en/overview.md", number: "77", context: "were 1,000 pupils, 77 \"guests\" and 77", count: 1 }

            """, File.ReadAllText(Path.Combine(_project.Path, List)));
        Assert.Equal(0, (await RunAsync("--strict")).Code);

        // Lines may move; a number that is added, or stands in other words, is found.
        _project.Write("templates/en/overview.md", "# Overview\n\nFirst.\n\nThere were 1,000 pupils, 77 \"guests\"\nand 77 \"guests\" more. In all 600.\n");
        (code, error) = await RunAsync("--diagnostics-format", "short");
        Assert.Equal(1, code);
        Assert.Equal("templates/en/overview.md(6,30): error RC4201", Assert.Single(error.Split('\n'), l => l.Contains("RC4201", StringComparison.Ordinal)).Split(':')[..2] is [var place, var head] ? $"{place}:{head}" : "");
    }

    [Fact]
    public async Task Written_anew_the_list_keeps_what_still_holds_and_takes_what_is_new()
    {
        await RunAsync("--baseline");
        var first = File.ReadAllText(Path.Combine(_project.Path, List));
        Assert.Equal(0, (await RunAsync("--baseline")).Code);
        Assert.Equal(first, File.ReadAllText(Path.Combine(_project.Path, List)));

        _project.Write("templates/en/overview.md", "# Overview\n\nThere were 1,000 pupils, {{ fixed \"77\" \"the room\" }} \"guests\"\nand 88 more.\n");
        Assert.Contains("warning RC4204", (await RunAsync()).Error, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("--baseline")).Code);
        Assert.Equal(["1,000", "88"], File.ReadAllLines(Path.Combine(_project.Path, List)).Where(l => l.Contains("number:", StringComparison.Ordinal)).Select(l => l.Split('"')[3]).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await RunAsync("--strict")).Code);
    }

    [Fact]
    public async Task Other_findings_stay_what_they_are()
    {
        _project.Write("templates/en/overview.md", "# Overview\n\n77 guests. {{ claim pupils < 10 }}\n");
        var (code, error) = await RunAsync("--baseline");
        Assert.Equal(1, code);
        Assert.Contains("error RC4002", error, StringComparison.Ordinal);
        Assert.Contains("number: \"77\"", File.ReadAllText(Path.Combine(_project.Path, List)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_composed_has_no_list()
    {
        _project.Write("templates/en/overview.md", "# Overview\n\n77 guests. {{ pupls }}\n");
        var (code, error) = await RunAsync("--baseline");
        Assert.Equal(1, code);
        Assert.Contains("Typed numbers cannot be accepted before the errors are corrected.", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_project.Path, List)));
    }

    [Fact]
    public async Task An_empty_folder_in_place_of_a_file_does_not_pass_for_its_absence()
    {
        Directory.CreateDirectory(Path.Combine(_project.Path, List));
        var (code, error) = await RunAsync();
        Assert.Equal(1, code);
        Assert.Contains($"error RC1006: '{List}' cannot be read.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_cannot_be_written_is_said_and_the_exit_code_is_2()
    {
        _project.Write(List + "/README.md", "A folder that holds something.");
        var (code, error) = await RunAsync("--baseline");
        Assert.Equal(2, code);
        Assert.Contains($"'{List}' cannot be written", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(_project.Path, "data", "2020"), ".*"));
    }

    private async Task<(int Code, string Error)> RunAsync(params string[] options)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new ReportCompiler.Cli.Terminal(output, error, false, 100, _ => null, _project.Path);
        var code = await ReportCompiler.Cli.CommandLine.RunAsync(["check", "2020", .. options], terminal, TestContext.Current.CancellationToken);
        return (code, error.ToString());
    }
}
