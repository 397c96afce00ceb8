using System.Collections.Immutable;
using System.Text;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Render.Audit;

/// <summary>
/// Reads the numbers of a finished page back and holds them against the ledger: every figure is there as it was recorded, and every other number is one that somebody accounts for.
/// </summary>
internal static class HtmlAudit
{
    /// <summary>What does not agree; empty for a page that says what the ledger says.</summary>
    /// <param name="file">The file, for messages.</param>
    /// <param name="html">The page.</param>
    /// <param name="printed">The report.</param>
    /// <param name="expected">What its regions must hold.</param>
    public static ImmutableArray<Diagnostic> Find(string file, string html, PrintedReport printed, ImmutableArray<ExpectedRegion> expected)
    {
        var texts = PageReader.Read(html).Where(t => !t.IsFixed).ToLookup(t => t.Region, StringComparer.Ordinal);
        var known = expected.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var strange = texts.Where(t => !known.Contains(t.Key)).SelectMany(t => t);
        return
        [
            .. expected.SelectMany(region => Region(file, printed, region, [.. texts[region.Id], .. region.Id.Length == 0 ? strange : []])),
        ];
    }

    private static IEnumerable<Diagnostic> Region(string file, PrintedReport printed, ExpectedRegion region, List<PageText> texts)
    {
        foreach (var finding in Figures(file, printed, region, texts)) yield return finding;
        var found = new Tally();
        foreach (var text in texts.Where(t => t.Figures.IsEmpty && !t.IsDrawn)) found.Add(text.Text);
        var others = new Tally().Add(region.Others).Add(region.OnScreenOnly);
        foreach (var finding in AuditDiagnostics.Differences(file, region.Name, found, others, others, number => Around(texts, number))) yield return finding;
        var drawn = new Tally();
        foreach (var text in texts.Where(t => t.Figures.IsEmpty && t.IsDrawn)) drawn.Add(text.Text);
        foreach (var number in drawn.Numbers.Where(n => region.Drawn[n] + region.Described[n] == 0).Order(StringComparer.Ordinal)) yield return AuditDiagnostics.Unaccounted(file, region.Name, number, Around(texts, number));
    }

    /// <summary>Each figure of the ledger stands in an element that says so, with the very text that was recorded.</summary>
    private static IEnumerable<Diagnostic> Figures(string file, PrintedReport printed, ExpectedRegion region, List<PageText> texts)
    {
        var spoken = new Dictionary<int, StringBuilder>();
        foreach (var text in texts)
        {
            foreach (var index in text.Figures)
            {
                if (!spoken.TryGetValue(index, out var said)) spoken[index] = said = new StringBuilder();
                said.Append(text.Text).Append(' ');
            }
        }
        foreach (var index in region.Figures)
        {
            var figure = printed.Report.Figures[index];
            var said = spoken.Remove(index, out var all) ? Blanks(all.ToString()) : null;
            // A label may be broken into lines, and a description says more than the figure.
            var agrees = said is not null && (said == Blanks(figure.Text) || Blanks(said.Replace(" ", "", StringComparison.Ordinal)).Contains(figure.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal) && IsLoose(printed, index));
            if (!agrees) yield return AuditDiagnostics.FigureLost(file, region.Name, figure.Id, figure.Text, said);
        }
        foreach (var (index, said) in spoken.OrderBy(s => s.Key)) yield return AuditDiagnostics.Unaccounted(file, region.Name, Blanks(said.ToString()), $"figure {index}");
    }

    private static bool IsLoose(PrintedReport printed, int index) => printed.Report.Figures[index].Position.Setting is Model.FigureSetting.Chart or Model.FigureSetting.Description;

    private static string Blanks(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text in which a number stands, cut to a few words.</summary>
    private static string Around(List<PageText> texts, string number)
    {
        foreach (var text in texts.Where(t => t.Figures.IsEmpty))
        {
            foreach (var (start, length) in Tally.Find(text.Text))
            {
                if (text.Text.AsSpan(start, length).SequenceEqual(number)) return AuditDiagnostics.Excerpt(text.Text, start, length);
            }
        }
        return "";
    }
}
