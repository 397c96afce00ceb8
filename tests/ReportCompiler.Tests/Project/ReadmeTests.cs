using ReportCompiler.Cli;
using ReportCompiler.Tests.Cli;
using ReportCompiler.Tests.Editions;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Project;

/// <summary>What the README shows is what the program does.</summary>
public sealed class ReadmeTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.PathOf("README.md"));

    private const string Comparison = "report diff ";

    /// <summary>The command lines of the README, without the remark that stands behind them.</summary>
    public static TheoryData<string> Commands =>
        [.. Shown("report ").Where(l => !l.StartsWith(Comparison, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_that_is_shown_can_be_run(string line)
    {
        using var run = new CommandLineRun();
        Directory.CreateDirectory(Path.Combine(run.Project, "data", "2020"));

        var code = await run.RunAsync([.. line.Split(' ').Skip(1)]);

        Assert.NotEqual(2, code);
    }

    [Fact]
    public async Task A_comparison_that_is_shown_can_be_made()
    {
        using var folder = new TemporaryFolder();
        var repository = new GitRepository(folder).Init();
        var edition = new ChangedEdition();
        foreach (var path in edition.Files.List("data").Concat(edition.Files.List("templates"))) repository.Write(path, System.Text.Encoding.UTF8.GetString(edition.Files.Read(path).Bytes!));
        repository.Commit("v1");
        Assert.NotEmpty(Shown(Comparison));
        foreach (var line in Shown(Comparison))
        {
            var code = await CommandLine.RunAsync([.. line.Split(' ').Skip(1)], new(TextWriter.Null, TextWriter.Null, false, Terminal.WidthOfFile, _ => null, repository.Path), CancellationToken.None);
            Assert.True(code != 2, line);
        }
    }

    [Fact]
    public async Task The_finding_that_is_shown_is_what_is_printed()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in new[] { "data", "templates" }.SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), "*", SearchOption.AllDirectories)))
        {
            folder.Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file).Replace("victims,F,Y_GE18,_T,_T,_T,89", "victims,F,Y_GE18,_T,_T,_T,88", StringComparison.Ordinal));
        }
        var shown = Lines.SkipWhile(l => !l.StartsWith("    error RC3001", StringComparison.Ordinal)).TakeWhile(l => l.Length > 0).Select(l => l[4..]);
        using var error = new StringWriter { NewLine = "\n" };

        var code = await CommandLine.RunAsync(["check", "2020"], new(TextWriter.Null, error, false, Terminal.WidthOfFile, _ => null, folder.Path), CancellationToken.None);

        Assert.Equal(1, code);
        Assert.StartsWith(string.Join('\n', shown) + "\n\n", error.ToString());
    }

    [Fact]
    public async Task The_trace_that_is_shown_is_what_is_printed()
    {
        var shown = Lines.SkipWhile(l => !l.StartsWith("    7.5 per cent - ", StringComparison.Ordinal)).TakeWhile(l => l.Length == 0 || l.StartsWith("    ", StringComparison.Ordinal)).Select(l => l.Length == 0 ? l : l[4..]);
        using var output = new StringWriter { NewLine = "\n" };

        var code = await CommandLine.RunAsync(["trace", "2020", "7.5"], new(output, TextWriter.Null, false, Terminal.WidthOfFile, _ => null, Repository.Root), CancellationToken.None);

        Assert.Equal(0, code);
        Assert.StartsWith(string.Join('\n', shown) + "\n", output.ToString());
    }

    [Fact]
    public void The_paths_that_are_named_exist()
    {
        var named = Lines.SelectMany(l => System.Text.RegularExpressions.Regex.Matches(l, "`((?:data|templates|src|tests|docs)/[a-z0-9A-Z_./-]*)`")).Select(m => m.Groups[1].Value).ToArray();

        Assert.NotEmpty(named);
        Assert.Empty(named.Where(p => !Path.Exists(Repository.PathOf(p))).Where(p => p.Contains('.', StringComparison.Ordinal) || p.EndsWith('/')));
    }

    private static IEnumerable<string> Shown(string begin) => Lines.Where(l => l.StartsWith("    " + begin, StringComparison.Ordinal)).Select(l => l.Trim().Split("   ")[0]);
}
