using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace ReportCompiler.Tests.Project;

/// <summary>
/// <c>build.ps1</c>, run by the engine of PowerShell with fake tools. The engine alone has only the core commands; the few others that the
/// script uses are put in as functions. So syntax and course are proved, and not what those commands really do.
/// The engine works on the environment of the process, so nothing else may run meanwhile.
/// </summary>
[Collection(nameof(PowerShellScriptTests))]
[CollectionDefinition(nameof(PowerShellScriptTests), DisableParallelization = true)]
public sealed class PowerShellScriptTests : IDisposable
{
    private const string Publish = "dotnet publish src/ReportCompiler.Cli -c Release -p:PublishReadyToRun=true -o artifacts/report -v quiet";

    private readonly FakeTools _tools = new("build.ps1");

    public PowerShellScriptTests() => _tools.Add("chromium", "#!/bin/sh");

    public void Dispose() => _tools.Dispose();

    [Fact]
    public void It_is_valid_and_uses_no_command_but_known_ones()
    {
        var script = Parser.ParseFile(_tools.Script, out _, out var errors);

        Assert.Empty(errors);
        string[] known = ["Get-Command", "ForEach-Object", "Push-Location", "Pop-Location", "Out-Default", "Test-Command", "Test-Browser", "Stop-Build", "dotnet", "winget", "id", "sh", "sudo"];
        var used = script.FindAll(node => node is CommandAst, searchNestedScriptBlocks: true).Select(c => ((CommandAst)c).GetCommandName()).OfType<string>();
        Assert.Empty(used.Except(known, StringComparer.Ordinal));
    }

    [Fact]
    public void It_looks_for_the_browsers_that_the_shell_script_looks_for()
    {
        var shell = File.ReadAllText(Support.Repository.PathOf("build.sh")).Split("for name in ")[1].Split(';')[0].Split(' ');
        var power = File.ReadAllText(Support.Repository.PathOf("build.ps1")).Split("$names = ")[1].Split('\n')[0].Split(", ").Select(n => n.Trim('\''));

        Assert.Equal(shell, power);
    }

    [Fact]
    public void Without_words_it_publishes_and_builds_the_report()
    {
        _tools.Environment["REPORT_CODE"] = "1";

        var (code, _) = Run();

        Assert.Equal(1, code);
        Assert.Equal([Publish, "report build 2020"], _tools.Calls);
    }

    [Theory]
    [InlineData("  failed: 0\\n  succeeded: 7\\n", "0", 0, "7 passed, 0 failed")]
    [InlineData("  failed: 2\\n  succeeded: 5\\n", "2", 2, "5 passed, 2 failed")]
    [InlineData("  failed: 0\\n  succeeded: 0\\n", "0", 1, "0 passed, 0 failed")]
    public void Test_publishes_builds_and_ends_with_the_counts(string summary, string testCode, int expected, string counts)
    {
        (_tools.Environment["SUMMARY"], _tools.Environment["TEST_CODE"]) = (summary, testCode);

        var (code, output) = Run("test");

        Assert.Equal(expected, code);
        Assert.Equal(counts, output[^1]);
        Assert.Equal([Publish, "dotnet build -c Release -v quiet", "dotnet test -c Release --no-build --no-ansi --no-progress"], _tools.Calls);
    }

    [Fact]
    public void A_program_that_does_not_compile_stops_everything()
    {
        _tools.Environment["PUBLISH_FAILS"] = "1";

        Assert.Equal(1, Run("test").Code);
        Assert.Equal([Publish], _tools.Calls);
    }

    [Fact]
    public void Other_words_are_refused()
    {
        Assert.Equal(2, Run("build").Code);
        Assert.Equal(2, Run("test", "more").Code);
        Assert.Empty(_tools.Calls);
    }

    [Fact]
    public void Without_a_browser_and_a_way_to_install_one_nothing_is_built()
    {
        _tools.Remove("chromium");

        Assert.Equal(2, Run().Code);
        Assert.Empty(_tools.Calls);
    }

    private (int Code, string[] Output) Run(params string[] words)
    {
        var state = InitialSessionState.CreateDefault2();
        state.Commands.Add(new SessionStateFunctionEntry("Push-Location", "param($Path) $global:CameFrom = [Environment]::CurrentDirectory; [Environment]::CurrentDirectory = $Path; $ExecutionContext.SessionState.Path.SetLocation($Path) | Out-Null"));
        state.Commands.Add(new SessionStateFunctionEntry("Pop-Location", "[Environment]::CurrentDirectory = $global:CameFrom"));
        foreach (var (name, value) in _tools.Environment) state.EnvironmentVariables.Add(new SessionStateVariableEntry(name, value, null));
        var before = _tools.Environment.Keys.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        try
        {
            using var runspace = RunspaceFactory.CreateRunspace(state);
            runspace.Open();
            using var shell = PowerShell.Create(runspace);
            var output = shell.AddCommand(_tools.Script).AddParameters(words).Invoke().Select(o => o?.ToString() ?? "").ToArray();
            return ((int)(runspace.SessionStateProxy.GetVariable("LASTEXITCODE") ?? 0), output);
        }
        finally
        {
            foreach (var (name, value) in before) Environment.SetEnvironmentVariable(name, value);
        }
    }
}
