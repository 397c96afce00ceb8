using System.CommandLine;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;

namespace ReportCompiler.Cli;

/// <summary>What the commands share: the terminal, the global options, the compiler.</summary>
internal sealed record Workplace(Terminal Terminal, GlobalOptions Options, CompileFunction Compile)
{
    /// <summary>The global options of a command that prints its results to stdout; a document of findings there would be mixed with them.</summary>
    public Settings Settings(ParseResult parse)
    {
        var settings = SettingsWithFreeStdout(parse);
        if (!settings.Format.IsDocument()) return settings;
        throw new UsageException($"'report {parse.CommandResult.Command.Name}' prints its results to stdout, so findings cannot go there too; write them to a file with '--diagnostics-out'.");
    }

    /// <summary>The global options of a command that leaves stdout to the findings.</summary>
    public Settings SettingsWithFreeStdout(ParseResult parse) => Options.Read(parse, Terminal);

    /// <summary>The global options of a command that makes no findings.</summary>
    public Settings SettingsWithoutFindings(ParseResult parse)
    {
        var settings = Settings(parse);
        if (settings.Files.IsEmpty) return settings;
        throw new UsageException($"'report {parse.CommandResult.Command.Name}' makes no findings, so there is nothing to write to '{settings.Files[0].Name}'.");
    }

    /// <summary>Finds the project and compiles it; null when there is none, which has then been said.</summary>
    public async Task<Run?> RunAsync(Settings settings, RunRequest request, CancellationToken cancellation)
    {
        // A signal is only heard once the command has been begun, and that is when it first waits. Nothing that must be ended may start before.
        await Task.Yield();
        var date = Words.SourceDate(Terminal.Environment("SOURCE_DATE_EPOCH"));
        var (folder, problem) = ProjectFinder.Find(settings.Project, Terminal.CurrentDirectory);
        if (folder is null)
        {
            Telling.Tell(Terminal, settings, Outcome.Of(problem!, settings.FailOn));
            return null;
        }
        var output = request.Output is null
            ? OutputOf(folder, request.Year)
            : Path.GetFullPath(request.Output, Terminal.CurrentDirectory);
        FormatNames.CheckPlaces(settings.Files, folder, output);
        if (request.Output is { } named && !Path.Exists(output) && ((string[])["data", "templates"]).Any(f => WholeFile.IsWithin(Path.Combine(folder, f), output)))
            throw new UsageException($"'{named}' is no place for a report: it lies among the project's own files. Name a folder elsewhere with '--output'.");
        var watch = new StageWatch();
        var options = new BuildOptions
        {
            Files = request.Files ?? ProjectFiles.FromDisk(folder),
            Year = request.Year,
            Target = request.Target,
            Languages = request.Languages,
            SourceDate = date,
            Browser = request.Target == BuildTarget.Pdf ? Browser.Find(Terminal) : null,
            Cache = request.IsIncremental ? CacheFolder.Of(folder) : null,
            Jobs = request.Jobs,
            Stages = watch,
        };
        var compilation = await StatusLine.ShowAsync(Terminal, settings, watch, () => Compile(options, cancellation)).ConfigureAwait(false);
        return new(folder, request.Year, output, compilation, FailLevels.Of(settings.FailOn, compilation), watch);
    }

    /// <summary>Where a build of a year writes to unless it is told otherwise.</summary>
    public static string OutputOf(string project, int year) => Path.Combine(project, "out", FormattableString.Invariant($"{year}"));

    /// <summary>Tells the findings of a run, and of writing its output if that failed, everywhere they were asked for. Gives the exit code.</summary>
    /// <param name="settings">The global options.</param>
    /// <param name="run">The run.</param>
    /// <param name="problem">Why its output could not be written, or null.</param>
    /// <param name="atLeast">An exit code that it has even if no finding asks for it.</param>
    public int Print(Settings settings, Run run, Diagnostic? problem = null, int atLeast = ExitCode.Ok) =>
        Telling.Tell(Terminal, settings, Outcome.Of(run, problem, atLeast));

    /// <summary>Writes the findings to the files that were asked for and prints none, but that one could not be written. Gives the exit code.</summary>
    public int Save(Settings settings, Run run, int atLeast = ExitCode.Ok)
    {
        var before = Outcome.Of(run, null, atLeast);
        var after = Telling.WriteFiles(settings, before);
        foreach (var problem in after.Diagnostics.Skip(before.Diagnostics.Length)) Terminal.Error.WriteLine(DiagnosticText.Human(problem, null, Terminal.Width, new(settings.Colour)));
        return after.ExitCode;
    }

    /// <summary>Prints where the time went; also when quiet, since it was asked for.</summary>
    public void PrintTimings(Run run)
    {
        foreach (var line in Timings.Lines(run.Watch.Times(), run.Watch.Elapsed)) Terminal.Error.WriteLine(line);
    }

    /// <summary>A sentence of progress or conclusion; none when quiet.</summary>
    public void Say(Settings settings, string sentence)
    {
        // Where both go to one log, what was printed first stands first.
        Terminal.Out.Flush();
        if (!settings.Quiet) Terminal.Error.WriteLine(VisibleText.Of(sentence));
    }
}
