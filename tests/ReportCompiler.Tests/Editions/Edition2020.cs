using ReportCompiler.Load;
using ReportCompiler.Bind;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser;
using ReportCompiler.Model;
using ReportCompiler.IO;
using ReportCompiler.Tests.Support;
using UglyToad.PdfPig;

namespace ReportCompiler.Tests.Editions;

/// <summary>The real 2020 report, built once for all tests of it: with charts, HTML and PDF.</summary>
public sealed class Edition2020 : IAsyncLifetime
{
    private static readonly Lazy<BoundProject> Bound = new(() => BindPhase.Run(LoadPhase.Run(ProjectFiles.FromDisk(Repository.Root), 2020).Value!, null, []).Value!);

    /// <summary>The language of the report.</summary>
    internal static Lazy<Language> English { get; } = new(() => Bound.Value.Structure.Languages["en"]);

    /// <summary>What the report counts.</summary>
    internal static Lazy<IEnumerable<Unit>> Units { get; } = new(() => Bound.Value.Structure.Units);

    internal Compilation Built { get; private set; } = null!;

    /// <summary>The text of the page as a reader sees it, with single blanks.</summary>
    internal string HtmlText { get; private set; } = "";

    /// <summary>The text of all pages of the PDF, with single blanks.</summary>
    internal string PdfText { get; private set; } = "";

    internal ImmutableArray<FigureUse> Figures => Built.Composed[0].Figures;

    public async ValueTask InitializeAsync()
    {
        Built = await BuildAsync(ProjectFiles.FromDisk(Repository.Root), BuildTarget.Pdf);
        Assert.NotNull(Built.Rendered);
        var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(File("en/index.html")));
        foreach (var style in document.QuerySelectorAll("style, title, desc")) style.Remove();
        HtmlText = SingleBlanks(document.Body!.TextContent);
        using var pdf = PdfDocument.Open(File("en/report.pdf"));
        PdfText = SingleBlanks(string.Join(' ', pdf.GetPages().Select(p => string.Join(' ', p.GetWords().Select(w => w.Text)))));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal byte[] File(string path) => Built.Rendered!.Files.Single(f => f.Path == path).Bytes.ToArray();

    internal static Task<Compilation> BuildAsync(ProjectFiles files, BuildTarget target, int year = 2020) => Compiler.RunAsync(
        new BuildOptions { Files = files, Year = year, Target = target, Browser = target == BuildTarget.Pdf ? TestBrowser.Path : null },
        CancellationToken.None);

    internal static string SingleBlanks(string text) =>
        string.Join(' ', text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
