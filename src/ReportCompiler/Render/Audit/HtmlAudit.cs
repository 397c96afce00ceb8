using System.Collections.Immutable;
using System.Text;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Render.Audit;

/// <summary>
/// Reads the numbers of a finished page back and holds them against the ledger: every figure is there as it was recorded, and every other number is one that somebody accounts for.
/// </summary>
internal static class HtmlAudit
{
    /// <summary>What does not agree; empty for a page that says what the ledger says.</summary>
    /// <param name="file">The file, for messages.</param>
    /// <param name="page">The texts of the page.</param>
    /// <param name="printed">The report.</param>
    /// <param name="expected">What its regions must hold.</param>
    public static ImmutableArray<Diagnostic> Find(string file, List<PageText> page, PrintedReport printed, ImmutableArray<ExpectedRegion> expected)
    {
        var texts = page.Where(t => !t.Is(PageSetting.Fixed | PageSetting.ItemNumber | PageSetting.PageNumber)).ToLookup(t => t.Region, StringComparer.Ordinal);
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
        var (none, others, drawn) = (new Tally(), new Tally().Add(region.Others).Add(region.Optional), PageSetting.Drawn | PageSetting.Described);
        var parts = new (Tally Least, Tally Most, Predicate<PageText> Holds)[]
        {
            (region.Others, others, t => t.Figures.IsEmpty && !t.Is(drawn)),
            (none, region.Drawn, t => t.Figures.IsEmpty && (t.Setting & drawn) == PageSetting.Drawn),
            (region.Described, region.Described, t => t.Is(PageSetting.Described)),
        };
        foreach (var (least, most, holds) in parts)
        {
            var (found, within) = (new Tally(), texts.FindAll(holds));
            foreach (var text in within) found.Add(text.Text);
            foreach (var finding in AuditDiagnostics.Differences(file, region.Name, found, least, most, number => AuditDiagnostics.Around(within.Select(t => t.Text), number))) yield return finding;
        }
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
            if (said is null || !Agrees(said, figure, region.Labels.GetValueOrDefault(index))) yield return AuditDiagnostics.FigureLost(file, region.Name, figure, said);
        }
        foreach (var (index, said) in spoken.OrderBy(s => s.Key)) yield return AuditDiagnostics.Unaccounted(file, region.Name, Blanks(said.ToString()), $"figure {index}");
    }

    private static bool Agrees(string said, FigureUse figure, string? label) => figure.Position.Setting switch
    {
        // A label may be broken into lines, within a long number too.
        FigureSetting.Chart => label is not null && WithoutBlanks(said) == WithoutBlanks(label),
        // A description says more than its figures; its numbers are counted.
        FigureSetting.Description => said.Contains(Blanks(figure.Text), StringComparison.Ordinal),
        _ => said == Blanks(figure.Text),
    };

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Blanks(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
