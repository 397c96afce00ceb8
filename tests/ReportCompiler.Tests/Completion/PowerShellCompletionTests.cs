using System.Management.Automation;
using System.Management.Automation.Runspaces;
using ReportCompiler.Cli;
using ReportCompiler.Tests.Project;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Completion;

/// <summary>The script for PowerShell, in its engine, which works on the environment of the process.</summary>
[Collection(nameof(PowerShellScriptTests))]
public sealed class PowerShellCompletionTests
{
    [Theory]
    [InlineData("report ch", "check")]
    [InlineData("report -C 'PROJECT' check ", "2018 2019 2020")]
    [InlineData("report -C 'PROJECT' trace 2020 victims.sex.F.", "victims.sex.F.age. victims.sex.F.exploitation.")]
    [InlineData("report -C 'PROJECT' trace 2020 \"victims @un", "\"victims @unodc\"")]
    [InlineData("report -C 'PROJECT' trace 2020 'victims @un", "'victims @unodc'")]
    [InlineData("report build 2020 --color a", "auto always")]
    [InlineData("report build 2020 --color=al", "--color=always")]
    [InlineData("report explain RC3001", "RC3001")]
    [InlineData("report trace 2020 \"$(New-Item evil)\" $(New-Item evil) vict", "")]
    public async Task The_words_for_a_line(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        using var output = new StringWriter();
        Assert.Equal(0, await CommandLine.RunAsync(["completions", "powershell"], new(output, TextWriter.Null, false, Terminal.WidthOfFile, _ => null, folder.Path), CancellationToken.None));
        var path = Environment.GetEnvironmentVariable("PATH");
        Environment.SetEnvironmentVariable("PATH", AppContext.BaseDirectory + Path.PathSeparator + path);
        try
        {
            using var space = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
            space.Open();
            space.SessionStateProxy.Path.SetLocation(folder.Path);
            using var shell = PowerShell.Create(space);
            shell.AddScript(output.ToString()).Invoke();
            Assert.Empty(shell.Streams.Error);
            shell.Commands.Clear();
            var text = line.Replace("PROJECT", Repository.Root, StringComparison.Ordinal);
            var found = CommandCompletion.CompleteInput(text, text.Length, null, shell).CompletionMatches;

            Assert.Equal(expected, string.Join(' ', found.Where(m => m.ResultType == CompletionResultType.ParameterValue).Select(m => m.CompletionText)));
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
        }
    }
}
