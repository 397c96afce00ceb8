using System.Collections.Immutable;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Render.Audit;

/// <summary>Compares the words of a PDF with those of the page that was printed, in order. Words only show where numbers belong: what is reported are numbers, and figures.</summary>
internal sealed class PaperComparison
{
    private readonly string _file;
    private readonly List<PageText> _page;
    private readonly List<PaperText> _paper;
    private readonly ComposedReport _report;
    private readonly ImmutableArray<ExpectedRegion> _regions;
    private readonly Reading _expected;
    private readonly Reading _found;

    /// <param name="file">The file, for messages.</param>
    /// <param name="page">The page.</param>
    /// <param name="paper">What the PDF says.</param>
    /// <param name="report">The report.</param>
    /// <param name="regions">The regions of the page, what stands around the sections first.</param>
    public PaperComparison(string file, List<PageText> page, List<PaperText> paper, ComposedReport report, ImmutableArray<ExpectedRegion> regions)
    {
        (_file, _page, _paper, _report, _regions) = (file, page, paper, report, regions);
        _expected = new Reading(page.ConvertAll(t => t.Text));
        _found = new Reading(paper.ConvertAll(t => t.Text));
    }

    /// <summary>The numbers of the PDF that are not on the page there, and the figures and numbers of the page that the PDF lacks.</summary>
    public IEnumerable<Diagnostic> Find()
    {
        if (Alignment.Of(_expected.Keys(), _found.Keys()) is not { } places) return [AuditDiagnostics.TooDifferent(_file)];
        GiveWay(places);
        return Gaps(places).SelectMany(gap => Differences(gap.Expected, gap.Found)).GroupBy(f => (f.Region.Id, f.Found.Code))
            .SelectMany(g => AuditDiagnostics.Few(_file, g.First().Region.Name, [.. g.Select(f => f.Found)]));
    }

    /// <summary>A table that paper leaves out may hold what the text behind it begins with: that is then the text's, which must be there.</summary>
    private void GiveWay(int[] places)
    {
        for (var i = places.Length - 1; i > 0; i--)
        {
            if (places[i] >= 0 || TextOf(i).Is(PageSetting.OnDemand)) continue;
            var before = i - 1;
            while (before >= 0 && places[before] < 0) before--;
            if (before < 0 || !TextOf(before).Is(PageSetting.OnDemand) || _expected[before].Key != _expected[i].Key) continue;
            (places[i], places[before]) = (places[before], -1);
        }
    }

    /// <summary>What either side has between two words that both have.</summary>
    private IEnumerable<(Range Expected, Range Found)> Gaps(int[] places)
    {
        var (i, j) = (0, 0);
        while (i < places.Length || j < _found.Count)
        {
            var (fromExpected, fromFound) = (i, j);
            while (i < places.Length && places[i] < 0) i++;
            j = i < places.Length ? places[i] : _found.Count;
            if (i > fromExpected || j > fromFound) yield return (fromExpected..i, fromFound..j);
            (i, j) = (i + 1, j + 1);
        }
    }

    private IEnumerable<(ExpectedRegion Region, Diagnostic Found)> Differences(Range expected, Range found)
    {
        // A word too long for its column is broken anywhere, within a number too.
        if (_expected.Spelled(expected).Equals(_found.Spelled(found), StringComparison.OrdinalIgnoreCase)) yield break;
        var extra = new Queue<int>(Enumerable.Range(found.Start.Value, found.End.Value - found.Start.Value).Where(j => _found[j].IsNumber));
        foreach (var (word, figure) in Lost(expected))
        {
            var region = RegionOf(word);
            var instead = extra.TryDequeue(out var j) ? _found.Spelled(j) : null;
            yield return (region, figure < 0
                ? AuditDiagnostics.NumberLost(_file, region.Name, _expected.Spelled(word), instead, _expected.Around(word))
                : AuditDiagnostics.FigureLost(_file, region.Name, _report.Figures[figure], instead));
        }
        foreach (var j in extra)
        {
            var region = expected.Start.Value == 0 ? _regions[0] : RegionOf(expected.Start.Value - 1);
            yield return (region, AuditDiagnostics.Unaccounted(_file, FormattableString.Invariant($"{region.Name} on page {_paper[_found[j].Text].Page}"), _found.Spelled(j), _found.Around(j)));
        }
    }

    /// <summary>Of words that are lost those that must not be: each figure once, by its line in the ledger, and other numbers.</summary>
    private IEnumerable<(int Word, int Figure)> Lost(Range words)
    {
        var last = -1;
        for (var i = words.Start.Value; i < words.End.Value; i++)
        {
            var text = TextOf(i);
            // A layout may claim a figure that no ledger has; that is said of the page.
            if (text.Figures is [>= 0 and var figure] && figure < _report.Figures.Length && !text.Is(PageSetting.Described))
            {
                if (_expected[i].Text != last && !RegionOf(i).FiguresOnScreenOnly.Contains(figure)) yield return (i, figure);
                last = _expected[i].Text;
            }
            // A cover and contents are a matter of the layout: paper may do without their numbers.
            else if (_expected[i].IsNumber && text.Region.Length > 0 && !text.Is(PageSetting.OnDemand | PageSetting.ItemNumber | PageSetting.Fixed)) yield return (i, -1);
        }
    }

    private PageText TextOf(int word) => _page[_expected[word].Text];

    private ExpectedRegion RegionOf(int word) => _regions.FirstOrDefault(r => r.Id == TextOf(word).Region) ?? _regions[0];
}
