using System.Text;
using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Content;

/// <summary>What the glyphs of a font mean: its ToUnicode map (ISO 32000-1, 9.10.3).</summary>
internal sealed class UnicodeMap
{
    private readonly Dictionary<int, string> _texts = [];

    /// <summary>The text of a glyph; empty when the map does not say.</summary>
    public string this[int glyph] => _texts.GetValueOrDefault(glyph, "");

    /// <summary>The first glyph with a text; null when no glyph has it.</summary>
    public int? CodeOf(string text) => _texts.Where(t => t.Value == text).Select(t => (int?)t.Key).Order().FirstOrDefault();

    /// <exception cref="PdfFormatException">The bytes are no such map.</exception>
    public static UnicodeMap Read(byte[] map)
    {
        var read = new UnicodeMap();
        var lexer = new PdfLexer(map);
        var operands = new List<PdfObject>();
        while (lexer.Next(withReferences: false) is { } item)
        {
            if (item is not PdfKeyword { Value: var word })
            {
                operands.Add(item);
                continue;
            }
            if (word == "endbfchar") read.AddSingles(operands);
            if (word == "endbfrange") read.AddRanges(operands);
            operands.Clear();
        }
        return read;
    }

    private void AddSingles(List<PdfObject> operands)
    {
        for (var i = 0; i + 1 < operands.Count; i += 2)
        {
            if (operands[i] is PdfText glyph && operands[i + 1] is PdfText text) _texts[Code(glyph)] = Unicode(text);
        }
    }

    private void AddRanges(List<PdfObject> operands)
    {
        for (var i = 0; i + 2 < operands.Count; i += 3)
        {
            if (operands[i] is not PdfText first || operands[i + 1] is not PdfText last) continue;
            for (var glyph = Code(first); glyph <= Math.Min(Code(last), 0xFFFF); glyph++)
            {
                var step = glyph - Code(first);
                if (operands[i + 2] is PdfArray { Items: var each } && step < each.Count && each[step] is PdfText own) _texts[glyph] = Unicode(own);
                else if (operands[i + 2] is PdfText start && Unicode(start) is { Length: > 0 } text) _texts[glyph] = text[..^1] + (char)(text[^1] + step);
            }
        }
    }

    private static int Code(PdfText text) => text.Bytes.Aggregate(0, (code, b) => (code << 8) | b);

    private static string Unicode(PdfText text) => Encoding.BigEndianUnicode.GetString(text.Bytes);
}
