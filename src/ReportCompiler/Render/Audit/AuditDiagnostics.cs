using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Render.Audit;

/// <summary>Findings in finished files: RC5401 to RC5499.</summary>
internal static class AuditDiagnostics
{
    private const int MostShown = 5;
    private const int Reach = 40;
    private const string WhereToLook = "Look for what hides or changes it in templates/layout.html and the style sheets.";

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

    public static readonly DiagnosticCode TooDifferentCode = new("RC5403", "The PDF says something else than the page", Severity.Error,
        """
        After a report is printed the text of the PDF is held against that of the page, word by word. Here so much is lacking, or is new, that the numbers cannot be told from each
        other. Mostly a style sheet hides a large part of the report on paper. Nothing was written.
        """,
        "main { display: none }        (in templates/print.css)");

    public static ImmutableArray<DiagnosticCode> All { get; } = [UnaccountedCode, FigureLostCode, TooDifferentCode];

    /// <summary>The numbers that stand more often than they may, or less often than they must; a few of them, and how many more there are.</summary>
    public static IEnumerable<Diagnostic> Differences(string file, string region, Tally found, Tally least, Tally most, Func<string, string> around)
    {
        var extra = found.Numbers.Where(n => found[n] > most[n]).Order(StringComparer.Ordinal).Select(n => Unaccounted(file, region, n, around(n)));
        var lost = least.Numbers.Where(n => found[n] < least[n]).Order(StringComparer.Ordinal).Select(n => NumberLost(file, region, n));
        return Few(file, region, [.. extra]).Concat(Few(file, region, [.. lost]));
    }

    /// <summary>A few findings of one kind in one region, and how many more there are.</summary>
    public static IEnumerable<Diagnostic> Few(string file, string region, List<Diagnostic> findings)
    {
        var more = findings.Count - MostShown;
        if (more <= 1) return findings;
        var first = findings[MostShown];
        return findings.Take(MostShown).Append(Diagnostic.Of(first.Code, first.Span, first.Code == UnaccountedCode
            ? FormattableString.Invariant($"'{file}' has {more} more numbers in {region} that nobody accounts for.")
            : FormattableString.Invariant($"'{file}' lacks {more} more figures or numbers of {region}.")));
    }

    public static Diagnostic Unaccounted(string file, string region, string number, string around) => Diagnostic.Of(UnaccountedCode, null,
        $"'{file}' has the number '{number}' in {region}, which nobody accounts for{(around.Length == 0 ? "" : $": {around}")}.",
        "Look for it in templates/layout.html and the style sheets; 'report explain RC5401' says what can be done.");

    public static Diagnostic FigureLost(string file, string region, FigureUse figure, string? instead) => Diagnostic.Of(FigureLostCode, figure.Place,
        instead is null ? $"'{file}' does not have the figure '{figure.Id}' ('{figure.Text}') in {region}." : $"'{file}' says '{instead}' in {region} where the ledger has '{figure.Text}' ('{figure.Id}').",
        WhereToLook);

    public static Diagnostic NumberLost(string file, string region, string number, string? instead = null, string around = "") => Diagnostic.Of(FigureLostCode, null,
        (instead is null ? $"'{file}' lacks the number '{number}' of {region}" : $"'{file}' says '{instead}' in {region} where '{number}' belongs") + (around.Length == 0 ? "." : $": {around}."),
        WhereToLook);

    public static Diagnostic TooDifferent(string file) => Diagnostic.Of(TooDifferentCode, null,
        $"The text of '{file}' is not that of the page: too much is lacking or new to compare their numbers.", "Look for what hides or adds a large part of the report in templates/print.css.");

    /// <summary>Where a number stands in texts, among its words; empty where it does not.</summary>
    public static string Around(IEnumerable<string> texts, string number)
    {
        foreach (var text in texts)
        {
            foreach (var (start, length) in Tally.Find(text))
            {
                if (text.AsSpan(start, length).SequenceEqual(number)) return Excerpt(text, start, length);
            }
        }
        return "";
    }

    private static string Excerpt(string text, int start, int length)
    {
        var (from, to) = (Math.Max(0, start - Reach), Math.Min(text.Length, start + length + Reach));
        var words = string.Join(' ', text[from..to].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"'{(from > 0 ? "… " : "")}{words}{(to < text.Length ? " …" : "")}'";
    }
}
