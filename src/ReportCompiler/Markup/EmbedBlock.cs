using System.Globalization;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ReportCompiler.Markup;

/// <summary>
/// A place in Markdown where something that is not Markdown stands: a table, a chart, an agency's text. The parts of a section are thus one document,
/// so that a note may be referred to before a table and stand after it.
/// </summary>
internal sealed class EmbedBlock(BlockParser parser, int index) : LeafBlock(parser)
{
    private const char Start = '\uE003';
    private const char End = '\uE004';

    public int Index { get; } = index;

    /// <summary>The Markdown that stands for an embedded part.</summary>
    public static string Mark(int index) => string.Create(CultureInfo.InvariantCulture, $"\n\n{Start}{index}{End}\n\n");

    internal sealed class MarkParser : BlockParser
    {
        public MarkParser() => OpeningCharacters = [Start];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line.AsSpan();
            var end = line.IndexOf(End);
            if (end < 1 || !int.TryParse(line[1..end], NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return BlockState.None;
            processor.NewBlocks.Push(new EmbedBlock(this, index) { Line = processor.LineIndex, Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End) });
            return BlockState.BreakDiscard;
        }
    }

    internal sealed class MarkRenderer(IReadOnlyList<string> parts, HashSet<int> placed) : HtmlObjectRenderer<EmbedBlock>
    {
        protected override void Write(HtmlRenderer renderer, EmbedBlock block)
        {
            if (block.Index < parts.Count && placed.Add(block.Index)) renderer.EnsureLine().Write(parts[block.Index]).EnsureLine();
        }
    }
}
