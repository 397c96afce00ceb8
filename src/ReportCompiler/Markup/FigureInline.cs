using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using ReportCompiler.Text;

namespace ReportCompiler.Markup;

/// <summary>A marked figure inside Markdown. Being a leaf, its text is never read as Markdown: no '*' or '|' of a figure means anything.</summary>
internal sealed class FigureInline(int index, string text) : LeafInline
{
    public int Index { get; } = index;

    public string Text { get; } = text;
}

/// <summary>Finds marked figures.</summary>
internal sealed class FigureParser : InlineParser
{
    public FigureParser() => OpeningCharacters = [MarkedText.Start];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!FigureMarkup.TryRead(slice.AsSpan(), out var index, out var text, out var length)) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new FigureInline(index, text) { Line = line, Column = column, Span = new Markdig.Syntax.SourceSpan(start, start + length - 1) };
        slice.Start += length;
        return true;
    }
}

/// <summary>Writes figures; plain where no element may stand, such as in the description of a picture.</summary>
internal sealed class FigureRenderer(FigureMarkup figures) : HtmlObjectRenderer<FigureInline>
{
    protected override void Write(HtmlRenderer renderer, FigureInline figure) =>
        renderer.Write(renderer.EnableHtmlForInline ? figures.Figure(figure.Index, figure.Text, inLink: IsInLink(figure)) : HtmlText.Escape(figure.Text));

    private static bool IsInLink(Inline inline)
    {
        for (var outer = inline.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is LinkInline) return true;
        }
        return false;
    }
}
