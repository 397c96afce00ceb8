using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Pdf;
using ReportCompiler.Render.Pdf.Content;

namespace ReportCompiler.Render.Audit;

/// <summary>
/// Reads a finished PDF back in two steps. The page that the browser is given is held against the ledger as the page for the screen is; that is done while the browser prints. Then the
/// text of the PDF, in the order of its elements, is held against the text of that page: so each number is compared in its place.
/// </summary>
internal sealed class PdfAudit
{
    private readonly PrintJob _job;
    private readonly PrintedReport _printed;
    private readonly ImmutableArray<ExpectedRegion> _expected;
    private readonly List<PageText> _page;
    private readonly ImmutableArray<Diagnostic> _ofPage;

    /// <summary>Reads the page that is printed.</summary>
    /// <param name="job">The page.</param>
    /// <param name="printed">The report.</param>
    /// <param name="expected">What its regions must hold.</param>
    public PdfAudit(PrintJob job, PrintedReport printed, ImmutableArray<ExpectedRegion> expected)
    {
        (_job, _printed, _expected) = (job, printed, expected);
        _page = PageReader.Read(job.Html);
        _ofPage = HtmlAudit.Find(job.Name, _page, printed, expected);
    }

    /// <summary>What does not agree; empty for a PDF that says what the ledger says.</summary>
    public IEnumerable<Diagnostic> Find(FinishedPdf pdf)
    {
        var pages = PageNumbers.Of(pdf.File);
        var scan = ContentScan.Of(pdf.File, new PdfFonts(pdf.File, pdf.Streams), pdf.Streams, pdf.Jobs);
        var margins = new PaperMargins(_printed.Report, pages, pdf, scan);
        return [.. _ofPage, .. new PaperComparison(_job.Name, Numbered(pages), PaperText.Read(pdf, scan), _printed.Report, _expected).Find(), .. margins.Find(_job.Name)];
    }

    /// <summary>The texts of the page, with page numbers for what held their places.</summary>
    private List<PageText> Numbered(ImmutableSortedDictionary<string, int> pages)
    {
        var entries = 0;
        return _page.ConvertAll(t => t.Is(PageSetting.PageNumber) && entries < _job.Contents.Length
            ? t with { Text = pages.GetValueOrDefault(_job.Contents[entries++]).ToString(CultureInfo.InvariantCulture) }
            : t);
    }
}
