using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Render.Browser;
using ReportCompiler.Render.Pdf.Objects;
using ReportCompiler.Render.Reuse;

namespace ReportCompiler.Render.Pdf;

/// <summary>
/// Prints finished HTML documents as PDF, all in one browser, and makes each of them one that anyone can read. What an earlier build printed of the same, and
/// found nothing wrong with, is taken from there: where that is so for all of them, no browser is needed.
/// </summary>
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
            var keys = await KeysAsync(browser, jobs, options).ConfigureAwait(false);
            PrintedDocument?[] printed = [.. keys.Select(key => key is null ? null : options.Builds.Find(key, Kept.Document))];
            int[] missing = [.. Enumerable.Range(0, jobs.Length).Where(i => printed[i] is null)];
            if (missing.Length > 0)
            {
                var session = await browser.SessionAsync().ConfigureAwait(false);
                var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Jobs.Several ? AtATime : 1, CancellationToken = cancellation };
                await Parallel.ForEachAsync(missing, parallel, async (i, stop) => printed[i] = await PrintOneAsync(session, jobs[i], keys[i], options, stop).ConfigureAwait(false)).ConfigureAwait(false);
                browser.Done();
            }
            if (options.Builds.AreKept) options.Stages.Reuse(Stage.Print, jobs.Length - missing.Length, jobs.Length);
            ImmutableArray<PrintedDocument> all = [.. printed.OfType<PrintedDocument>()];
            var findings = all.SelectMany(d => d.Findings).ToImmutableArray();
            return new(findings.Any(f => f.Severity == Severity.Error) ? null : new PrintedDocuments(all.FirstOrDefault()?.Engine, all), findings);
        }
        catch (BrowserException e)
        {
            return new(null, [e.Diagnostic]);
        }
    }

    /// <summary>The key of each document: all that its bytes depend on, and what they were held against. Null where the browser cannot be told from others.</summary>
    private static async Task<CacheKey?[]> KeysAsync(ReadyBrowser browser, ImmutableArray<PrintJob> jobs, PrintOptions options)
    {
        var version = options.Builds.AreKept ? await browser.VersionAsync().ConfigureAwait(false) : null;
        return [.. jobs.Select(job => version is null || job.Page is null ? null : options.Builds.Key("pdf")
            .Add(version).Add(job.Page).Add(job.Name).Add(job.Html).Add(job.Author).Add(job.Words?.Note).Add(job.Words?.Back).Add(job.Words?.Source)
            .AddAll(job.Contents, (k, place) => k.Add(place)).Add(options.Date.DayNumber).Add(options.Creator).Key)];
    }


    private static async Task<PrintedDocument> PrintOneAsync(BrowserSession session, PrintJob job, CacheKey? key, PrintOptions options, CancellationToken cancellation)
    {
        try
        {
            // Made ready while the browser prints.
            var audit = job.Audit?.Value;
            var printed = await PdfPrinter.PrintAsync(session, job, options, cancellation).ConfigureAwait(false);
            using var running = options.Stages.Begin(Stage.Rewrite);
            var pdf = PdfRewriter.Rewrite(printed.Pdf, job, options);
            var (found, isOurs) = await FindAsync(pdf, job, audit, options.Jobs).ConfigureAwait(false);
            var document = printed with { Pdf = pdf, Findings = [.. found, .. printed.Refused.Select(url => BrowserDiagnostics.Refused(job.Name, url))] };
            if (key is not null && isOurs && document.Findings.IsEmpty) options.Builds.Keep(key, to => Kept.Write(to, document));
            return document;
        }
        catch (PdfFormatException e)
        {
            throw new BrowserException(PdfDiagnostics.NotUnderstood(job.Name, e.Message, session.Version));
        }
    }

    /// <summary>What is wrong with a finished file: who cannot read it, and what it does not say as it was composed; and whether all of its letters are ours.</summary>
    private static async Task<(IEnumerable<Diagnostic> Found, bool IsOurs)> FindAsync(byte[] pdf, PrintJob job, Task<Func<FinishedPdf, IEnumerable<Diagnostic>>>? audit, Jobs jobs)
    {
        try
        {
            var finished = FinishedPdf.Read(pdf, jobs);
            var find = audit is null ? _ => [] : await audit.ConfigureAwait(false);
            var audited = jobs.Beside(() => find(finished).ToList(), CancellationToken.None);
            var faults = PdfCheck.Find(finished).Select(f => PdfDiagnostics.NotAccessible(job.Name, f)).ToList();
            return (faults.Concat(await audited.ConfigureAwait(false)), EmbeddedLetters.AreOurs(finished));
        }
        catch (PdfFormatException e)
        {
            return ([PdfDiagnostics.NotAccessible(job.Name, PdfCheck.NotReadable(e))], false);
        }
    }
}
