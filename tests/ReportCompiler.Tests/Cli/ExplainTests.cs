namespace ReportCompiler.Tests.Cli;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("RC1002")]
    [InlineData("rc1002")]
    public async Task A_code_is_explained_with_an_example(string code)
    {
        using var run = new CommandLineRun();

        Assert.Equal(0, await run.RunAsync("explain", code));
        Assert.StartsWith("error RC1002: Unknown year\n\n", run.Out);
        Assert.Contains("\n\nExample:\n\n    report build 2031", run.Out);
        Assert.All(run.Out.Split("Example:")[0].Split('\n'), line => Assert.True(line.Length <= 80));
    }

    [Fact]
    public async Task An_unknown_code_is_answered_with_the_nearest_ones()
    {
        using var run = new CommandLineRun();

        Assert.Equal(2, await run.RunAsync("explain", "RC900"));
        Assert.StartsWith("error: 'RC900' is not the code of a finding. The nearest name", run.Error);
        Assert.Contains("'RC9000'", run.Error);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public async Task Without_a_code_every_code_is_listed_with_its_title()
    {
        using var run = new CommandLineRun();

        Assert.Equal(0, await run.RunAsync("explain"));
        Assert.Equal(DiagnosticIndex.All.Select(c => c.Id), run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l[..6]));
        Assert.Matches("(?m)^RC9000  error    Internal error$", run.Out);
    }
}
