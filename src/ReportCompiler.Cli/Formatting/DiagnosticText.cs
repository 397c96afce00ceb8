using System.Collections.Immutable;
using System.Text;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Cli.Formatting;

/// <summary>A finding as text.</summary>
internal static class DiagnosticText
{
    /// <summary>The finding in the chosen format, without a line end.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="format">The format.</param>
    /// <param name="sources">The files to quote from, or null.</param>
    /// <param name="width">The columns an excerpt may take.</param>
    /// <param name="ink">Colours.</param>
    public static string Of(Diagnostic finding, DiagnosticsFormat format, ImmutableSortedDictionary<string, SourceFile>? sources, int width, Ink ink) =>
        format == DiagnosticsFormat.Short ? Short(finding) : Human(finding, sources, width, ink);

    /// <summary>A severity as a word.</summary>
    public static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    private static string Short(Diagnostic finding)
    {
        var place = finding.Span is { } span ? FormattableString.Invariant($"{VisibleText.Of(span.File)}({span.Line},{span.Column})") : "report";
        return $"{place}: {Head(finding)}: {VisibleText.Of(finding.Message)}";
    }

    private static string Human(Diagnostic finding, ImmutableSortedDictionary<string, SourceFile>? sources, int width, Ink ink)
    {
        var text = new StringBuilder($"{ink.Severe(finding.Severity, Head(finding))}: {ink.Strong(VisibleText.Of(finding.Message))}");
        if (finding.Span is { } span)
        {
            text.Append($"\n  {ink.Quiet("-->")} {Place(span)}");
            if (sources?.GetValueOrDefault(span.File) is { } file && Excerpt.Of(file, span, finding.Label, width, finding.Severity, ink) is { } excerpt) text.Append('\n').Append(excerpt);
        }
        foreach (var related in finding.Related)
        {
            text.Append($"\n  {ink.Quiet(VisibleText.Of(related.Label) + ":")} {Place(related.Span)}{(related.Text is { } said ? $" ({VisibleText.Of(said)})" : "")}");
        }
        foreach (var note in finding.Notes) text.Append($"\n  {ink.Quiet("also:")} {VisibleText.Of(note)}");
        if (finding.Help is { } help) text.Append($"\n  {ink.Quiet("help:")} {VisibleText.Of(help)}");
        return text.ToString();
    }

    private static string Head(Diagnostic finding) => $"{Word(finding.Severity)} {finding.Code.Id}";

    private static string Place(SourceSpan span) => VisibleText.Of(span.ToString());
}
