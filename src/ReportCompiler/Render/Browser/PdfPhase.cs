using System.Collections.Immutable;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Render.Browser;

/// <summary>Prints finished HTML documents as PDF, all in one browser, which is gone when it returns.</summary>
internal static class PdfPhase
{
    /// <summary>
    /// The documents as PDF, in their order; or no value and one error that says why. Only cancellation is thrown.
    /// </summary>
    /// <param name="browser">What <see cref="BrowserFinder"/> found; null when it found none.</param>
    /// <param name="documents">A name for messages (the file to be written), and a page that holds all that it needs.</param>
    public static async Task<PhaseResult<PrintedDocuments>> PrintAsync(
        string? browser, ImmutableArray<(string Name, string Html)> documents, PrintOptions options, CancellationToken cancellation)
    {
        if (browser is null) return Failed(BrowserDiagnostics.NoBrowser());
        if (!BrowserFinder.Exists(browser)) return Failed(BrowserDiagnostics.NotThere(browser));
        try
        {
            var printed = await PrintAllAsync(browser, documents, options, cancellation).ConfigureAwait(false);
            return new(printed, [.. from document in printed.Documents
                                    from url in document.Refused
                                    select BrowserDiagnostics.Refused(document.Name, url)]);
        }
        catch (BrowserException e)
        {
            return Failed(e.Diagnostic);
        }
    }

    private static async Task<PrintedDocuments> PrintAllAsync(
        string browser, ImmutableArray<(string Name, string Html)> documents, PrintOptions options, CancellationToken cancellation)
    {
        var session = await StartAsync(browser, options, cancellation).ConfigureAwait(false);
        try
        {
            var printed = ImmutableArray.CreateBuilder<PrintedDocument>(documents.Length);
            foreach (var (name, html) in documents) printed.Add(await PdfPrinter.PrintAsync(session, name, html, options, cancellation).ConfigureAwait(false));
            return new PrintedDocuments(session.Version, printed.MoveToImmutable());
        }
        catch
        {
            // After a fault, or when the user gave up, nobody should wait for a browser to say goodbye.
            await session.AbandonAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<BrowserSession> StartAsync(string browser, PrintOptions options, CancellationToken cancellation)
    {
        using var running = options.Stages.Begin(Stage.BrowserStart);
        return await BrowserSession.StartAsync(browser, options.Limit, BrowserSession.DefaultConnection, cancellation).ConfigureAwait(false);
    }

    private static PhaseResult<PrintedDocuments> Failed(Diagnostic diagnostic) => new(null, [diagnostic]);
}
