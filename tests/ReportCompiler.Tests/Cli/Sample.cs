using System.Collections.Immutable;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Cli;

/// <summary>Findings made by hand.</summary>
internal static class Sample
{
    public static DiagnosticCode Code(Severity severity = Severity.Error) => new("RC3001", "Parts and total differ", severity, "Why.", "An example.");

    public static Diagnostic Finding(Severity severity = Severity.Error, SourceSpan? span = null, string message = "Something is wrong.") =>
        Diagnostic.Of(Code(severity), span, message);

    /// <summary>The excerpt of a one-line file, as a person sees it: what stands after the arrow line.</summary>
    public static string Excerpt(string line, int column, int length, string? label = null, int width = 80)
    {
        var finding = Finding(span: SourceSpan.OnLine("f", 1, column, length)) with { Label = label };
        var sources = ImmutableSortedDictionary<string, SourceFile>.Empty.Add("f", new("f", line));
        var lines = DiagnosticText.Human(finding, sources, width, Ink.None).Split('\n');
        return string.Join('\n', lines.Skip(2));
    }
}
