using System.CommandLine;
using ReportCompiler.Cli.Formatting;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>report check</c>: everything but writing.</summary>
internal static class CheckCommand
{
    public static Command Create(Workplace workplace)
    {
        var year = YearArgument.Create();
        var timings = TimingsOption.Create();
        var command = new Command("check", "Checks everything and writes nothing.") { year, timings };
        command.SetAction(async (ParseResult parse, CancellationToken cancellation) =>
        {
            var settings = workplace.Settings(parse);
            var request = new RunRequest(Words.Year(parse.GetRequiredValue(year)), BuildTarget.Check, []);
            if (await workplace.RunAsync(settings, request, cancellation).ConfigureAwait(false) is not { } run) return ExitCode.CouldNotRun;
            workplace.Print(settings, run);
            workplace.Say(settings, ClosingSentence.Checked(run));
            if (parse.GetValue(timings)) workplace.PrintTimings(run);
            return run.ExitCode;
        });
        return command;
    }
}
