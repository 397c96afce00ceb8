using System.CommandLine;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>report completions</c>: the script by which a shell asks the program what could stand at the cursor.</summary>
internal static class CompletionsCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "powershell"];

    public static Command Create(Workplace workplace)
    {
        var shell = new Argument<string>("shell") { Description = $"One of {string.Join(", ", Shells)}." };
        shell.CompletionSources.Add(Shells);
        var command = new Command("completions", "Prints a script that completes commands, options and names in a shell.") { shell };
        command.SetAction((ParseResult parse) =>
        {
            workplace.SettingsWithoutFindings(parse);
            var asked = parse.GetRequiredValue(shell);
            if (!Shells.Contains(asked)) throw new UsageException($"'{asked}' is not a shell that is known here; write {Words.OneOf(Shells)}.{Words.Near(asked, Shells)}");
            workplace.Terminal.Out.Write(Resources.Text("report." + asked));
            return ExitCode.Ok;
        });
        return command;
    }
}
