namespace ReportCompiler.Tests.Project;

/// <summary><c>build.sh</c>, run with fake tools by the bash of the machine (Linux and macOS; on Windows <c>build.ps1</c> is the script).</summary>
public sealed class BuildScriptTests : IDisposable
{
    private const string Publish = "dotnet publish src/ReportCompiler.Cli -c Release -p:PublishReadyToRun=true -o artifacts/report -v quiet";
    private const string Summary = "Test run summary: Passed!\\n  total: 7\\n  failed: 0\\n  succeeded: 7\\n  skipped: 0\\n";

    private readonly FakeTools _tools = new("build.sh");

    public BuildScriptTests() => _tools.Add("chromium", "#!/bin/sh");

    public void Dispose() => _tools.Dispose();

    [Fact]
    public async Task Without_words_it_publishes_and_builds_the_report()
    {
        var (code, _, error) = await _tools.RunAsync();

        Assert.Equal((0, ""), (code, error));
        Assert.Equal([Publish, "report build 2020"], _tools.Calls);
    }

    [Fact]
    public async Task The_exit_code_of_the_report_is_its_own()
    {
        _tools.Environment["REPORT_CODE"] = "1";

        Assert.Equal(1, (await _tools.RunAsync()).Code);
    }

    [Fact]
    public async Task Test_publishes_builds_and_ends_with_the_counts()
    {
        _tools.Environment["SUMMARY"] = Summary;

        var (code, output, _) = await _tools.RunAsync("test");

        Assert.Equal(0, code);
        Assert.Equal([Publish, "dotnet build -c Release -v quiet", "dotnet test -c Release --no-build --no-ansi --no-progress"], _tools.Calls);
        Assert.EndsWith("\n7 passed, 0 failed\n", output);
    }

    [Theory]
    [InlineData("  failed: 2\\n  succeeded: 5\\n", "2", 2, "5 passed, 2 failed")]
    [InlineData("  failed: 2\\n  succeeded: 5\\n", "0", 1, "5 passed, 2 failed")]
    [InlineData("  failed: 0\\n  succeeded: 0\\n", "0", 1, "0 passed, 0 failed")]
    [InlineData("Zero tests ran\\n", "8", 1, "0 passed, 0 failed")]
    public async Task Failures_and_runs_without_a_test_are_no_success(string summary, string testCode, int atLeast, string counts)
    {
        (_tools.Environment["SUMMARY"], _tools.Environment["TEST_CODE"]) = (summary, testCode);

        var (code, output, _) = await _tools.RunAsync("test");

        Assert.True(code >= Math.Min(atLeast, 1), $"{code}");
        Assert.EndsWith(counts + "\n", output);
    }

    [Fact]
    public async Task A_program_that_does_not_compile_stops_everything()
    {
        _tools.Environment["PUBLISH_FAILS"] = "1";

        Assert.Equal(1, (await _tools.RunAsync("test")).Code);
        Assert.Equal([Publish], _tools.Calls);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("test", "more")]
    public async Task Other_words_are_refused(params string[] words)
    {
        var (code, output, error) = await _tools.RunAsync(words);

        Assert.Equal((2, "", "usage: ./build.sh [test]\n"), (code, output, error));
        Assert.Empty(_tools.Calls);
    }

    [Fact]
    public async Task A_missing_SDK_is_said_with_the_place_to_get_it()
    {
        _tools.Remove("dotnet");

        var (code, _, error) = await _tools.RunAsync();

        Assert.Equal((2, "The .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download/dotnet/10.0\n"), (code, error));
    }

    [Fact]
    public async Task A_missing_browser_is_installed_by_root()
    {
        _tools.Remove("chromium");
        _tools.Remove("id");
        _tools.Add("id", "#!/bin/sh\necho 0");
        _tools.Add("apt-get", "#!/bin/sh\necho \"apt-get $*\" >> \"$CALLS\"\n[ $1 = update ] || { d=$(dirname \"$0\"); echo '#!/bin/sh' > \"$d/chromium-headless-shell\"; chmod +x \"$d/chromium-headless-shell\"; }");

        var (code, output, error) = await _tools.RunAsync();

        Assert.Equal((0, ""), (code, output));
        Assert.Equal("No browser to print the PDF with: installing chromium-headless-shell.\n", error);
        Assert.Equal(["apt-get update", "apt-get install -y --no-install-recommends chromium-headless-shell", Publish, "report build 2020"], _tools.Calls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_it_cannot_be_installed_the_command_is_printed(bool hasApt)
    {
        _tools.Remove("chromium", "id");
        _tools.Add("id", "#!/bin/sh\necho 1000");
        if (hasApt) _tools.Add("apt-get", "#!/bin/sh\nexit 100");

        var (code, _, error) = await _tools.RunAsync("test");

        Assert.Equal(2, code);
        Assert.EndsWith("\n  sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends chromium-headless-shell'\n", error);
        Assert.Empty(_tools.Calls);
    }

    [Fact]
    public async Task A_browser_that_was_named_is_enough()
    {
        _tools.Remove("chromium");
        _tools.Environment["REPORT_BROWSER"] = "/opt/browser";

        Assert.Equal(0, (await _tools.RunAsync()).Code);
    }

    [Fact]
    public void CI_calls_the_script_and_nothing_else() =>
        Assert.Equal(["#!/bin/sh", "exec \"$(dirname \"$0\")/../build.sh\" test"], File.ReadAllLines(Support.Repository.PathOf(".ci/run")));
}
