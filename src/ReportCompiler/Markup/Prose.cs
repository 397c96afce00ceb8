using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
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
}

/// <summary>Reads the running text of Markdown, with the place of every character.</summary>
internal static class ProseReader
{
    /// <summary>The blocks of a text in order; none when it is nested too deeply, which rendering reports.</summary>
    public static IReadOnlyList<Prose> Read(string markdown, bool ours)
    {
        try
        {
            return [.. MarkdownRenderer.Parse(markdown, ours).Descendants<LeafBlock>().Where(b => b.Inline is not null).Select(Block)];
        }
        catch (ArgumentException)
        {
            // Markdig's word for a text nested more deeply than any author means.
            return [];
        }
    }

    private static Prose Block(LeafBlock block)
    {
        var writer = new Writer();
        writer.Add(block.Inline!);
        return new Prose(writer.Text.ToString(), writer.Offsets.ToImmutable(), block is HeadingBlock);
    }

    private sealed class Writer
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

        private void Add(LiteralInline literal) => Add(literal.Content.AsSpan(), literal.Span.Start, literal.Span.Length == literal.Content.Length);

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
