using ReportCompiler.Cli.Formatting;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Cli.Formats;

/// <summary>
/// Commands to GitHub Actions, which shows them beside the lines of a pull request. It shows at most ten errors, ten warnings and ten notices of a step and
/// drops the others in silence, so the last of ten says how many more there are; the log and the summary have them all.
/// </summary>
internal static class GitHubFormat
{
    private const int Limit = 10;
    private const int LinesOfGroup = 100;
    private const int LongestMessage = 4000;

    public static IEnumerable<string> Lines(Outcome outcome, Settings settings)
    {
        var shown = Findings.Shown(outcome, settings).ToArray();
        var prefix = SourceRoot.Prefix(outcome.Run?.Project);
        var chosen = Enum.GetValues<Severity>().SelectMany(s => Annotated([.. shown.Where(t => t.Diagnostic.Severity == s)])).ToHashSet();
        foreach (var group in shown.GroupBy(t => t.Origin).OrderByDescending(g => g.Max(t => t.Diagnostic.Severity)).ThenBy(g => g.Key))
        {
            yield return $"::group::{Data($"{group.Key.Name}: {Findings.Counts([.. group.Select(t => t.Diagnostic)])}")}";
            foreach (var told in group.Where(chosen.Contains).OrderByDescending(t => t.Diagnostic.Severity)) yield return Annotation(told.Diagnostic, prefix);
            var others = group.Where(t => !chosen.Contains(t)).OrderByDescending(t => t.Diagnostic.Severity).ToArray();
            foreach (var told in others.Take(LinesOfGroup)) yield return Plain(DiagnosticText.Short(told.Diagnostic));
            if (others.Length > LinesOfGroup) yield return Plain($"and {Words.Count(others.Length - LinesOfGroup, "more finding")}, in the summary of this run and in the files that '--diagnostics-out' names.");
            yield return "::endgroup::";
        }
        foreach (var severity in Enum.GetValues<Severity>().Reverse())
        {
            var others = shown.Where(t => t.Diagnostic.Severity == severity && !chosen.Contains(t)).ToArray();
            if (others.Length > 0) yield return More(severity, others);
        }
        if (!settings.Quiet && Findings.Summary(outcome, settings.Verbose) is { } summary) yield return summary;
    }

    /// <summary>Of the findings of one severity all, or as many as leave room for the one that says how many more there are; of every agency if that can be.</summary>
    private static IEnumerable<Told> Annotated(Told[] findings) =>
        findings.Length <= Limit ? findings : Choice.InTurn(findings.OrderBy(t => t.Origin), t => t.Origin, Limit - 1);

    private static string Annotation(Diagnostic finding, string prefix)
    {
        var place = finding.Span is not { } span ? ""
            : FormattableString.Invariant($"file={Property(prefix + span.File)},line={span.Line},col={span.Column}")
              + (span.EndLine == span.Line ? FormattableString.Invariant($",endColumn={span.EndColumn}") : FormattableString.Invariant($",endLine={span.EndLine}")) + ",";
        var text = string.Join('\n', [VisibleText.Of(finding.Message), .. DiagnosticText.Details(finding, Ink.None)]);
        return $"::{Command(finding.Severity)} {place}title={Property($"{finding.Code.Id}: {finding.Code.Title}")}::{Data(text.Length > LongestMessage ? text[..LongestMessage] + " …" : text)}";
    }

    /// <summary>The last of ten: how many there are besides, and of whom.</summary>
    private static string More(Severity severity, Told[] others)
    {
        var number = Words.Count(others.Length, $"more {DiagnosticText.Word(severity)}");
        var whose = string.Join(", ", others.GroupBy(t => t.Origin).OrderBy(g => g.Key).Select(g => FormattableString.Invariant($"{g.Key.Name} {g.Count()}")));
        return $"::{Command(severity)} title={Property(number)}::{Data($"and {number}, see the summary of this run: {whose}.")}";
    }

    private static string Command(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };

    /// <summary>A line that is no command: those begin with '::', or hold '##[' anywhere.</summary>
    private static string Plain(string line) => "- " + line.Replace("##[", "## [", StringComparison.Ordinal);

    private static string Data(string text) => string.Join("%0A", text.Split('\n').Select(VisibleText.Of).Select(l => l.Replace("%", "%25", StringComparison.Ordinal)));

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
