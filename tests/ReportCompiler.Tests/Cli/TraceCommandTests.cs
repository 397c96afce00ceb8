using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Cli;

/// <summary><c>report trace</c> as a user meets it.</summary>
public sealed class TraceCommandTests
{
    [Fact]
    public async Task The_answer_goes_to_stdout_and_nothing_else_does()
    {
        var (code, output, error) = await RunAsync("trace", "2020", "victims");
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("94 - Identified victims\n", output, StringComparison.Ordinal);
        (code, output, _) = await RunAsync("trace", "2020", "7.5", "--format", "json");
        Assert.Equal(0, code);
        Assert.StartsWith("{\n  \"schema\": 1,\n  \"year\": 2020,\n  \"language\": \"en\",\n  \"question\": \"7.5\",", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("victms", "Nothing in the report of 2020 is called 'victms', and nothing prints it. The nearest name is 'victims'.")]
    [InlineData("vctims.sex.F", "Nothing in the report of 2020 is called 'vctims.sex.F', and nothing prints it.")]
    [InlineData("victims.sex.G", "Nothing in the report of 2020 is called 'victims.sex.G', and nothing prints it. 'sex' has no code 'G'.")]
    [InlineData("", "There is nothing to trace in an empty text; write a name or a number, as in 'report trace 2020 victims'.")]
    [InlineData("\u001b[2J", "Nothing in the report of 2020 is called '<U+001B>[2J', and nothing prints it.")]
    public async Task What_is_not_found_is_said_with_the_nearest_names(string what, string message)
    {
        var (code, output, error) = await RunAsync("trace", "2020", what);
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("error: " + message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'report trace' needs a word for <what>", "trace", "2020")]
    [InlineData("'xml' is not a value of '--format'", "trace", "2020", "victims", "--format", "xml")]
    public async Task Wrong_words_are_said(string message, params string[] args)
    {
        var (code, _, error) = await RunAsync(args);
        Assert.Equal(2, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_without_end_is_not_asked()
    {
        var (code, output, error) = await RunAsync("trace", "2020", new string('(', 10_000));
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("error: A question has at most 2000 characters; this one has 10000.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_is_not_to_be_published_answers_and_says_so()
    {
        using var folder = Changed("data/2020/ministry-of-internal-affairs/victims.csv", "victims,F,Y_GE18,_T,_T,_T,89", "victims,F,Y_GE18,_T,_T,_T,88");
        var (code, output, error) = await RunAsync("trace", "2020", "victims", "--project", folder.Path, "--quiet");
        Assert.Equal(1, code);
        Assert.Contains("\n    fails  RC3001 victims: 88 + 3 + 2 == 94\n", output, StringComparison.Ordinal);
        Assert.Contains("what follows may not be what will be published. 'report check 2020' shows them.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_cannot_be_composed_gives_its_findings_and_no_answer()
    {
        using var folder = Changed("data/2020/ministry-of-internal-affairs/victims.csv", "victims,F,Y_GE18,", "victims,X,Y_GE18,");
        var (code, output, error) = await RunAsync("trace", "2020", "victims", "--project", folder.Path);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("error RC2", error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing can be traced before the errors are corrected.\n", error, StringComparison.Ordinal);
    }

    private static TemporaryFolder Changed(string path, string old, string now)
    {
        var folder = new TemporaryFolder();
        foreach (var file in new[] { "data", "templates" }.SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), "*", SearchOption.AllDirectories)))
        {
            var text = File.ReadAllText(file);
            var name = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
            folder.Write(name, name == path ? text.Replace(old, now, StringComparison.Ordinal) : text);
        }
        return folder;
    }

    private static async Task<(int Code, string Out, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new ReportCompiler.Cli.Terminal(output, error, false, 100, _ => null, Repository.Root);
        var code = await ReportCompiler.Cli.CommandLine.RunAsync(args, terminal, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
