using ReportCompiler.Cli.Formats;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Cli.Formatting;

/// <summary>
/// Findings for people who read a screen or a log: the gravest in full, of every file and kind if that can be; when there are many, the others by file and kind
/// with the lines they are on.
/// None is left out in silence: a sentence says how many are shown in full, and how to see the rest.
/// </summary>
internal static class Findings
{
    /// <summary>The most findings that are shown in full unless <c>--verbose</c> asks for all.</summary>
    public const int InFull = 50;

    /// <summary>The findings and how many there are. Notes are printed with <c>--verbose</c> and counted always; <c>--quiet</c> leaves what does not fail the run.</summary>
    public static IEnumerable<string> Lines(Outcome outcome, Settings settings, int width)
    {
        var ink = new Ink(settings.Colour);
        var shown = Shown(outcome, settings).ToArray();
        var full = settings.Verbose || shown.Length <= InFull ? [.. shown] : Choice.InTurn(shown, t => (t.Diagnostic.Span?.File, t.Diagnostic.Code.Id), InFull).ToHashSet();
        foreach (var told in shown.Where(full.Contains))
        {
            yield return DiagnosticText.Human(told.Diagnostic, outcome.Sources, width, ink);
            yield return "";
        }
        if (full.Count < shown.Length)
        {
            foreach (var line in ManyFindings.Lines([.. shown.Where(t => !full.Contains(t))], ink)) yield return line;
            yield return FormattableString.Invariant($"{full.Count} of {shown.Length} findings are shown in full. All of them: '--verbose', or a file: '--diagnostics-out findings.txt'.");
        }
        if (!settings.Quiet && Summary(outcome, settings.Verbose) is { } summary) yield return summary;
    }

    /// <summary>The findings one line each, all of them, then how many there are.</summary>
    public static IEnumerable<string> Short(Outcome outcome, Settings settings)
    {
        foreach (var told in Shown(outcome, settings)) yield return DiagnosticText.Short(told.Diagnostic);
        if (!settings.Quiet && Summary(outcome, settings.Verbose) is { } summary) yield return summary;
    }

    /// <summary>"2 errors, 1 warning."; null when there is nothing to count.</summary>
    public static string? Summary(Outcome outcome, bool notesShown)
    {
        var counts = Counts(outcome.Diagnostics);
        return counts.Length == 0 ? null : counts + (notesShown || outcome.Count(Severity.Note) == 0 ? "." : " (shown with '--verbose').");
    }

    /// <summary>"2 errors, 1 warning, 3 notes", without what there is none of.</summary>
    public static string Counts(IReadOnlyCollection<Diagnostic> findings)
    {
        string Part(Severity severity) => findings.Count(f => f.Severity == severity) is > 0 and var number ? Words.Count(number, DiagnosticText.Word(severity)) : "";
        return string.Join(", ", ((string[])[Part(Severity.Error), Part(Severity.Warning), Part(Severity.Note)]).Where(p => p.Length > 0));
    }

    /// <summary>The findings that are printed, in the order of the files.</summary>
    public static IEnumerable<Told> Shown(Outcome outcome, Settings settings) =>
        outcome.Open.Where(t => settings.Quiet ? t.Fails || t.Diagnostic.Severity == Severity.Error : t.Diagnostic.Severity > Severity.Note || settings.Verbose);
}
