using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Content;

/// <summary>The fonts of a file, each read once.</summary>
internal sealed class PdfFonts(PdfFile file)
{
    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = [];

    /// <summary>The font that a page or form calls by a name; null when there is none.</summary>
    public PdfFont? Find(ContentStream stream, string name)
    {
        if (file.Dictionary(file.Dictionary(file.Dictionary(stream.Entries["Resources"])?["Font"])?[name]) is not { } entries) return null;
        return _fonts.TryGetValue(entries, out var font) ? font : _fonts[entries] = PdfFont.Read(file, entries);
    }
}
