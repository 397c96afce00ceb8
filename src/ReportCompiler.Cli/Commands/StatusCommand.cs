using System.CommandLine;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Render.Status;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>report status</c>: who has submitted.</summary>
internal static class StatusCommand
{
    private static readonly string[] Formats = ["table", "json", "csv", "md"];

    public static Command Create(Workplace workplace)
    {
        var year = YearArgument.Create();
        var format = new Option<string?>("--format") { HelpName = string.Join('|', Formats), Description = "For people (table), for programs (json, csv), for a pull request (md)." };
        var command = new Command("status", "Shows who was expected to submit, who did, and what was found in it.") { year, format };
        command.SetAction(async (ParseResult parse, CancellationToken cancellation) =>
        {
            var settings = workplace.SettingsWithoutFindings(parse);
            var form = Words.Choice("--format", parse.GetValue(format), Formats);
            var request = new RunRequest(Words.Year(parse.GetRequiredValue(year)), BuildTarget.Check, []);
            if (await workplace.RunAsync(settings, request, cancellation).ConfigureAwait(false) is not { } run) return ExitCode.CouldNotRun;
            if (run.Compilation.Validated is not { } report)
            {
                workplace.Print(settings, run);
                if (!run.Compilation.CouldNotRun) workplace.Say(settings, "The status cannot be shown before the errors are corrected.");
                return run.ExitCode == ExitCode.Ok ? ExitCode.Findings : run.ExitCode;
            }
            var status = SubmissionStatus.Of(report, run.Compilation.Diagnostics);
            Write(workplace.Terminal.Out, status, form, settings.Verbose);
            workplace.Say(settings, status.Sentence);
            // A number typed in a template says nothing of who submitted: only what the table counts fails this command.
            return run.Level.Fails(status.Findings) ? ExitCode.Findings : ExitCode.Ok;
        });
        return command;
    }

    private static void Write(TextWriter output, SubmissionStatus status, string? form, bool verbose)
    {
        switch (form)
        {
            case "json": output.Write(StatusJson.Write(status)); break;
            case "csv": output.Write(StatusCsv.Write(status)); break;
            case "md": output.Write(StatusMarkdown.Write(status)); break;
            default:
                foreach (var line in StatusText.Of(status, verbose)) output.WriteLine(line);
                break;
        }
    }
}
