using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Render.Html;
using ReportCompiler.Render.Pdf;
using ReportCompiler.Render.Pdf.Content;
using ReportCompiler.Render.Pdf.Structure;
using ReportCompiler.Text;

namespace ReportCompiler.Render.Audit;

/// <summary>
/// What belongs to no element of a PDF: what style sheets add, among it the margins. On each page it may only hold the numbers of the report's title, of the chapter, of the page, and
/// of the head of a table that goes on there.
/// </summary>
internal sealed class PaperMargins
{
    private readonly ComposedReport _report;
    private readonly ContentScan _scan;
    private readonly Tally[] _allowed;

    /// <param name="report">The report.</param>
    /// <param name="places">The pages of the places that links lead to, from 1.</param>
    /// <param name="pdf">The finished file.</param>
    /// <param name="scan">What it shows.</param>
    public PaperMargins(ComposedReport report, ImmutableSortedDictionary<string, int> places, FinishedPdf pdf, ContentScan scan)
    {
        (_report, _scan) = (report, scan);
        var pages = pdf.File.Pages();
        _allowed = [.. pages.Select((_, i) => Running(i + 1, pages.Count))];
        AddChapters(places);
        foreach (var table in pdf.Tree.Document.All().Where(e => e.Type == "Table")) AddHeads(table, pages);
    }

    /// <summary>The numbers that nobody accounts for.</summary>
    public IEnumerable<Diagnostic> Find(string file)
    {
        var found = new List<Diagnostic>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in _scan.Artifacts.SelectMany(a => a.Runs).Where(r => r.IsVisible).GroupBy(r => r.Page).OrderBy(p => p.Key))
        {
            var text = TextRun.Join(page);
            var numbers = new Tally().Add(text);
            // What a style sheet adds to one page it mostly adds to every page.
            foreach (var number in numbers.Numbers.Where(n => numbers[n] > _allowed[page.Key][n] && said.Add(n)).Order(StringComparer.Ordinal))
                found.Add(AuditDiagnostics.Unaccounted(file, FormattableString.Invariant($"what the style sheets add on page {page.Key + 1}"), number, AuditDiagnostics.Around([text], number)));
        }
        return AuditDiagnostics.Few(file, "what the style sheets add", found);
    }

    private Tally Running(int page, int pages)
    {
        var foot = _report.Language.Strings.GetValueOrDefault(PageStrings.Page)?
            .Replace("{page}", page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{pages}", pages.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return new Tally().Add(Plain(_report.Title)).Add(_report.Validated.Project.Year.ToString(CultureInfo.InvariantCulture)).Add(_report.Publisher).Add(foot);
    }

    /// <summary>Each page bears the title of its chapter. Where no link leads to a chapter, nobody knows its page.</summary>
    private void AddChapters(ImmutableSortedDictionary<string, int> places)
    {
        var chapters = _report.Sections.Select(s => (Page: places.GetValueOrDefault(Anchors.Section(s.Id)), Title: string.Create(CultureInfo.InvariantCulture, $"{s.Number} {s.Title}")))
            .Append((Page: places.GetValueOrDefault(Anchors.Sources), Title: _report.Language.Strings.GetValueOrDefault(PageStrings.Sources) ?? "")).ToList();
        for (var i = 0; i < _allowed.Length; i++)
        {
            var own = chapters.FindLast(c => c.Page > 0 && c.Page <= i + 1);
            foreach (var chapter in chapters.Where(c => c.Page == 0 || c == own)) _allowed[i].Add(Plain(chapter.Title));
        }
    }

    private void AddHeads(StructureElement table, List<int> pages)
    {
        var rows = table.All().Where(e => e.Type == "TR").ToList();
        var heads = rows.TakeWhile((row, i) => i == 0 || row.Elements.All(cell => cell.Type == "TH")).ToList();
        var first = Pieces(heads).Select(c => c.Page).FirstOrDefault();
        var text = TextRun.Join(Pieces(heads).SelectMany(c => _scan[c.Stream, c.Mcid].Runs));
        foreach (var page in Pieces(rows).Select(c => c.Page).Distinct().Where(p => p != first)) _allowed[pages.IndexOf(page)].Add(text);
    }

    private static IEnumerable<MarkedContent> Pieces(List<StructureElement> rows) => rows.SelectMany(r => r.Leaves()).OfType<MarkedContent>();

    /// <summary>As paper says it: with any blank as a blank.</summary>
    private static string Plain(string text) => MarkedText.Plain(text).Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
