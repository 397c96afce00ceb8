using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Pdf.Checks;
using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf;

/// <summary>
/// Says what keeps a finished PDF from being PDF/UA-1 and PDF/A-2a, as far as a program can tell. What only a human can judge, whether a description describes, is
/// not decided here.
/// </summary>
internal static class PdfCheck
{
    /// <summary>What is wrong, each as the end of a sentence; empty when nothing is.</summary>
    public static IEnumerable<string> Find(FinishedPdf pdf) =>
    [
        .. DocumentCheck.Find(pdf.Bytes, pdf.File),
        .. ContentCheck.Find(pdf.File, pdf.Streams, pdf.Tree.Document),
        .. StructureCheck.Find(pdf.File, pdf.Tree.Document),
        .. AnnotationCheck.Find(pdf.File, pdf.Tree),
    ];

    /// <summary>As above, of the bytes of a file.</summary>
    public static IEnumerable<string> Find(byte[] pdf)
    {
        try
        {
            return Find(FinishedPdf.Read(pdf, Jobs.AsProcessors));
        }
        catch (PdfFormatException e)
        {
            return [NotReadable(e)];
        }
    }

    /// <summary>What is wrong with a file that cannot be read.</summary>
    public static string NotReadable(PdfFormatException e) => $"it cannot be read again ({e.Message})";
}
