using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Browser;
using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf;

/// <summary>Prints finished HTML documents as PDF, all in one browser, and makes each of them one that anyone can read.</summary>
internal static class PdfPhase
{
    /// <summary>A browser sets a page on one core; more documents at a time only wait for each other.</summary>
    private const int AtATime = 2;

    /// <summary>
    /// The documents as PDF, in their order; or no value and the errors that say why. Only cancellation is thrown.
    /// </summary>
    public static async Task<PhaseResult<PrintedDocuments>> PrintAsync(ReadyBrowser browser, ImmutableArray<PrintJob> jobs, PrintOptions options, CancellationToken cancellation)
    {
        try
        {
            var session = await browser.SessionAsync().ConfigureAwait(false);
            var printed = new PrintedDocument[jobs.Length];
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellation };
            await Parallel.ForAsync(0, jobs.Length, parallel, async (i, stop) => printed[i] = await PrintOneAsync(session, jobs[i], options, stop).ConfigureAwait(false)).ConfigureAwait(false);
            browser.Done();
            var findings = printed.SelectMany(d => d.Findings.Concat(d.Refused.Select(url => BrowserDiagnostics.Refused(d.Name, url)))).ToImmutableArray();
            return new(findings.Any(f => f.Severity == Severity.Error) ? null : new PrintedDocuments(session.Version, [.. printed]), findings);
        }
        catch (BrowserException e)
        {
            return new(null, [e.Diagnostic]);
        }
    }

    /// <summary>What is wrong with a finished file: who cannot read it, and what it does not say as it was composed.</summary>
    private static async Task<IEnumerable<Diagnostic>> FindAsync(byte[] pdf, PrintJob job)
    {
        try
        {
            var finished = FinishedPdf.Read(pdf);
            var audited = Task.Run(async () => job.Audit is null ? [] : (await job.Audit.ConfigureAwait(false)).Invoke(finished).ToList());
            var faults = PdfCheck.Find(finished).Select(f => PdfDiagnostics.NotAccessible(job.Name, f)).ToList();
            return faults.Concat(await audited.ConfigureAwait(false));
        }
        catch (PdfFormatException e)
        {
            return [PdfDiagnostics.NotAccessible(job.Name, PdfCheck.NotReadable(e))];
        }
    }

    private static async Task<PrintedDocument> PrintOneAsync(BrowserSession session, PrintJob job, PrintOptions options, CancellationToken cancellation)
    {
        try
        {
            var printed = await PdfPrinter.PrintAsync(session, job, options, cancellation).ConfigureAwait(false);
            using var running = options.Stages.Begin(Stage.Rewrite);
            var pdf = PdfRewriter.Rewrite(printed.Pdf, job, options);
            return printed with { Pdf = pdf, Findings = [.. await FindAsync(pdf, job).ConfigureAwait(false)] };
        }
        catch (PdfFormatException e)
        {
            throw new BrowserException(PdfDiagnostics.NotUnderstood(job.Name, e.Message, session.Version));
        }
    }
}
