using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Metadata;

/// <summary>Puts into a PDF what it says about itself: as information for old readers, as XMP for others, with the meaning of its colours.</summary>
internal static class DocumentMetadata
{
    public static void Write(PdfFile file, DocumentInfo info)
    {
        var date = new PdfText(info.PdfDate);
        file.Trailer["Info"] = file.Add(new PdfDictionary(
            ("Title", new PdfText(info.Title)), ("Author", info.Author is null ? null : new PdfText(info.Author)),
            ("Creator", new PdfText(info.Creator)), ("Producer", new PdfText(info.Producer)), ("CreationDate", date), ("ModDate", date)));

        var catalog = file.Catalog;
        catalog["Lang"] = new PdfText(info.Language);
        catalog["MarkInfo"] = new PdfDictionary(("Marked", PdfKeyword.True));
        catalog["ViewerPreferences"] = new PdfDictionary(("DisplayDocTitle", PdfKeyword.True));
        catalog["PageMode"] = new PdfName("UseOutlines");
        // Metadata is found by programs that know nothing of PDF, so it is not packed.
        catalog["Metadata"] = file.Add(new PdfStream(new PdfDictionary(("Type", new PdfName("Metadata")), ("Subtype", new PdfName("XML"))), XmpPacket.Write(info)));
        catalog["OutputIntents"] = new PdfArray(file.Add(new PdfDictionary(
            ("Type", new PdfName("OutputIntent")), ("S", new PdfName("GTS_PDFA1")), ("OutputConditionIdentifier", new PdfText("sRGB IEC61966-2.1")),
            ("Info", new PdfText("sRGB IEC61966-2.1")), ("DestOutputProfile", file.Add(PdfStream.Deflate(new PdfDictionary(("N", new PdfNumber(3))), SrgbProfile.Build()))))));
    }
}
