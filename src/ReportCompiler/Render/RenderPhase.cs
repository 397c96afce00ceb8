using System.Collections.Immutable;
using System.Text;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Render.Checks;
using ReportCompiler.Render.Ledger;
using ReportCompiler.Render.Manifest;
using ReportCompiler.Render.Pdf;

namespace ReportCompiler.Render;

/// <summary>Documents to files: charts, then HTML, then PDF from the same HTML, the ledger and the check page. Nothing is written to disk here.</summary>
internal static class RenderPhase
{
    /// <summary>Renders the composed reports. Without a value there was an error; no file of a failed run is kept.</summary>
    public static async Task<PhaseResult<RenderedReport>> RunAsync(ImmutableArray<ComposedReport> reports, RenderOptions options, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var files = new List<OutputFile>();
        var pages = new List<ReportPage>();
        foreach (var report in reports)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = ReportPage.Make(report, options, cancellation);
            bag.AddRange(page.Diagnostics);
            if (page.Value is null) continue;
            pages.Add(page.Value);
            files.AddRange(page.Value.Files());
        }
        var ledgers = pages.ConvertAll(p => p.Printed);
        if (!reports.IsEmpty) files.Add(In(options.Stages, Stage.CheckPage, () => Text("checks.html", CheckPage.Render(reports[0], bag))));
        files.AddRange(In(options.Stages, Stage.Ledger, () => (OutputFile[])[new("figures.csv", LedgerWriter.Write(ledgers)), new("figures.json", LedgerJson.Write(ledgers))]));
        string? browser = null;
        if (!bag.HasErrors && options.Browser is not null)
        {
            var how = new PrintOptions { Date = reports[0].Validated.Project.Date, Creator = ToolVersion.Name, Stages = options.Stages, Builds = options.Builds, Jobs = options.Jobs };
            var pdf = await PdfPhase.PrintAsync(options.Browser, [.. pages.Select(p => p.Job())], how, cancellation).ConfigureAwait(false);
            bag.AddRange(pdf.Diagnostics);
            browser = pdf.Value?.Engine;
            files.AddRange(pdf.Value?.Documents.Select(d => new OutputFile(d.Name, d.Pdf)) ?? []);
        }
        foreach (var page in pages) bag.AddRange(await page.Audit.ConfigureAwait(false));
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

    private static T In<T>(Stages stages, string stage, Func<T> work)
    {
        using var running = stages.Begin(stage);
        return work();
    }

    private static OutputFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
