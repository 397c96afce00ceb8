using System.CommandLine;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Diagnostics;
using ReportCompiler.Render;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>report build</c>: check, then write the report. A build that fails leaves the output of the last one as it was.</summary>
internal static class BuildCommand
{
    public static Command Create(Workplace workplace)
    {
        var year = YearArgument.Create();
        var languages = new Option<string?>("--lang") { HelpName = "en,az", Description = "The languages to build; else all of the report." };
        var formats = new Option<string?>("--to") { HelpName = "html,pdf", Description = "What to write; the PDF is printed from the HTML, so 'pdf' writes both. Else both." };
        var output = new Option<string?>("--output") { HelpName = "DIR", Description = "The folder to write to; else out/<year> of the project." };
        var noCache = new Option<bool>("--no-cache") { Arity = ArgumentArity.Zero, Description = "Make everything anew and keep nothing for later builds." };
        var jobs = JobsOption.Create();
        var timings = TimingsOption.Create();
        var command = new Command("build", "Checks everything, then writes the report as HTML and PDF.") { year, languages, formats, output, noCache, jobs, timings };
        command.SetAction((ParseResult parse, CancellationToken cancellation) =>
        {
            var request = new RunRequest(Words.Year(parse.GetRequiredValue(year)), Target(parse.GetValue(formats)), Words.List("--lang", parse.GetValue(languages)))
            {
                Output = parse.GetValue(output), IsIncremental = !parse.GetValue(noCache), Jobs = JobsOption.Read(parse.GetValue(jobs)),
            };
            return RunAsync(workplace, workplace.SettingsWithFreeStdout(parse), request, parse.GetValue(timings), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(Workplace workplace, Settings settings, RunRequest request, bool timings, CancellationToken cancellation)
    {
        if (await workplace.RunAsync(settings, request, cancellation).ConfigureAwait(false) is not { } run) return ExitCode.CouldNotRun;
        cancellation.ThrowIfCancellationRequested();
        var report = run.ExitCode == ExitCode.Ok ? run.Compilation.Rendered : null;
        var problem = report is null ? null : Write(run.Output, report, run.Watch);
        var code = workplace.Print(settings, run, problem, atLeast: report is null ? ExitCode.Findings : ExitCode.Ok);
        var place = ClosingSentence.Place(run.Output, workplace.Terminal.CurrentDirectory);
        workplace.Say(settings, report is null || problem is not null
            ? ClosingSentence.NotWritten(run, place, Directory.Exists(run.Output))
            : ClosingSentence.Written(run, place, report));
        if (timings) workplace.PrintTimings(run);
        return code;
    }

    private static Diagnostic? Write(string folder, RenderedReport report, StageWatch watch)
    {
        using var running = watch.Begin(Stage.Write);
        return ReportFolder.Write(folder, report);
    }

    public static BuildTarget Target(string? formats)
    {
        var chosen = Words.List("--to", formats);
        foreach (var format in chosen) Words.Choice("--to", format, ["html", "pdf"]);
        return chosen is ["html"] ? BuildTarget.Html : BuildTarget.Pdf;
    }
}
