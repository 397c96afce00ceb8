using System.Collections.Immutable;
using System.Text;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Cli.Formatting;

/// <summary>A finding as text.</summary>
internal static class DiagnosticText
{
    /// <summary>A severity as a word.</summary>
    public static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    /// <summary>The finding on one line, as MSBuild and the editors that learnt from it understand it.</summary>
    public static string Short(Diagnostic finding)
    {
        var place = finding.Span is { } span ? FormattableString.Invariant($"{VisibleText.Of(span.File)}({span.Line},{span.Column})") : "report";
        return $"{place}: {Head(finding)}: {VisibleText.Of(finding.Message)}";
    }

    /// <summary>The finding for people: several lines, without a line end.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="sources">The files to quote from, or null.</param>
    /// <param name="width">The columns an excerpt may take.</param>
    /// <param name="ink">Colours.</param>
    public static string Human(Diagnostic finding, ImmutableSortedDictionary<string, SourceFile>? sources, int width, Ink ink)
    {
        var text = new StringBuilder($"{ink.Severe(finding.Severity, Head(finding))}: {ink.Strong(VisibleText.Of(finding.Message))}");
        if (finding.Span is { } span)
        {
            text.Append($"\n  {ink.Quiet("-->")} {Place(span)}");
            if (sources?.GetValueOrDefault(span.File) is { } file && Excerpt.Of(file, span, finding.Label, width, finding.Severity, ink) is { } excerpt) text.Append('\n').Append(excerpt);
        }
        foreach (var line in Details(finding, ink)) text.Append("\n  ").Append(line);
        return text.ToString();
    }

    /// <summary>The other places, the notes and the help, one line each.</summary>
    public static IEnumerable<string> Details(Diagnostic finding, Ink ink)
    {
        foreach (var related in finding.Related)
        {
            yield return $"{ink.Quiet(VisibleText.Of(related.Label) + ":")} {Place(related.Span)}{(related.Text is { } said ? $" ({VisibleText.Of(said)})" : "")}";
        }
        foreach (var note in finding.Notes) yield return $"{ink.Quiet("also:")} {VisibleText.Of(note)}";
        if (finding.Help is { } help) yield return $"{ink.Quiet("help:")} {VisibleText.Of(help)}";
    }

    private static string Head(Diagnostic finding) => $"{Word(finding.Severity)} {finding.Code.Id}";

    private static string Place(SourceSpan span) => VisibleText.Of(span.ToString());
}
