using System.Collections.Immutable;
using System.Text;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Model;
using ReportCompiler.Render.Audit;
using ReportCompiler.Render.Charts;
using ReportCompiler.Render.Html;
using ReportCompiler.Render.Pdf;
using ReportCompiler.Render.Reuse;
using ReportCompiler.Render.Sources;

namespace ReportCompiler.Render;

/// <summary>The page of one language with its charts: made, or taken from an earlier build that made it of the same and found nothing wrong with it.</summary>
internal sealed class ReportPage
{
    private readonly ImmutableArray<(string Id, DrawnChart Drawn)> _charts;
    private readonly CacheKey _key;
    private readonly Lazy<Task<ImmutableArray<ExpectedRegion>>> _expected;

    private ReportPage(PrintedReport printed, HtmlPage page, ImmutableArray<(string, DrawnChart)> charts, CacheKey key, SourceList? sources, RenderOptions options, CancellationToken cancellation)
    {
        (Printed, Page, _charts, _key) = (printed, page, charts, key);
        _expected = new(() => options.Jobs.Beside(() => ExpectedNumbers.Of(printed, sources), cancellation));
    }

    /// <summary>The report, with what its charts print.</summary>
    public PrintedReport Printed { get; }

    /// <summary>The page.</summary>
    public HtmlPage Page { get; }

    /// <summary>What reading the page back finds, when that is done; nothing for a page of an earlier build.</summary>
    public Task<ImmutableArray<Diagnostic>> Audit { get; private set; } = Task.FromResult(ImmutableArray<Diagnostic>.Empty);

    private string Tag => Printed.Report.Language.Tag;

    /// <summary>The page of a report. Without a value there was an error.</summary>
    public static PhaseResult<ReportPage> Make(ComposedReport report, RenderOptions options, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        ImmutableArray<ComposedChart> charts = [.. report.Sections.SelectMany(s => s.Parts).OfType<ChartPart>().Select(p => p.Chart)];
        foreach (var chart in charts) bag.AddRange(ChartCheck.Find(chart));
        var drawn = Draw(charts, options);
        using var running = options.Stages.Begin(Stage.Html);
        var sources = report.Sources.IsEmpty ? null : SourceList.Of(report);
        var key = PageKey.Of(options.Builds.Key("page"), report, sources);
        var kept = options.Builds.Find(key, Kept.Page);
        if (options.Builds.AreKept) options.Stages.Reuse(Stage.Html, kept is null ? 0 : 1, 1);
        var set = kept is not null ? new(kept, []) : HtmlRenderer.Render(report, sources, chart => drawn[charts.IndexOf(chart, ReferenceEqualityComparer.Instance)].InPage, report.Validated.Project.Layout);
        bag.AddRange(set.Diagnostics);
        if (set.Value is null) return new(null, bag.ToImmutable());
        var printed = new PrintedReport(report, [.. drawn.SelectMany(d => d.Unlabelled)]);
        var page = new ReportPage(printed, set.Value, [.. charts.Zip(drawn, (chart, picture) => (chart.Id, picture))], key, sources, options, cancellation);
        if (kept is null) page.Audit = page.AuditAsync(options, keep: set.Diagnostics.IsEmpty);
        return new(page, bag.ToImmutable());
    }

    /// <summary>The files of this language but the PDF.</summary>
    public IEnumerable<OutputFile> Files() =>
        _charts.Select(c => Text($"{Tag}/charts/{c.Id}.svg", c.Drawn.Standalone)).Prepend(Text($"{Tag}/index.html", Page.Html));

    /// <summary>What is to be printed.</summary>
    public PrintJob Job()
    {
        var (report, words) = (Printed.Report, Printed.Report.Language.Strings);
        var links = new LinkWords(words[PageStrings.Note], words[PageStrings.Back], words[PageStrings.SourceOf]);
        var job = new PrintJob($"{Tag}/report.pdf", Page.Print, report.Publisher, links) { Contents = Page.Contents, Page = _key };
        return job with { Audit = new(AuditorAsync) };

        async Task<Func<FinishedPdf, IEnumerable<Diagnostic>>> AuditorAsync() => new PdfAudit(job, Printed, await _expected.Value.ConfigureAwait(false)).Find;
    }

    private static ImmutableArray<DrawnChart> Draw(ImmutableArray<ComposedChart> charts, RenderOptions options)
    {
        using var running = options.Stages.Begin(Stage.Charts);
        var drawn = new DrawnChart[charts.Length];
        var reused = 0;
        options.Jobs.ForEach(charts.Length, i =>
        {
            var key = ChartKey.Of(options.Builds.Key("chart"), charts[i]);
            if (options.Builds.Find(key, Kept.Chart) is { } kept)
            {
                Interlocked.Increment(ref reused);
                drawn[i] = kept;
                return;
            }
            drawn[i] = ChartRenderer.Both(charts[i]);
            options.Builds.Keep(key, to => Kept.Write(to, drawn[i]));
        });
        if (options.Builds.AreKept) options.Stages.Reuse(Stage.Charts, reused, charts.Length);
        return [.. drawn];
    }

    /// <summary>Reads the page back, while the browser prints, and keeps it where nothing is found.</summary>
    private async Task<ImmutableArray<Diagnostic>> AuditAsync(RenderOptions options, bool keep)
    {
        var regions = await _expected.Value.ConfigureAwait(false);
        using var running = options.Stages.Begin(Stage.Audit);
        var found = HtmlAudit.Find($"{Tag}/index.html", PageReader.Read(Page.Html), Printed, regions);
        if (keep && found.IsEmpty) options.Builds.Keep(_key, to => Kept.Write(to, Page));
        return found;
    }

    private static OutputFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
