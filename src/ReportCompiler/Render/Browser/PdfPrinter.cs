using ReportCompiler.Diagnostics;

namespace ReportCompiler.Render.Browser;

/// <summary>Prints one document in a browser that runs.</summary>
internal static class PdfPrinter
{
    /// <exception cref="BrowserException">It could not be printed, or not in time.</exception>
    public static async Task<PrintedDocument> PrintAsync(BrowserSession browser, string name, string html, PrintOptions options, CancellationToken cancellation)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        inTime.CancelAfter(options.Limit);
        try
        {
            using var running = options.Stages.Begin(Stage.FirstPrint);
            await using var page = await browser.OpenPageAsync(inTime.Token).ConfigureAwait(false);
            await page.LoadAsync(html, inTime.Token).ConfigureAwait(false);
            var pdf = await page.PrintAsync(inTime.Token).ConfigureAwait(false);
            return new PrintedDocument(name, PdfNodeIds.Renumber(PdfDates.Set(pdf, options.Date)), page.Refused);
        }
        catch (DevToolsException e)
        {
            throw new BrowserException(BrowserDiagnostics.NotPrinted(name, e.Message, browser.LastWords));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new BrowserException(BrowserDiagnostics.PrintTooSlow(name, options.Limit));
        }
    }
}
