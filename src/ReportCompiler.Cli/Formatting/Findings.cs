using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Cli.Formatting;

/// <summary>Prints the findings of a run to the error stream: all of them, in their order, then how many there are.</summary>
internal static class Findings
{
    /// <summary>Notes are printed with <c>--verbose</c> and counted always; <c>--quiet</c> leaves what does not fail the run.</summary>
    public static void Print(Terminal terminal, Settings settings, FailLevel level, ImmutableArray<Diagnostic> findings, ImmutableSortedDictionary<string, SourceFile>? sources)
    {
        var ink = new Ink(settings.Colour);
        foreach (var finding in findings.Where(f => IsShown(f.Severity, settings, level)))
        {
            terminal.Error.WriteLine(DiagnosticText.Of(finding, settings.Format, sources, terminal.Width, ink));
            if (settings.Format == DiagnosticsFormat.Human) terminal.Error.WriteLine();
        }
        if (!settings.Quiet && !findings.IsEmpty) terminal.Error.WriteLine(Summary(findings, settings.Verbose));
    }

    /// <summary>"2 errors, 1 warning."</summary>
    internal static string Summary(ImmutableArray<Diagnostic> findings, bool notesShown)
    {
        int Count(Severity severity) => findings.Count(f => f.Severity == severity);
        var (errors, warnings, notes) = (Count(Severity.Error), Count(Severity.Warning), Count(Severity.Note));
        string[] parts =
        [
            errors > 0 ? Words.Count(errors, "error") : "",
            warnings > 0 ? Words.Count(warnings, "warning") : "",
            notes > 0 ? Words.Count(notes, "note") + (notesShown ? "" : " (shown with '--verbose')") : "",
        ];
        return string.Join(", ", parts.Where(p => p.Length > 0)) + ".";
    }

    private static bool IsShown(Severity severity, Settings settings, FailLevel level) =>
        settings.Quiet ? severity == Severity.Error || level.Fails(severity) : severity > Severity.Note || settings.Verbose;
}
