using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Render.Audit;

/// <summary>Findings in finished files: RC5401 to RC5499.</summary>
internal static class AuditDiagnostics
{
    private const int MostShown = 5;
    private const int Reach = 40;

    public static readonly DiagnosticCode UnaccountedCode = new("RC5401", "A number that nobody accounts for", Severity.Error,
        """
        After a report is written its numbers are read back, from the page and from the PDF, and held against what was composed. This one came from elsewhere: it was typed into
        templates/layout.html, or printed by a style sheet. Take it out; a number that belongs there is put into an element with the attribute data-fixed and the reason why.
        """,
        "<footer>94 victims</footer>        (in templates/layout.html)\n\nwrite: <footer data-fixed=\"telephone\">Call 152</footer>");

    public static readonly DiagnosticCode FigureLostCode = new("RC5402", "A figure of the ledger is not in the file", Severity.Error,
        """
        After a report is written its numbers are read back, from the page and from the PDF, and held against the ledger. This figure is not there, or another text stands in its place:
        a style sheet hides it, or the file was changed. Nothing was written.
        """,
        ".key-figures { display: none }        (in templates/print.css)");

    public static ImmutableArray<DiagnosticCode> All { get; } = [UnaccountedCode, FigureLostCode];

    /// <summary>The numbers that stand more often than they may, or less often than they must; a few of them, and how many more there are.</summary>
    public static IEnumerable<Diagnostic> Differences(string file, string region, Tally found, Tally least, Tally most, Func<string, string> around)
    {
        var extra = found.Numbers.Where(n => found[n] > most[n]).Order(StringComparer.Ordinal).ToList();
        var lost = least.Numbers.Where(n => found[n] < least[n]).Order(StringComparer.Ordinal).ToList();
        foreach (var number in extra.Take(MostShown)) yield return Unaccounted(file, region, number, around(number));
        if (extra.Count > MostShown) yield return Diagnostic.Of(UnaccountedCode, null, string.Create(CultureInfo.InvariantCulture, $"'{file}' has {extra.Count - MostShown} more numbers in {region} that nobody accounts for."));
        foreach (var number in lost.Take(MostShown)) yield return NumberLost(file, region, number);
        if (lost.Count > MostShown) yield return Diagnostic.Of(FigureLostCode, null, string.Create(CultureInfo.InvariantCulture, $"'{file}' lacks {lost.Count - MostShown} more numbers of {region}."));
    }

    public static Diagnostic Unaccounted(string file, string region, string number, string around) => Diagnostic.Of(UnaccountedCode, null,
        $"'{file}' has the number '{number}' in {region}, which nobody accounts for{(around.Length == 0 ? "" : $": {around}")}.",
        "Look for it in templates/layout.html and the style sheets; 'report explain RC5401' says what can be done.");

    public static Diagnostic FigureLost(string file, string region, string id, string text, string? said) => Diagnostic.Of(FigureLostCode, null,
        said is null ? $"'{file}' does not have the figure '{id}' ('{text}') in {region}." : $"'{file}' says '{said}' in {region} where the ledger has '{text}' ('{id}').",
        "Look for what hides or changes it in templates/layout.html and the style sheets.");

    public static string Excerpt(string text, int start, int length)
    {
        var (from, to) = (Math.Max(0, start - Reach), Math.Min(text.Length, start + length + Reach));
        var words = string.Join(' ', text[from..to].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"'{(from > 0 ? "… " : "")}{words}{(to < text.Length ? " …" : "")}'";
    }

    private static Diagnostic NumberLost(string file, string region, string number) => Diagnostic.Of(FigureLostCode, null,
        $"'{file}' lacks the number '{number}' of {region}.", "Look for what hides or changes it in templates/layout.html and the style sheets.");
}
