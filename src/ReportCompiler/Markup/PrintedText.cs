using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportCompiler.Text;

namespace ReportCompiler.Markup;

/// <summary>
/// What a reader sees of a Markdown text, but for its figures: read from the Markdown itself and not from its HTML, so that an audit of the page has something to hold it against.
/// </summary>
internal static class PrintedText
{
    /// <summary>The words of a text, its blocks in lines of their own; all of it as it stands when it is nested too deeply to be read.</summary>
    public static string Of(string markdown, bool ours)
    {
        try
        {
            var text = new StringBuilder();
            foreach (var leaf in MarkdownRenderer.Parse(markdown, ours).Descendants<LeafBlock>())
            {
                if (leaf.Inline is not null) Add(text, leaf.Inline);
                else if (leaf is CodeBlock or HtmlBlock) text.Append(WithoutFigures(leaf.Lines.ToString()));
                text.Append('\n');
            }
            return text.ToString();
        }
        catch (ArgumentException)
        {
            return WithoutFigures(markdown);
        }
    }

    /// <summary>A marked text without its figures.</summary>
    public static string WithoutFigures(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var depth = 0;
        foreach (var c in marked)
        {
            if (c == MarkedText.Start) depth++;
            else if (c == MarkedText.End) depth--;
            else if (depth == 0) text.Append(c);
            if (c == MarkedText.End) text.Append(' ');
        }
        return text.ToString();
    }

    private static void Add(StringBuilder text, ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case FigureInline: text.Append(' '); break;
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case CodeInline code: text.Append(MarkedText.Plain(code.Content)); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case HtmlInline html: text.Append(html.Tag); break;
                case FootnoteLink { IsBackLink: false } note: text.Append(' ').Append(note.Footnote.Order.ToString(CultureInfo.InvariantCulture)).Append(' '); break;
                case LineBreakInline: text.Append(' '); break;
                case DelimiterInline sign: // one that opens nothing, left in a tree that a table has taken apart
                    text.Append(sign.ToLiteral());
                    Add(text, sign);
                    break;
                case ContainerInline inner: Add(text, inner); break;
            }
        }
    }
}
