using System.Collections.Immutable;
using System.Text;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Model;
using ReportCompiler.Render.Audit;
using ReportCompiler.Render.Sources;
using ReportCompiler.Render.Charts;
using ReportCompiler.Render.Checks;
using ReportCompiler.Render.Html;
using ReportCompiler.Render.Ledger;
using ReportCompiler.Render.Manifest;
using ReportCompiler.Render.Pdf;

namespace ReportCompiler.Render;

/// <summary>Documents to files: charts, then HTML, then PDF from the same HTML, the ledger and the check page. Nothing is written to disk here.</summary>
internal static class RenderPhase
{
    /// <summary>A chart is found again as the object that it is: to compare its numbers would take longer than to draw it.</summary>
    private static readonly IEqualityComparer<ComposedChart> Same = ReferenceEqualityComparer.Instance;

    /// <summary>Renders the composed reports. Without a value there was an error; no file of a failed run is kept.</summary>
    public static async Task<PhaseResult<RenderedReport>> RunAsync(ImmutableArray<ComposedReport> reports, RenderOptions options, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var files = new List<OutputFile>();
        var pages = ImmutableArray.CreateBuilder<PrintJob>();
        var ledgers = ImmutableArray.CreateBuilder<PrintedReport>();
        var audits = new List<Task<ImmutableArray<Diagnostic>>>();
        foreach (var report in reports)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Page(report, options.Stages, files, bag) is not var (printed, page)) continue;
            ledgers.Add(printed);
            // While the browser prints there is time to read the page back.
            var expected = Task.Run(() => ExpectedNumbers.Of(printed, report.Sources.IsEmpty ? null : SourceList.Of(report)), cancellation);
            audits.Add(AuditAsync(printed, page, expected, options.Stages));
            if (options.Browser is not null) pages.Add(Job(printed, page, expected));
        }
        if (!reports.IsEmpty) files.Add(In(options.Stages, Stage.CheckPage, () => Text("checks.html", CheckPage.Render(reports[0], bag))));
        files.AddRange(In(options.Stages, Stage.Ledger, () => (OutputFile[])[new("figures.csv", LedgerWriter.Write(ledgers)), new("figures.json", LedgerJson.Write(ledgers))]));
        string? browser = null;
        if (!bag.HasErrors && options.Browser is not null)
        {
            var date = reports[0].Validated.Project.Date;
            var pdf = await PdfPhase.PrintAsync(options.Browser, pages.ToImmutable(), new PrintOptions { Date = date, Creator = ToolVersion.Name, Stages = options.Stages }, cancellation).ConfigureAwait(false);
            bag.AddRange(pdf.Diagnostics);
            browser = pdf.Value?.Engine;
            files.AddRange(pdf.Value?.Documents.Select(d => new OutputFile(d.Name, d.Pdf)) ?? []);
        }
        foreach (var audit in audits) bag.AddRange(await audit.ConfigureAwait(false));
        if (bag.HasErrors) return new(null, bag.ToImmutable());
        files.Add(await ManifestAsync(reports, browser, options, files).ConfigureAwait(false));
        return new(new RenderedReport([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)]), bag.ToImmutable());
    }

    private static async Task<OutputFile> ManifestAsync(ImmutableArray<ComposedReport> reports, string? browser, RenderOptions options, List<OutputFile> files)
    {
        using var running = options.Stages.Begin(Stage.Manifest);
        var project = reports[0].Validated.Project;
        var facts = new BuildFacts
        {
            Year = project.Year,
            Languages = [.. reports.Select(r => r.Language.Tag)],
            Date = project.Date,
            Revision = await options.Revision.ConfigureAwait(false),
            Browser = browser,
            Inputs = options.Inputs,
        };
        return ManifestWriter.Write(facts, files);
    }

    /// <summary>The page of one language, with its charts as files of their own.</summary>
    private static (PrintedReport Printed, HtmlPage Page)? Page(ComposedReport report, Stages stages, List<OutputFile> files, DiagnosticBag bag)
    {
        var charts = report.Sections.SelectMany(s => s.Parts).OfType<ChartPart>().Select(p => p.Chart).ToList();
        foreach (var chart in charts) bag.AddRange(ChartCheck.Find(chart));
        var drawn = In(stages, Stage.Charts, () => charts.AsParallel().Select(c => (Chart: c, Svg: ChartRenderer.Both(c))).ToDictionary(d => d.Chart, d => d.Svg, Same));
        var page = In(stages, Stage.Html, () => HtmlRenderer.Render(report, chart => drawn[chart].InPage, report.Validated.Project.Layout));
        bag.AddRange(page.Diagnostics);
        if (page.Value is null) return null;
        files.Add(Text($"{report.Language.Tag}/index.html", page.Value.Html));
        files.AddRange(charts.Select(c => Text($"{report.Language.Tag}/charts/{c.Id}.svg", drawn[c].Standalone)));
        return (new PrintedReport(report, [.. charts.SelectMany(c => drawn[c].Unlabelled)]), page.Value);
    }

    private static async Task<ImmutableArray<Diagnostic>> AuditAsync(PrintedReport printed, HtmlPage page, Task<ImmutableArray<ExpectedRegion>> expected, Stages stages)
    {
        var regions = await expected.ConfigureAwait(false);
        return In(stages, Stage.Audit, () => HtmlAudit.Find($"{printed.Report.Language.Tag}/index.html", PageReader.Read(page.Html), printed, regions));
    }

    private static PrintJob Job(PrintedReport printed, HtmlPage page, Task<ImmutableArray<ExpectedRegion>> expected)
    {
        var report = printed.Report;
        var words = report.Language.Strings;
        var links = new LinkWords(words[PageStrings.Note], words[PageStrings.Back], words[PageStrings.SourceOf]);
        var job = new PrintJob($"{report.Language.Tag}/report.pdf", page.Print, report.Publisher, links) { Contents = page.Contents };
        return job with { Audit = AuditorAsync() };

        async Task<Func<FinishedPdf, IEnumerable<Diagnostic>>> AuditorAsync()
        {
            return new PdfAudit(job, printed, await expected.ConfigureAwait(false)).Find;
        }
    }

    private static T In<T>(Stages stages, string stage, Func<T> work)
    {
        using var running = stages.Begin(stage);
        return work();
    }

    private static OutputFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
