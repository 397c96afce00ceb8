using System.Text;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Expressions;

/// <summary>A block as it was cut out of a template: its kind (<c>chart</c>, <c>table</c>), its YAML, and the line on which that begins.</summary>
internal sealed record TemplateBlock(string Kind, string Yaml, int FirstLine, SourceSpan Span);

/// <summary>Cuts chart and table blocks out of a template before anything else reads it; what is left keeps every offset and line.</summary>
internal static class TemplateBlocks
{
    private static readonly string[] Kinds = ["chart", "table"];

    /// <summary>The text with a mark in place of each block, and the blocks in order.</summary>
    public static (string Text, IReadOnlyList<TemplateBlock> Blocks) Cut(SourceFile file, DiagnosticBag bag)
    {
        var blocks = new List<TemplateBlock>();
        var text = new StringBuilder(file.Text);
        var lines = file.Text.Split('\n');
        var offset = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var start = offset;
            offset += lines[i].Length + 1;
            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            var place = SourceSpan.OnLine(file.Path, i + 1, 1, lines[i].Length);
            var kind = lines[i][3..].Trim();
            var first = i;
            while (++i < lines.Length && lines[i].TrimEnd() != "```") offset += lines[i].Length + 1;
            if (i == lines.Length) bag.Add(TemplateDiagnostics.BlockNotClosed(place, kind.Length == 0 ? "code" : kind));
            else offset += lines[i].Length + 1;
            if (!Kinds.Contains(kind))
            {
                if (NearestNames.Of(kind, Kinds) is [var meant, ..]) bag.Add(TemplateDiagnostics.UnknownBlock(place, kind, meant));
                continue;
            }
            var end = Math.Min(offset - 1, text.Length);
            for (var c = start; c < end; c++) text[c] = text[c] == '\n' ? '\n' : ' ';
            (text[start], text[start + 1]) = (TemplateParser.BlockMark, (char)('\u0100' + blocks.Count));
            blocks.Add(new TemplateBlock(kind, string.Join('\n', lines[(first + 1)..Math.Min(i, lines.Length)]) + "\n", first + 2, place));
        }
        return (text.ToString(), blocks);
    }
}
