using System.Collections.Immutable;
using System.Globalization;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Markup;

/// <summary>A Markdown text and where it stands.</summary>
/// <param name="Text">The Markdown, figures marked.</param>
/// <param name="Path">The file it came from.</param>
/// <param name="IsOurs">True for a template, in which parts are embedded; false for an agency's own text, which is not trusted.</param>
/// <param name="IsVerbatim">True when the text is the file's own letters, so that a place in it is one in the file.</param>
/// <param name="Prefix">Stands in front of every id of the text.</param>
/// <param name="ParentHeading">The level of the heading above the text.</param>
/// <param name="TableLabel">What a table without a title is called by a screen reader; a number follows.</param>
internal sealed record MarkdownSource(string Text, string Path, bool IsOurs, bool IsVerbatim, string Prefix, int ParentHeading, string TableLabel);

/// <summary>Words of the page's language that the markup needs.</summary>
internal sealed record MarkupWords(string Note, string BackToText);

/// <summary>Markdown as HTML: the text, and its notes (empty when it has none), which are to stand where the section ends.</summary>
internal sealed record RenderedMarkup(string Body, string Notes, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Markdown to HTML, safe whatever the Markdown says: every element and attribute that comes out is one that this folder writes. Never throws.
/// </summary>
internal sealed class MarkdownRenderer(FigureMarkup figures, UniqueIds ids, MarkupWords words)
{
    private const int DeepestNesting = 32;
    private static readonly MarkdownPipeline Ours = Pipeline(true);
    private static readonly MarkdownPipeline Theirs = Pipeline(false);

    /// <summary>The document that a text is.</summary>
    /// <exception cref="ArgumentException">It is nested too deeply.</exception>
    public static MarkdownDocument Parse(string text, bool ours) => Markdown.Parse(text, ours ? Ours : Theirs);

    /// <summary>Renders a text; <paramref name="embedded"/> are the parts that its <see cref="EmbedBlock"/> marks stand for, as HTML.</summary>
    public RenderedMarkup Render(MarkdownSource source, IReadOnlyList<string> embedded)
    {
        var findings = new MarkupFindings(source.Path, placesAreExact: source.IsVerbatim);
        try
        {
            return Formatted(source, embedded, findings);
        }
        catch (ArgumentException)
        {
            // Markdig's word for a text nested more deeply than any author means, when reading as when writing it.
            var tooDeep = MarkupDiagnostics.TooDeep(findings.At(0, 0), DeepestNesting);
            return new RenderedMarkup(Plain(source.Text, embedded.Count) + string.Concat(embedded), "", [tooDeep]);
        }
    }

    private RenderedMarkup Formatted(MarkdownSource source, IReadOnlyList<string> embedded, MarkupFindings findings)
    {
        FindDirectionControls(source.Text, findings);
        var document = Parse(source.Text, source.IsOurs);
        LooseNotes.Find(source.Text, document, findings);
        var notes = document.OfType<FootnoteGroup>().FirstOrDefault();
        if (notes is not null) document.Remove(notes);

        var placed = new HashSet<int>();
        var renderer = Renderer(source, findings, new EmbedBlock.MarkRenderer(embedded, placed));
        var body = Write(renderer, document);
        var notesHtml = notes is null ? "" : Write(renderer, notes);
        for (var i = 0; i < embedded.Count; i++)
        {
            if (placed.Contains(i)) continue;
            findings.Add(MarkupDiagnostics.PartSwallowed(findings.At(0, 0)));
            body += embedded[i];
        }
        return new RenderedMarkup(body, notesHtml, [.. findings.All]);
    }

    private static string Write(HtmlRenderer renderer, MarkdownObject markdown)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        renderer.Writer = writer;
        renderer.Render(markdown);
        return HtmlText.Clean(writer.ToString());
    }

    /// <summary>The text as plain paragraphs, without the marks of its <paramref name="parts"/>.</summary>
    private static string Plain(string text, int parts)
    {
        for (var i = 0; i < parts; i++) text = text.Replace(EmbedBlock.Mark(i), "\n\n", StringComparison.Ordinal);
        return string.Concat(text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(p => $"<p>{HtmlText.Clean(HtmlText.Escape(MarkedText.Plain(p)))}</p>\n"));
    }

    private static void FindDirectionControls(string text, MarkupFindings findings)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!HtmlText.TurnsDirection(text[i])) continue;
            findings.Add(MarkupDiagnostics.DirectionControl(findings.AtOffset(text, i), text[i]));
            return;
        }
    }

    private static MarkdownPipeline Pipeline(bool ours)
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = DeepestNesting };
        builder.UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true }).UseFootnotes().ConfigureNewLine("\n");
        // Load has refused the characters that mark a figure, so that nobody can write a mark of his own.
        builder.InlineParsers.InsertBefore<EscapeInlineParser>(new FigureParser());
        if (ours) builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new EmbedBlock.MarkParser());
        return builder.Build();
    }

    private HtmlRenderer Renderer(MarkdownSource source, MarkupFindings findings, EmbedBlock.MarkRenderer embed)
    {
        var renderer = new HtmlRenderer(TextWriter.Null);
        (source.IsOurs ? Ours : Theirs).Setup(renderer);
        var renderers = renderer.ObjectRenderers;
        renderers.Insert(0, new FigureRenderer(figures));
        renderers.Insert(0, embed);
        renderers.Replace<HeadingRenderer>(new HeadingsRenderer(source.ParentHeading, source.Prefix, ids));
        renderers.Replace<LinkInlineRenderer>(new SafeLinkRenderer(findings));
        renderers.Replace<AutolinkInlineRenderer>(new SafeAutolinkRenderer(findings));
        renderers.Replace<HtmlInlineRenderer>(new RawInlineRenderer(findings));
        renderers.Replace<HtmlBlockRenderer>(new RawBlockRenderer(findings));
        renderers.Replace<CodeInlineRenderer>(new CodeTextRenderer());
        renderers.Replace<CodeBlockRenderer>(new CodeLinesRenderer());
        renderers.Replace<HtmlTableRenderer>(new ScopedTableRenderer(source.TableLabel));
        renderers.Replace<HtmlFootnoteLinkRenderer>(new NoteLinkRenderer(source.Prefix, words));
        renderers.Replace<HtmlFootnoteGroupRenderer>(new NotesRenderer(source.Prefix));
        return renderer;
    }
}
