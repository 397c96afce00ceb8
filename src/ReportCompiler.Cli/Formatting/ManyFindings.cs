using System.Globalization;
using ReportCompiler.Cli.Formats;

namespace ReportCompiler.Cli.Formatting;

/// <summary>Findings that are too many to be shown one by one: for each file and kind how many there are, and on which lines.</summary>
internal static class ManyFindings
{
    private const int Lists = 200;
    private const int LinesNamed = 12;

    /// <summary>A line for each file, below it one for each kind, then an empty one.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<Told> findings, Ink ink)
    {
        yield return $"{Words.Count(findings.Count, "more finding")}, by file:";
        var kinds = findings.GroupBy(t => (File: t.Diagnostic.Span?.File ?? "", t.Diagnostic.Severity, t.Diagnostic.Code)).ToArray();
        foreach (var file in kinds.Take(Lists).GroupBy(k => k.Key.File, StringComparer.Ordinal))
        {
            yield return $"  {(file.Key.Length == 0 ? "report" : VisibleText.Of(file.Key))}";
            foreach (var kind in file.OrderByDescending(k => k.Key.Severity))
            {
                var head = $"{DiagnosticText.Word(kind.Key.Severity)} {kind.Key.Code.Id}";
                yield return $"    {ink.Severe(kind.Key.Severity, head)} {Times(kind.Count())}: {kind.Key.Code.Title}{Places(kind)}";
            }
        }
        if (kinds.Length > Lists) yield return $"  and {Words.Count(kinds.Skip(Lists).Sum(k => k.Count()), "finding")} in further files or of further kinds";
        yield return "";
    }

    private static string Times(int number) => number == 1 ? "once" : FormattableString.Invariant($"{number} times");

    private static string Places(IEnumerable<Told> kind)
    {
        var lines = kind.Select(t => t.Diagnostic.Span?.Line).OfType<int>().Distinct().ToArray();
        if (lines.Length == 0) return "";
        var named = string.Join(", ", lines.Take(LinesNamed).Select(l => l.ToString(CultureInfo.InvariantCulture)));
        return $", line{(lines.Length == 1 ? "" : "s")} {named}{(lines.Length > LinesNamed ? FormattableString.Invariant($" and {lines.Length - LinesNamed} more") : "")}";
    }
}
