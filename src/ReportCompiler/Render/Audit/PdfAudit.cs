using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Render.Pdf;
using ReportCompiler.Render.Pdf.Content;
using ReportCompiler.Render.Pdf.Structure;

namespace ReportCompiler.Render.Audit;

/// <summary>
/// Reads the numbers of a finished PDF back, in the order of its elements, and holds them against what was composed: what must be on paper is, and nothing else. What belongs to no
/// element may only be a running header or a page number.
/// </summary>
internal static class PdfAudit
{
    private const string Where = "the document";

    /// <summary>What does not agree; empty for a PDF that says what the ledger says.</summary>
    public static IEnumerable<Diagnostic> Find(PrintJob job, FinishedPdf pdf, PrintedReport printed, ImmutableArray<ExpectedRegion> expected)
    {
        var (least, most) = Bounds(printed, expected);
        var pages = PageNumbers.Of(pdf.File);
        foreach (var text in PageReader.Read(job.Html).Where(t => t.IsFixed)) most.Add(text.Text);
        foreach (var entry in job.Contents) most.Add(pages.GetValueOrDefault(entry).ToString(CultureInfo.InvariantCulture), 1);
        var scan = ContentScan.Of(new PdfFonts(pdf.File, pdf.Streams), pdf.Streams);
        var pieces = Pieces(pdf, scan);
        var found = new Tally();
        foreach (var piece in pieces) found.Add(piece);
        Join(pieces, found, least, most);
        return AuditDiagnostics.Differences(job.Name, Where, found, least, most, number => Around(pieces, number)).Concat(Margins(job, scan, printed, pdf.File.Pages().Count));
    }

    /// <summary>The numbers that belong to no element.</summary>
    private static IEnumerable<Diagnostic> Margins(PrintJob job, ContentScan scan, PrintedReport printed, int pages)
    {
        var (found, most) = (new Tally(), new Tally());
        var running = ExpectedNumbers.Margins(printed.Report);
        for (var page = 1; page <= pages; page++)
        {
            most.Add(running).Add(page.ToString(CultureInfo.InvariantCulture), 1);
            most.Add(pages.ToString(CultureInfo.InvariantCulture), 1);
        }
        var texts = scan.Artifacts.Select(a => TextRun.Join(a.Runs)).ToList();
        foreach (var text in texts) found.Add(text);
        return AuditDiagnostics.Differences(job.Name, "what the style sheets add", found, new Tally(), most, number => Around(texts, number));
    }

    /// <summary>How often each number must stand on paper, and how often it may.</summary>
    private static (Tally Least, Tally Most) Bounds(PrintedReport printed, ImmutableArray<ExpectedRegion> expected)
    {
        var (least, most) = (new Tally(), new Tally());
        foreach (var region in expected)
        {
            // A cover and contents are a matter of the layout: paper may do without their numbers.
            if (region.Id.Length > 0) least.Add(region.Others);
            most.Add(region.Others).Add(region.OnScreenOnly).Add(region.Drawn);
            foreach (var index in region.Figures.Where(i => printed.Report.Figures[i].Position.Setting != FigureSetting.Description))
            {
                most.Add(printed.Report.Figures[index].Text);
                if (!region.FiguresOnScreenOnly.Contains(index)) least.Add(printed.Report.Figures[index].Text);
            }
        }
        return (least, most);
    }

    /// <summary>The text of every piece, in reading order; not the numbers of lists, which a browser writes.</summary>
    private static List<string> Pieces(FinishedPdf pdf, ContentScan scan)
    {
        var pieces = new List<string>();
        Walk(pdf.Tree.Document);
        return pieces;

        void Walk(StructureElement element)
        {
            if (element.Type == "Lbl") return;
            foreach (var kid in element.Kids)
            {
                if (kid is StructureElement inner) Walk(inner);
                else if (kid is MarkedContent piece && scan[piece.Stream, piece.Mcid] is { HasText: true } shown) pieces.Add(TextRun.Join(shown.Runs));
            }
        }
    }

    /// <summary>A word too long for its column is broken anywhere, in a number too: two parts that are too many are one that is lacking.</summary>
    private static void Join(List<string> pieces, Tally found, Tally least, Tally most)
    {
        if (!least.Numbers.Any(n => found[n] < least[n])) return;
        var numbers = pieces.SelectMany(p => Tally.Find(p).Select(n => p.Substring(n.Start, n.Length))).ToList();
        for (var i = 0; i + 1 < numbers.Count; i++)
        {
            var (a, b) = (numbers[i], numbers[i + 1]);
            if (found[a] <= most[a] && found[b] <= most[b]) continue;
            if (found[a + b] >= least[a + b]) continue;
            found.Add(a, -1);
            found.Add(b, -1);
            found.Add(a + b, 1);
            i++;
        }
    }

    private static string Around(List<string> pieces, string number)
    {
        foreach (var piece in pieces)
        {
            foreach (var (start, length) in Tally.Find(piece))
            {
                if (piece.AsSpan(start, length).SequenceEqual(number)) return AuditDiagnostics.Excerpt(piece, start, length);
            }
        }
        return "";
    }
}
