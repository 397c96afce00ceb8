using System.CommandLine;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;

namespace ReportCompiler.Cli;

/// <summary>What the commands share: the terminal, the global options, the compiler.</summary>
internal sealed record Workplace(Terminal Terminal, GlobalOptions Options, CompileFunction Compile)
{
    /// <summary>The global options of a command line.</summary>
    public Settings Settings(ParseResult parse) => Options.Read(parse, Terminal);

    /// <summary>Finds the project and compiles it; null when there is none, which has then been said.</summary>
    public async Task<Run?> RunAsync(Settings settings, RunRequest request, CancellationToken cancellation)
    {
        // A signal is only heard once the command has been begun, and that is when it first waits. Nothing that must be ended may start before.
        await Task.Yield();
        var date = Words.SourceDate(Terminal.Environment("SOURCE_DATE_EPOCH"));
        var (folder, problem) = ProjectFinder.Find(settings.Project, Terminal.CurrentDirectory);
        if (folder is null)
        {
            Findings.Print(Terminal, settings, settings.FailOn ?? FailLevel.Error, [problem!], null);
            return null;
        }
        var output = request.Output is null
            ? Path.Combine(folder, "out", FormattableString.Invariant($"{request.Year}"))
            : Path.GetFullPath(request.Output, Terminal.CurrentDirectory);
        var watch = new StageWatch();
        var options = new BuildOptions
        {
            Files = ProjectFiles.FromDisk(folder),
            Year = request.Year,
            Target = request.Target,
            Languages = request.Languages,
            SourceDate = date,
            Browser = request.Target == BuildTarget.Pdf ? Browser.Find(Terminal) : null,
            Stages = watch,
        };
        var compilation = await StatusLine.ShowAsync(Terminal, settings, watch, () => Compile(options, cancellation)).ConfigureAwait(false);
        return new(folder, request.Year, output, compilation, FailLevels.Of(settings.FailOn, compilation), watch);
    }

    /// <summary>Prints the findings of a run, and of writing its output if that failed.</summary>
    public void Print(Settings settings, Run run, Diagnostic? writing = null)
    {
        var findings = run.Compilation.Diagnostics;
        Findings.Print(Terminal, settings, run.Level, writing is null ? findings : findings.Add(writing), run.Compilation.Sources);
    }

    /// <summary>Prints where the time went; also when quiet, since it was asked for.</summary>
    public void PrintTimings(Run run)
    {
        foreach (var line in Timings.Lines(run.Watch.Times(), run.Watch.Elapsed)) Terminal.Error.WriteLine(line);
    }

    /// <summary>A sentence of progress or conclusion; none when quiet.</summary>
    public void Say(Settings settings, string sentence)
    {
        if (!settings.Quiet) Terminal.Error.WriteLine(VisibleText.Of(sentence));
    }
}
