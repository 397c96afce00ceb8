using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReportCompiler.Markup;

/// <summary>The running text of one block of Markdown: a paragraph, a heading, a cell of a table.</summary>
/// <param name="Text">As a reader sees it; what is no text of the author, such as code or an address, is one <see cref="Foreign"/> character.</param>
/// <param name="Offsets">For each character the place in the Markdown that it comes from.</param>
/// <param name="IsHeading">Whether it is a heading.</param>
internal sealed record Prose(string Text, ImmutableArray<int> Offsets, bool IsHeading)
{
    /// <summary>Stands for something that is not read.</summary>
    public const char Foreign = '\uFFFC';

    /// <summary>A text that is no Markdown.</summary>
    public static Prose Line(string text, bool isHeading = false) => new(text, [.. Enumerable.Range(0, text.Length)], isHeading);
}

/// <summary>Reads the running text of Markdown, with the place of every character.</summary>
internal static class ProseReader
{
    /// <summary>The blocks of a text in order; one, as it is written, when it is nested so deeply that it is printed so.</summary>
    public static IReadOnlyList<Prose> Read(string markdown, bool ours)
    {
        try
        {
            return [.. MarkdownRenderer.Parse(markdown, ours).Descendants<LeafBlock>().Where(b => b.Inline is not null || b is HtmlBlock).Select(b => Block(markdown, b))];
        }
        catch (ArgumentException)
        {
            // Markdig's word for a text nested more deeply than any author means.
            return [Prose.Line(markdown)];
        }
    }

    private static Prose Block(string markdown, LeafBlock block)
    {
        var writer = new Writer(markdown);
        if (block.Inline is { } inline) writer.Add(inline);
        else writer.Add(block.Lines); // HTML, which is printed as text
        return new Prose(writer.Text.ToString(), writer.Offsets.ToImmutable(), block is HeadingBlock);
    }

    private sealed class Writer(string markdown)
    {
        public System.Text.StringBuilder Text { get; } = new();

        public ImmutableArray<int>.Builder Offsets { get; } = ImmutableArray.CreateBuilder<int>();

        public void Add(ContainerInline container)
        {
            foreach (var inline in container)
            {
                switch (inline)
                {
                    case LiteralInline literal: Add(literal); break;
                    case HtmlEntityInline entity: Add(entity.Transcoded.AsSpan(), entity.Span.Start, isVerbatim: false); break;
                    case LineBreakInline line: Add(' ', line.Span.Start); break;
                    case FootnoteLink { IsBackLink: true }: break;
                    case DelimiterInline sign: // one that opens nothing, left in a tree that a table has taken apart
                        Add(Prose.Foreign, sign.Span.Start);
                        Add((ContainerInline)sign);
                        break;
                    case ContainerInline inner: Add(inner); break;
                    default: Add(Prose.Foreign, inline.Span.Start); break;
                }
            }
        }

        public void Add(StringLineGroup lines)
        {
            for (var i = 0; i < lines.Count; i++)
            {
                if (i > 0) Add(' ', lines.Lines[i].Slice.Start);
                Add(lines.Lines[i].Slice.AsSpan(), lines.Lines[i].Slice.Start, isVerbatim: true);
            }
        }

        /// <summary>A literal may have lost a backslash before it, or blanks around it in a cell.</summary>
        private void Add(LiteralInline literal)
        {
            var content = literal.Content.AsSpan();
            var skipped = markdown.AsSpan(literal.Span.Start, literal.Span.Length).IndexOf(content);
            Add(content, literal.Span.Start + Math.Max(0, skipped), isVerbatim: skipped >= 0);
        }

        private void Add(ReadOnlySpan<char> text, int start, bool isVerbatim)
        {
            for (var i = 0; i < text.Length; i++) Add(text[i], isVerbatim ? start + i : start);
        }

        private void Add(char c, int offset)
        {
            Text.Append(c);
            Offsets.Add(offset);
        }
    }
}
