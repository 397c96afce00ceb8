using System.Text;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Expressions;

/// <summary>A block as it was cut out of a template: its kind (<c>chart</c>, <c>table</c>, <c>key-figures</c>, <c>submissions</c>, <c>waivers</c>), its YAML, and the line on which that begins.</summary>
internal sealed record TemplateBlock(string Kind, string Yaml, int FirstLine, SourceSpan Span);

/// <summary>
/// A template whose blocks were cut out before anything else reads it; <paramref name="Text"/> keeps every offset and line, with a
/// mark in place of each block. <paramref name="Titles"/>: the lines, from 1, that are <c>#</c> headings.
/// </summary>
internal sealed record TemplateBlocks(string Text, IReadOnlyList<TemplateBlock> Blocks, IReadOnlyList<int> Titles)
{
    /// <summary>Cuts the blocks out. Code blocks of other kinds stay; nothing in them is a block or a heading.</summary>
    public static TemplateBlocks Cut(SourceFile file, DiagnosticBag bag)
    {
        var blocks = new List<TemplateBlock>();
        var titles = new List<int>();
        var text = new StringBuilder(file.Text);
        var lines = file.Text.Split('\n');
        var starts = StartsOf(lines);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("# ", StringComparison.Ordinal)) titles.Add(i + 1);
            if (Fence.Open(lines[i]) is not { } fence) continue;
            var place = SourceSpan.OnLine(file.Path, i + 1, 1, lines[i].Length);
            var end = fence.Close(lines, i + 1);
            var isClosed = end < lines.Length;
            if (!isClosed) bag.Add(TemplateDiagnostics.BlockNotClosed(place, fence.Info.Length == 0 ? "code" : fence.Info));
            if (fence.Block is { } kind)
            {
                var to = Math.Min(end + 1 < lines.Length ? starts[end + 1] - 1 : text.Length, text.Length);
                for (var c = starts[i]; c < to; c++) text[c] = text[c] == '\n' ? '\n' : ' ';
                if (!isClosed) break;
                (text[starts[i]], text[starts[i] + 1]) = (TemplateParser.BlockMark, (char)('\u0100' + blocks.Count));
                blocks.Add(new TemplateBlock(kind, string.Join('\n', lines[(i + 1)..end]) + "\n", i + 2, place));
            }
            else if (fence.Meant is { } meant)
            {
                bag.Add(TemplateDiagnostics.UnknownBlock(place, fence.Info, meant));
            }
            i = end;
        }
        return new(text.ToString(), blocks, titles);
    }

    private static int[] StartsOf(string[] lines)
    {
        var starts = new int[lines.Length];
        for (var i = 1; i < lines.Length; i++) starts[i] = starts[i - 1] + lines[i - 1].Length + 1;
        return starts;
    }
}
