using ReportCompiler.Cli;

using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Cli;

/// <summary>The program as a user runs it, on a copy of the real report: exit codes, streams, and what is on disk afterwards.</summary>
public sealed class EndToEndTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Project => _folder.Path;

    public EndToEndTests()
    {
        foreach (var name in new[] { "data", "templates" }) Copy(Path.Combine(Repository.Root, name), Path.Combine(Project, name));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_of_the_real_report_finds_nothing_and_writes_nothing()
    {
        var (code, output, errors) = await RunAsync("check", "2020");
        Assert.True(code == 0, errors);
        Assert.Empty(output);
        Assert.Contains("0 failed", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Project, "out")));
    }

    [Fact]
    public async Task Build_writes_every_file_and_a_failed_one_leaves_them_untouched()
    {
        var (code, _, errors) = await RunAsync("build", "2020");
        Assert.True(code == 0, errors);
        var before = Snapshot();
        Assert.Superset(new HashSet<string> { "en/index.html", "en/report.pdf", "checks.html", "figures.csv" }, before.Keys.ToHashSet());

        Change("data/2020/ministry-of-internal-affairs/victims.csv", ",89", ",88");
        (code, _, errors) = await RunAsync("build", "2020");
        Assert.Equal(1, code);
        Assert.Contains("error RC3001", errors, StringComparison.Ordinal);
        Assert.Contains("victims.csv:3:", errors, StringComparison.Ordinal);
        Assert.Contains("93", errors, StringComparison.Ordinal);
        Assert.Contains("by citizenship and by destination and exploitation add up to 94", errors, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Theory]
    [InlineData("check", "2031")]
    [InlineData("check", "next")]
    [InlineData("chekc", "2020")]
    [InlineData("build", "2020", "--to", "docx")]
    [InlineData("explain", "RC0000")]
    public async Task What_cannot_be_run_ends_with_2_and_a_sentence_on_the_error_stream(params string[] args)
    {
        var (code, output, errors) = await RunAsync(args);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.StartsWith("error", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_of_a_project_there_is_nothing_to_run()
    {
        using var empty = new TemporaryFolder();
        var (code, _, errors) = await RunAsync("-C", empty.Path, "check", "2020");
        Assert.Equal(2, code);
        Assert.Contains("RC1001", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_browser_there_is_no_half_report()
    {
        var (code, _, errors) = await RunAsync(["build", "2020"], browser: Path.Combine(Project, "no-such-browser"));
        Assert.Equal(2, code);
        Assert.Contains("RC5005", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Project, "out", "2020")));
    }

    [Fact]
    public async Task A_language_that_the_report_does_not_have_is_refused_with_the_nearest_one()
    {
        var (code, _, errors) = await RunAsync("build", "2020", "--lang", "em", "--to", "html");
        Assert.Equal(1, code);
        Assert.StartsWith("error RC2008: There is no language 'em'.\n  help: The nearest name is 'en'.", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Project, "out")));
    }

    [Fact]
    public async Task Html_alone_needs_no_browser()
    {
        var (code, _, errors) = await RunAsync(["build", "2020", "--to", "html"], browser: Path.Combine(Project, "no-such-browser"));
        Assert.True(code == 0, errors);
        Assert.True(File.Exists(Path.Combine(Project, "out", "2020", "en", "index.html")));
        Assert.False(File.Exists(Path.Combine(Project, "out", "2020", "en", "report.pdf")));
    }

    [Fact]
    public async Task Output_goes_where_it_is_told_and_never_over_files_of_others()
    {
        var (code, _, errors) = await RunAsync("build", "2020", "--to", "html", "--output", Path.Combine(Project, "data"));
        Assert.Equal(2, code);
        Assert.Contains("RC5903", errors, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Project, "data", "report.yaml")));

        (code, _, errors) = await RunAsync("build", "2020", "--to", "html", "--output", Path.Combine(Project, "elsewhere"));
        Assert.True(code == 0, errors);
        Assert.True(File.Exists(Path.Combine(Project, "elsewhere", "en", "index.html")));
    }

    [Fact]
    public async Task A_link_that_leaves_the_project_is_refused()
    {
        File.Delete(Path.Combine(Project, "data", "2020", "supreme-court", "submission.yaml"));
        File.CreateSymbolicLink(Path.Combine(Project, "data", "2020", "supreme-court", "submission.yaml"), "/etc/passwd");
        var (code, _, errors) = await RunAsync("check", "2020");
        Assert.Equal(1, code);
        Assert.Contains("RC1007", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_changes_what_is_said_and_not_the_code()
    {
        Change("data/2020/ministry-of-internal-affairs/victims.csv", ",89", ",88");
        Assert.Equal(1, (await RunAsync("check", "2020", "--quiet")).Code);
        var (code, _, errors) = await RunAsync("check", "2020", "--diagnostics-format", "short");
        Assert.Equal(1, code);
        Assert.Contains("data/2020/ministry-of-internal-affairs/victims.csv(3,", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("indicators", "victims")]
    [InlineData("figures", "crime_growth")]
    [InlineData("agencies", "ministry-of-internal-affairs")]
    [InlineData("rules", "victims-all-years-adds-up")]
    [InlineData("rules", "plausible-change")]
    [InlineData("charts", "crimes-by-type")]
    public async Task List_names_what_there_is(string what, string id)
    {
        var (code, output, errors) = await RunAsync("list", what, "2020");
        Assert.True(code == 0, errors);
        Assert.Contains(id, output, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Errors)> RunAsync(params string[] args) => RunAsync(args, TestBrowser.Path);

    private async Task<(int Code, string Output, string Errors)> RunAsync(string[] args, string browser)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, errors, false, Terminal.WidthOfFile, name => name == "REPORT_BROWSER" ? browser : null, Project);
        var code = await CommandLine.RunAsync(args, terminal, CancellationToken.None);
        return (code, output.ToString(), errors.ToString());
    }

    private void Change(string path, string old, string with)
    {
        var file = Path.Combine(Project, path);
        File.WriteAllText(file, File.ReadAllText(file).Replace(old, with, StringComparison.Ordinal));
    }

    private SortedDictionary<string, string> Snapshot()
    {
        var root = Path.Combine(Project, "out", "2020");
        return new(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(root, f).Replace('\\', '/'),
            f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))), StringComparer.Ordinal);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
