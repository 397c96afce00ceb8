using System.Diagnostics;
using ReportCompiler.Cli;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Completion;

/// <summary>The scripts in the shells they are for, with the built program; a shell that is not installed is not tried.</summary>
public sealed class ShellTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("report ch", "ch", "check")]
    [InlineData("report -C \"$PROJECT\" check ", "", "2018|2019|2020")]
    [InlineData("report -C PROJECT check ", "", "2018|2019|2020")]
    [InlineData("report -C PROJECT trace 2020 victims.sex.F.", "victims.sex.F.", "nospace|nospace|victims.sex.F.age.|victims.sex.F.exploitation.")]
    [InlineData("report -C PROJECT trace 2020 'victims @un", "victims @un", "victims @unodc")]
    [InlineData("report build 2020 --to html,", "html,", "html,pdf")]
    [InlineData("report --color=al", "al", "always")]
    [InlineData("report build 2020 --output ./fold", "./fold", "filenames|default|./folder one")]
    [InlineData("report trace 2020 $(touch evil) `touch evil` \"$(touch evil)", "$(touch evil)", "")]
    public async Task Bash(string line, string begun, string expected)
    {
        Directory.CreateDirectory(_folder["folder one"]);
        var answer = await RunAsync("bash", ["--norc", "--noprofile"],
            """
            compopt() { for o; do [[ $o == -o ]] || printf '%s|' "$o"; done; }
            source "$1"
            COMP_LINE=$2 COMP_POINT=${#2}
            _report_completions report "$3" before
            IFS='|'; printf '%s' "${COMPREPLY[*]}"
            """, [await ScriptAsync("bash"), line.Replace("PROJECT", Repository.Root, StringComparison.Ordinal).Replace("\"$" + Repository.Root + "\"", Repository.Root, StringComparison.Ordinal), begun]);

        Assert.Equal(expected, answer);
        Assert.False(File.Exists(_folder["evil"]));
    }

    [Theory]
    [InlineData("ch", "report ch", "check:Checks everything and writes nothing but what --baseline asks for.\n")]
    [InlineData("", "report -C PROJECT check ''", "2018:\n2019:\n2020:\n")]
    [InlineData("victims.sex.F.", "report -C PROJECT trace 2020 x", "victims.sex.F.age.:\nvictims.sex.F.exploitation.:Form of exploitation\n")]
    [InlineData("victims\\ @un", "report -C PROJECT trace 2020 x", "victims @unodc:United Nations Office on Drugs and Crime\n")]
    [InlineData("", "report -C x", "folders\n")]
    [InlineData("$(touch evil)", "report '$(touch evil)' `touch evil`", "")]
    public async Task Zsh(string begun, string words, string expected)
    {
        var answer = await RunAsync("zsh", ["-f"],
            """
            compdef() { : }
            _files() { print -r folders }
            _describe() { print -rl -- $whole $open | grep . }
            source $1
            words=("${(@z)2}") CURRENT=${#words} PREFIX=$3
            _report
            """, [await ScriptAsync("zsh"), words.Replace("PROJECT", Repository.Root, StringComparison.Ordinal), begun]);

        Assert.Equal(expected, answer);
        Assert.False(File.Exists(_folder["evil"]));
    }

    [Theory]
    [InlineData("report ch", "check\tChecks everything and writes nothing but what --baseline asks for.\n")]
    [InlineData("report -C PROJECT check ", "2018\n2019\n2020\n")]
    [InlineData("report -C PROJECT trace 2020 victims.sex.F.", "victims.sex.F.age.\nvictims.sex.F.exploitation.\tForm of exploitation\n")]
    [InlineData("report -C PROJECT trace 2020 'victims @un", "victims @unodc\tUnited Nations Office on Drugs and Crime\n")]
    [InlineData("report trace 2020 '$(touch evil)' (touch evil) $(touch evil", "")]
    public async Task Fish(string line, string expected)
    {
        var answer = await RunAsync("fish", ["--no-config"], "source $argv[1]; complete -C $argv[2]", [await ScriptAsync("fish"), line.Replace("PROJECT", Repository.Root, StringComparison.Ordinal)]);

        Assert.Equal(expected, answer);
        Assert.False(File.Exists(_folder["evil"]));
    }

    private async Task<string> ScriptAsync(string shell)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await CommandLine.RunAsync(["completions", shell], new(output, TextWriter.Null, false, Terminal.WidthOfFile, _ => null, _folder.Path), CancellationToken.None));
        return _folder.Write("report." + shell, output.ToString());
    }

    /// <summary>What a shell prints that runs a script with these words.</summary>
    private async Task<string> RunAsync(string shell, string[] options, string script, string[] words)
    {
        var paths = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator);
        Assert.SkipUnless(paths.Any(p => File.Exists(Path.Combine(p, shell))), $"There is no {shell} on this machine.");
        string[] call = shell == "fish" ? ["-c", script, .. words] : ["-c", script, shell, .. words];
        var start = new ProcessStartInfo(shell, [.. options, .. call]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder.Path };
        start.Environment["PATH"] = AppContext.BaseDirectory + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["HOME"] = _folder.Path;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await error);
        return output;
    }
}
