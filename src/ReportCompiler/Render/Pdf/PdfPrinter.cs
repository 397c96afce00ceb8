using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Browser;
using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf;

/// <summary>Prints one document in a browser that runs.</summary>
internal static class PdfPrinter
{
    /// <summary>
    /// On the screen the document would be set once while it still arrives, and that may move a letter by less than a pixel in the print. What the screen
    /// does not show is first set for paper.
    /// </summary>
    private const string ForPaperOnly = "{const s=new CSSStyleSheet();s.replaceSync('@media screen{body{display:none}}');document.adoptedStyleSheets=[s]}";

    /// <summary>The limit of time is for a document of so many characters, some hundred pages; a longer one has more in proportion.</summary>
    private const double AtLength = 1_000_000;

    /// <summary>The PDF as the browser prints it.</summary>
    /// <exception cref="BrowserException">It could not be printed, or not in time.</exception>
    /// <exception cref="PdfFormatException">What was printed is no PDF that is understood here.</exception>
    public static async Task<PrintedDocument> PrintAsync(BrowserSession browser, PrintJob job, PrintOptions options, CancellationToken cancellation)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var limit = options.Limit * Math.Max(1, job.Html.Length / AtLength);
        inTime.CancelAfter(limit);
        try
        {
            await using var page = await LoadAsync(browser, job, options.Stages, inTime.Token).ConfigureAwait(false);
            return new PrintedDocument(job.Name, await PrintAsync(page, options.Stages, inTime.Token).ConfigureAwait(false), browser.Version, page.Refused);
        }
        catch (DevToolsException e)
        {
            throw new BrowserException(BrowserDiagnostics.NotPrinted(job.Name, e.Message, browser.LastWords));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new BrowserException(BrowserDiagnostics.PrintTooSlow(job.Name, limit));
        }
    }

    private static async Task<BrowserPage> LoadAsync(BrowserSession browser, PrintJob job, Stages stages, CancellationToken cancellation)
    {
        using var running = stages.Begin(Stage.PageLoad);
        var page = await browser.OpenPageAsync(cancellation).ConfigureAwait(false);
        await page.RunBeforeLoadAsync(ForPaperOnly, cancellation).ConfigureAwait(false);
        await page.LoadAsync(job.Html, cancellation).ConfigureAwait(false);
        return page;
    }

    private static async Task<byte[]> PrintAsync(BrowserPage page, Stages stages, CancellationToken cancellation)
    {
        using var running = stages.Begin(Stage.Print);
        return await page.PrintAsync(cancellation).ConfigureAwait(false);
    }
}
