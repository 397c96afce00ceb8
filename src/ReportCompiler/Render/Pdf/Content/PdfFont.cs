using System.Globalization;
using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Content;

/// <summary>A font as browsers embed it: codes of two bytes, with widths and a map to Unicode (ISO 32000-1, 9.7).</summary>
internal sealed class PdfFont
{
    private readonly Dictionary<int, float> _widths = [];
    private readonly UnicodeMap? _unicode;
    private readonly float _default;
    private readonly int _bytes;

    private PdfFont(PdfFile file, PdfDictionary font)
    {
        var composite = font.Name("Subtype") == "Type0";
        _bytes = composite ? 2 : 1;
        _unicode = file.Resolve(font["ToUnicode"]) is PdfStream map ? UnicodeMap.Read(map.Content()) : null;
        var own = composite && file.Items(font["DescendantFonts"]) is [var only] ? file.Dictionary(only) ?? font : font;
        _default = own["DW"] is PdfNumber width ? width.Value : 1000;
        Blank = _unicode?.CodeOf(" ") is { } code ? code.ToString(_bytes == 2 ? "X4" : "X2", CultureInfo.InvariantCulture) : null;
        if (composite) ReadWidths(file.Items(own["W"]), file);
    }

    /// <summary>The code of a blank, in hexadecimal digits; null when the font has none.</summary>
    public string? Blank { get; }

    public static PdfFont Read(PdfFile file, PdfDictionary font) => new(file, font);

    /// <summary>The text of a string of codes, and its width for letters of size 1.</summary>
    public (string Text, float Width) Show(byte[] codes)
    {
        if (codes.Length == _bytes) return Show(_bytes == 2 ? (codes[0] << 8) | codes[1] : codes[0]);
        var text = "";
        var width = 0f;
        for (var i = 0; i + _bytes <= codes.Length; i += _bytes)
        {
            var code = _bytes == 2 ? (codes[i] << 8) | codes[i + 1] : codes[i];
            var (letter, advance) = Show(code);
            text += letter;
            width += advance;
        }
        return (text, width);
    }

    private (string Text, float Width) Show(int code) => (_unicode?[code] ?? "", _widths.GetValueOrDefault(code, _default) / 1000);

    /// <summary>Either <c>first [w w …]</c> or <c>first last w</c> (9.7.4.3).</summary>
    private void ReadWidths(IReadOnlyList<PdfObject> widths, PdfFile file)
    {
        for (var i = 0; i + 1 < widths.Count;)
        {
            var first = (widths[i] as PdfNumber)?.Int ?? 0;
            if (file.Resolve(widths[i + 1]) is PdfArray each)
            {
                for (var k = 0; k < each.Items.Count; k++) _widths[first + k] = (each.Items[k] as PdfNumber)?.Value ?? _default;
                i += 2;
                continue;
            }
            var last = Math.Min((widths[i + 1] as PdfNumber)?.Int ?? 0, 0xFFFF);
            for (var code = first; code <= last && i + 2 < widths.Count; code++) _widths[code] = (widths[i + 2] as PdfNumber)?.Value ?? _default;
            i += 3;
        }
    }
}
