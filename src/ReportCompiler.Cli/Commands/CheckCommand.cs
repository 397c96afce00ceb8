using System.CommandLine;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Compose.Lint;
using ReportCompiler.Diagnostics;
using ReportCompiler.Render;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>report check</c>: everything but writing.</summary>
internal static class CheckCommand
{
    public static Command Create(Workplace workplace)
    {
        var year = YearArgument.Create();
        var timings = TimingsOption.Create();
        var jobs = JobsOption.Create();
        var baseline = new Option<bool>("--baseline")
            { Arity = ArgumentArity.Zero, Description = "Accept the numbers that are typed by hand today: write them to typed-numbers.yaml of the year." };
        var command = new Command("check", "Checks everything and writes nothing but what --baseline asks for.") { year, baseline, jobs, timings };
        command.SetAction(async (ParseResult parse, CancellationToken cancellation) =>
        {
            var settings = workplace.SettingsWithFreeStdout(parse);
            var request = new RunRequest(Words.Year(parse.GetRequiredValue(year)), BuildTarget.Check, []) { Jobs = JobsOption.Read(parse.GetValue(jobs)) };
            if (await workplace.RunAsync(settings, request, cancellation).ConfigureAwait(false) is not { } run) return ExitCode.CouldNotRun;
            var (accepted, problem) = parse.GetValue(baseline) ? Accept(workplace, settings, run) : (run, null);
            var code = workplace.Print(settings, accepted, problem);
            workplace.Say(settings, ClosingSentence.Checked(accepted));
            if (parse.GetValue(timings)) workplace.PrintTimings(run);
            return code;
        });
        return command;
    }

    /// <summary>Writes the list, and gives the run without the findings that it takes away.</summary>
    private static (Run Run, Diagnostic? Problem) Accept(Workplace workplace, Settings settings, Run run)
    {
        if (run.Compilation.Composed.IsEmpty)
        {
            workplace.Say(settings, "Typed numbers cannot be accepted before the errors are corrected.");
            return (run, null);
        }
        var numbers = run.Compilation.TypedNumbers;
        var path = TypedNumberList.PathOf(run.Year);
        if (ReportFolder.WriteFile(run.Project, path, TypedNumberList.Write(numbers)) is { } problem) return (run, problem);
        workplace.Say(settings, $"{Words.Count(numbers.Length, "typed number")} accepted in {path}.");
        return (run with { Compilation = run.Compilation with { Diagnostics = run.Compilation.Diagnostics.RemoveAll(TypedNumberList.TakesAway) } }, null);
    }
}
