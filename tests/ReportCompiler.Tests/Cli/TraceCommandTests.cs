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
    [InlineData("victms", "Nothing in the report of 2020 is called 'victms', and nothing prints it. The nearest names are 'victims'.")]
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

    private static async Task<(int Code, string Out, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new ReportCompiler.Cli.Terminal(output, error, false, 100, _ => null, Repository.Root);
        var code = await ReportCompiler.Cli.CommandLine.RunAsync(args, terminal, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
