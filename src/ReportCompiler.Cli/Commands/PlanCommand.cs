using System.CommandLine;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Plan;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>report plan</c>: what a correction would change against what was published, before it is accepted.</summary>
internal static class PlanCommand
{
    private static readonly string[] Formats = ["table", "json", "md"];

    public static Command Create(Workplace workplace)
    {
        var year = YearArgument.Create();
        var format = new Option<string?>("--format") { HelpName = string.Join('|', Formats), Description = "For people (table), for programs (json), for a pull request (md)." };
        var exitCode = new Option<bool>("--exit-code") { Arity = ArgumentArity.Zero, Description = "Exit with 1 when anything would change." };
        var command = new Command("plan", "Shows what would change against what was published, and whether that is substantial.") { year, format, exitCode };
        command.SetAction(async (ParseResult parse, CancellationToken cancellation) =>
        {
            var settings = workplace.SettingsWithoutFindings(parse);
            var form = Words.Choice("--format", parse.GetValue(format), Formats);
            var request = new RunRequest(Words.Year(parse.GetRequiredValue(year)), BuildTarget.Check, []);
            if (await workplace.RunAsync(settings, request, cancellation).ConfigureAwait(false) is not { } run) return ExitCode.CouldNotRun;
            if (run.Compilation.Corrections is not { } analysis) return NoPlan(workplace, settings, run);
            var plan = CorrectionPlan.Of(analysis);
            workplace.Terminal.Out.Write(form switch
            {
                "json" => PlanJson.Write(plan),
                "md" => PlanMarkdown.Write(plan),
                _ => string.Concat(PlanText.Of(plan, workplace.Terminal.Width).Select(l => l + "\n")),
            });
            Warn(workplace, settings, run);
            return parse.GetValue(exitCode) && !analysis.Changes.IsEmpty ? ExitCode.Findings : ExitCode.Ok;
        });
        return command;
    }

    /// <summary>That an entry is missing is what a plan is for; whatever else stands in the way of a build is said.</summary>
    private static void Warn(Workplace workplace, Settings settings, Run run)
    {
        var others = run.Compilation.Diagnostics.Where(d => d.Severity == Severity.Error && !CorrectionPlan.Shows(d)).ToList();
        if (others.Count == 0) return;
        foreach (var entry in others.Where(CorrectionPlan.IsOfEntries)) workplace.Say(settings, DiagnosticText.Short(entry));
        workplace.Say(settings, $"Beside what the plan says, {Words.Count(others.Count, "error")} would stop the build: 'report check {Words.Digits(run.Year)}' shows {(others.Count == 1 ? "it" : "them")}.");
    }

    private static int NoPlan(Workplace workplace, Settings settings, Run run)
    {
        if (run.Compilation.Bound is { Publication: null, HasUnreadableRecord: false })
        {
            workplace.Terminal.Error.WriteLine($"error: {Words.Digits(run.Year)} has not been published, so there is nothing that a correction would change.\n  help: 'report publish {Words.Digits(run.Year)}' records what readers are given.");
            return ExitCode.CouldNotRun;
        }
        workplace.Print(settings, run);
        if (!run.Compilation.CouldNotRun) workplace.Say(settings, "There is no plan before the errors are corrected.");
        return run.ExitCode == ExitCode.Ok ? ExitCode.Findings : run.ExitCode;
    }
}
