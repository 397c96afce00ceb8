using System.Collections.Immutable;
using System.Text;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Render.Charts;
using ReportCompiler.Render.Checks;
using ReportCompiler.Render.Html;
using ReportCompiler.Render.Ledger;
using ReportCompiler.Render.Pdf;

namespace ReportCompiler.Render;

/// <summary>Documents to files: charts, then HTML, then PDF from the same HTML, the ledger and the check page. Nothing is written to disk here.</summary>
internal static class RenderPhase
{
    /// <summary>Renders the composed reports. Without a value there was an error; no file of a failed run is kept.</summary>
    public static async Task<PhaseResult<RenderedReport>> RunAsync(ImmutableArray<ComposedReport> reports, RenderOptions options, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        options.OnStage?.Invoke("Drawing charts and setting pages");
        var files = new List<OutputFile>();
        var pages = ImmutableArray.CreateBuilder<PrintJob>();
        foreach (var report in reports)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Page(report, files, bag) is { } html) pages.Add(Job(report, html, options));
        }
        if (!reports.IsEmpty) files.Add(Text("checks.html", CheckPage.Render(reports[0], bag)));
        files.Add(new OutputFile("figures.csv", LedgerWriter.Write(reports)));
        if (!bag.HasErrors && options.Pdf)
        {
            options.OnStage?.Invoke("Printing the PDF");
            var date = reports[0].Validated.Project.Date;
            var printed = await PdfPhase.PrintAsync(options.Browser, pages.ToImmutable(), new PrintOptions { Date = date, Creator = options.Creator }, cancellation).ConfigureAwait(false);
            bag.AddRange(printed.Diagnostics);
            files.AddRange(printed.Value?.Documents.Select(d => new OutputFile(d.Name, d.Pdf)) ?? []);
        }
        var rendered = bag.HasErrors ? null : new RenderedReport([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)]);
        return new PhaseResult<RenderedReport>(rendered, bag.ToImmutable());
    }

    /// <summary>The page of one language, with its charts as files of their own.</summary>
    private static string? Page(ComposedReport report, List<OutputFile> files, DiagnosticBag bag)
    {
        var charts = report.Sections.SelectMany(s => s.Parts).OfType<ChartPart>().Select(p => p.Chart).ToList();
        foreach (var chart in charts) bag.AddRange(ChartCheck.Find(chart));
        var page = HtmlRenderer.Render(report, ChartRenderer.Render, report.Validated.Project.Layout);
        bag.AddRange(page.Diagnostics);
        if (page.Value is null) return null;
        files.Add(Text($"{report.Language.Tag}/index.html", page.Value.Html));
        files.AddRange(charts.Select(c => Text($"{report.Language.Tag}/charts/{c.Id}.svg", ChartRenderer.Standalone(c))));
        return page.Value.Html;
    }

    private static PrintJob Job(ComposedReport report, string html, RenderOptions options)
    {
        var path = $"{report.Language.Tag}/report.pdf";
        return new PrintJob(path, html, report.Publisher, options.Previous?.Invoke(path));
    }

    private static OutputFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
