using ReportCompiler.Cli;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Cli;

/// <summary>A disk that is full behind '>', or nobody who reads any more.</summary>
public sealed class StreamTests : IDisposable
{
    private readonly TemporaryFolder _project = new();

    public StreamTests() => _project.Write("data/report.yaml", "schema: 1\n");

    [Theory]
    [InlineData("info")]
    [InlineData("explain")]
    [InlineData("explain RC3001")]
    [InlineData("schema edition")]
    [InlineData("completions bash")]
    [InlineData("check 2020 --diagnostics-format json")]
    [InlineData("--help")]
    [InlineData("--version")]
    public async Task A_result_that_cannot_be_printed_is_said_and_is_no_success(string line)
    {
        using var error = new StringWriter();
        Assert.Equal(2, await RunAsync(line, new FullStream(), error));
        Assert.Equal("error: The output cannot be written: No space left on device", error.ToString().TrimEnd().Split('\n')[^1]);
        Assert.DoesNotContain("RC9000", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_can_be_told_the_exit_code_tells() => Assert.Equal(2, await RunAsync("check 2020", new FullStream(), new FullStream()));

    public void Dispose() => _project.Dispose();

    private Task<int> RunAsync(string line, TextWriter output, TextWriter error) =>
        CommandLine.RunAsync(line.Split(' '), new Terminal(output, error, false, 100, _ => null, _project.Path), TestContext.Current.CancellationToken);

    private sealed class FullStream : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(char[] buffer, int index, int count) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }
}
