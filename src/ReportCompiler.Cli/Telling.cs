using System.Text;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Render;

namespace ReportCompiler.Cli;

/// <summary>Tells what a run came to, in the chosen format and in every file that was asked for.</summary>
internal static class Telling
{
    /// <summary>Writes the files, then prints. Gives the exit code, which is 2 when a file could not be written.</summary>
    public static int Tell(Terminal terminal, Settings settings, Outcome outcome)
    {
        var whole = WriteFiles(settings, outcome);
        if (settings.Format.IsDocument())
        {
            terminal.Out.Write(Encoding.UTF8.GetString(Document(settings.Format, settings, whole)));
            if (!settings.Quiet && Findings.Summary(whole, notesShown: true) is { } summary) terminal.Error.WriteLine(summary);
        }
        else
        {
            foreach (var line in Lines(settings.Format, settings, whole, terminal.Width)) terminal.Error.WriteLine(line);
        }
        if (settings.Format == DiagnosticsFormat.GitHub) AddSummary(terminal, whole);
        return whole.ExitCode;
    }

    /// <summary>Writes the files that were asked for. When one cannot be written, the others tell of that too.</summary>
    public static Outcome WriteFiles(Settings settings, Outcome outcome)
    {
        var written = settings.Files.Select(file => (File: file, Problem: Write(file, settings, outcome))).ToArray();
        var problems = written.Select(w => w.Problem).OfType<Diagnostic>().ToArray();
        if (problems.Length == 0) return outcome;
        var whole = outcome.With(problems);
        foreach (var (file, _) in written.Where(w => w.Problem is null)) Write(file, settings, whole);
        return whole;
    }

    private static Diagnostic? Write(FindingsTarget file, Settings settings, Outcome outcome) =>
        FindingsFile.Write(file.Path, file.Name, Document(file.Format, settings, outcome));

    /// <summary>A file holds every finding in full, whatever is said to the terminal.</summary>
    private static byte[] Document(DiagnosticsFormat format, Settings settings, Outcome outcome) => format switch
    {
        DiagnosticsFormat.Json => JsonFormat.Write(outcome),
        DiagnosticsFormat.Sarif => SarifFormat.Write(outcome),
        DiagnosticsFormat.JUnit => JUnitFormat.Write(outcome),
        _ => Encoding.UTF8.GetBytes(string.Concat(
            Lines(format, settings with { Colour = false, Quiet = false, Verbose = true }, outcome, Terminal.WidthOfFile).Append(outcome.Result).Select(l => l + "\n"))),
    };

    private static IEnumerable<string> Lines(DiagnosticsFormat format, Settings settings, Outcome outcome, int width) => format switch
    {
        DiagnosticsFormat.Short => Findings.Short(outcome, settings),
        DiagnosticsFormat.GitHub => GitHubFormat.Lines(outcome, settings),
        _ => Findings.Lines(outcome, settings, width),
    };

    /// <summary>Adds the summary of the step. That it cannot be is said, and changes nothing else: the log has the findings.</summary>
    private static void AddSummary(Terminal terminal, Outcome outcome)
    {
        if (terminal.Environment("GITHUB_STEP_SUMMARY") is not { Length: > 0 } path) return;
        if (outcome.Run is { } run && ((string[])["data", "templates"]).Any(f => WholeFile.IsWithin(Path.Combine(run.Project, f), Path.GetFullPath(path, terminal.CurrentDirectory))))
        {
            terminal.Error.WriteLine(DiagnosticText.Short(FindingsFile.SummaryIsOurs(path)));
            return;
        }
        var text = StepSummary.Of(outcome, FindingsFile.SummaryRoom(path));
        var problem = text is null ? FindingsFile.SummaryIsFull(path) : FindingsFile.AppendSummary(path, Encoding.UTF8.GetBytes(text));
        if (problem is not null) terminal.Error.WriteLine(DiagnosticText.Short(problem));
    }
}
