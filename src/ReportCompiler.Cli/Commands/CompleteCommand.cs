using System.CommandLine;
using ReportCompiler.Bind;
using ReportCompiler.Cli.Completion;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.IO;

namespace ReportCompiler.Cli.Commands;

/// <summary>
/// <c>report complete SHELL -- WORDS</c>, for the scripts of <c>report completions</c> only: one line for each word that could stand at the cursor, with its meaning
/// behind a tab. Someone is in the middle of a line there, so whatever goes wrong, the answer is fewer words.
/// </summary>
internal static class CompleteCommand
{
    public static Command Create(Workplace workplace)
    {
        var shell = new Argument<string>("shell");
        var words = new Argument<string[]>("words") { Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("complete") { shell, words };
        command.Hidden = true;
        command.SetAction((ParseResult parse) =>
        {
#pragma warning disable CA1031 // No fault of a project or of the program may break into a prompt.
            try
            {
                foreach (var line in Lines(workplace.Terminal, parse.RootCommandResult.Command, parse.GetRequiredValue(shell), parse.GetValue(words) ?? [])) workplace.Terminal.Out.WriteLine(line);
            }
            catch (Exception)
            {
                return ExitCode.Ok;
            }
#pragma warning restore CA1031
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>
    /// The answer. The last word is the begun one; it has '=' in front, since some shells drop an empty word. Bash gives its whole line instead of the words before,
    /// and as the begun word only the part that it will replace.
    /// </summary>
    private static List<string> Lines(Terminal terminal, Command root, string shell, string[] words)
    {
        if (words is not [.. var before, ['=', .. var begun]]) return [];
        if (shell != "bash") return Lines(Ask(terminal, root, before, shell == "powershell" ? begun.Trim('"', '\'') : begun), w => Quoted(shell, begun, w.Word) + "\t" + VisibleText.Of(w.Description));
        if (before is not [var line] || BashLine.Words(line) is not [_, .. var rest, var last]) return [];
        var kept = last.EndsWith(begun, StringComparison.Ordinal) ? last.Length - begun.Length : 0;
        return Lines(Ask(terminal, root, rest, last), w => w.Word[kept..]);
    }

    private static Suggestions Ask(Terminal terminal, Command root, IReadOnlyList<string> before, string begun) =>
        new Completer(root, named => ProjectFinder.Find(named, terminal.CurrentDirectory).Folder is { } folder ? new ProjectNames(ProjectFiles.FromDisk(folder)) : null).Complete(before, begun);

    private static List<string> Lines(Suggestions answer, Func<Suggestion, string> write) => answer.Paths switch
    {
        PathKind.Files => [":files"],
        PathKind.Folders => [":folders"],
        _ => [.. answer.Words.Select(write)],
    };

    /// <summary>PowerShell gives a word with its quotes, and takes one so: it needs them when it has a blank, or was begun with them.</summary>
    private static string Quoted(string shell, string begun, string word) =>
        shell != "powershell" || (!word.Contains(' ', StringComparison.Ordinal) && begun is not ['"' or '\'', ..]) ? word : begun is ['"', ..] ? $"\"{word}\"" : $"'{word}'";
}
