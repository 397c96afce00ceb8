using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Content;

/// <summary>The fonts of a file, each read once, before the pages are, which may be read side by side.</summary>
internal sealed class PdfFonts
{
    private readonly PdfFile _file;
    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = [];

    public PdfFonts(PdfFile file, IEnumerable<ContentStream> streams)
    {
        _file = file;
        foreach (var font in streams.SelectMany(s => Of(file, s)))
        {
            if (!_fonts.ContainsKey(font)) _fonts[font] = PdfFont.Read(file, font);
        }
    }

    /// <summary>The fonts that a page or form may call.</summary>
    public static IEnumerable<PdfDictionary> Of(PdfFile file, ContentStream stream) => (Named(file, stream)?.Entries ?? []).Select(f => file.Dictionary(f.Value)).OfType<PdfDictionary>();

    /// <summary>The font that a page or form calls by a name; null when there is none.</summary>
    public PdfFont? Find(ContentStream stream, string name) => _file.Dictionary(Named(_file, stream)?[name]) is { } font ? _fonts[font] : null;

    /// <summary>The fonts of one page or form, asked again for every letter: a browser shows each by an operator of its own.</summary>
    public Func<string, PdfFont?> In(ContentStream stream)
    {
        var (last, font) = ((string?)null, (PdfFont?)null);
        return name => name == last ? font : font = Find(stream, last = name);
    }

    private static PdfDictionary? Named(PdfFile file, ContentStream stream) => file.Dictionary(file.Dictionary(stream.Entries["Resources"])?["Font"]);
}
