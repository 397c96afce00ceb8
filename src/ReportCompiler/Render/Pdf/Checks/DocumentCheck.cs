using System.Text;
using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Checks;

/// <summary>What a document says about itself, and the fonts that it must bring along.</summary>
internal static class DocumentCheck
{
    public static IEnumerable<string> Find(byte[] pdf, PdfFile file)
    {
        var catalog = file.Catalog;
        var info = file.Dictionary(file.Trailer["Info"]);
        if (!pdf.AsSpan().StartsWith("%PDF-1.7\n"u8)) yield return "it is not PDF 1.7";
        if (file.Items(file.Trailer["ID"]).Count != 2) yield return "it has no identifier";
        if ((file.Dictionary(catalog["MarkInfo"])?["Marked"] as PdfKeyword)?.Value != "true") yield return "it does not say that it is tagged";
        if ((file.Dictionary(catalog["ViewerPreferences"])?["DisplayDocTitle"] as PdfKeyword)?.Value != "true") yield return "its title is not to be shown";
        if (string.IsNullOrWhiteSpace(file.Text(catalog["Lang"]))) yield return "it has no language (the attribute 'lang' of 'html')";
        if (string.IsNullOrWhiteSpace(file.Text(info?["Title"]))) yield return "it has no title (the element 'title')";
        if (file.Text(info?["CreationDate"]) is null) yield return "it has no date";
        if (file.Dictionary(catalog["Outlines"])?["First"] is null) yield return "it has no outline, since it has no headings";
        foreach (var finding in Metadata(file).Concat(Intent(file)).Concat(Fonts(file))) yield return finding;
    }

    private static IEnumerable<string> Metadata(PdfFile file)
    {
        var xmp = file.Resolve(file.Catalog["Metadata"]) is PdfStream stream ? Encoding.UTF8.GetString(stream.Content()) : "";
        string[] parts = ["<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<dc:title>"];
        return parts.Where(p => !xmp.Contains(p, StringComparison.Ordinal)).Select(p => $"its metadata lack '{p}'");
    }

    private static IEnumerable<string> Intent(PdfFile file)
    {
        if (file.Items(file.Catalog["OutputIntents"]) is not [var only] || file.Resolve(file.Dictionary(only)?["DestOutputProfile"]) is not PdfStream) yield return "its colours have no profile";
    }

    private static IEnumerable<string> Fonts(PdfFile file)
    {
        var fonts = file.Pages().SelectMany(p => file.Dictionary(file.Dictionary(file.Dictionary(new PdfReference(p))?["Resources"])?["Font"])?.Entries ?? [])
            .Select(f => file.Dictionary(f.Value)).OfType<PdfDictionary>().Distinct();
        foreach (var font in fonts)
        {
            var name = font.Name("BaseFont") ?? "without a name";
            var own = file.Items(font["DescendantFonts"]) is [var only] ? file.Dictionary(only) : font;
            var descriptor = file.Dictionary(own?["FontDescriptor"]);
            if (font.Name("Subtype") != "Type3" && (descriptor?["FontFile2"] ?? descriptor?["FontFile3"] ?? descriptor?["FontFile"]) is null) yield return $"the font '{name}' is not embedded";
            if (file.Resolve(font["ToUnicode"]) is not PdfStream) yield return $"the letters of the font '{name}' have no meaning";
        }
    }
}
