using ReportCompiler.Render.Pdf.Checks;
using ReportCompiler.Render.Pdf.Content;
using ReportCompiler.Render.Pdf.Objects;
using ReportCompiler.Render.Pdf.Structure;

namespace ReportCompiler.Render.Pdf;

/// <summary>
/// Reads a finished PDF as a stranger would and says what keeps it from being PDF/UA-1 and PDF/A-2a, as far as a program can tell. What only a human can
/// judge, whether a description describes, is not decided here.
/// </summary>
internal static class PdfCheck
{
    /// <summary>What is wrong, each as the end of a sentence; empty when nothing is.</summary>
    public static IEnumerable<string> Find(byte[] pdf)
    {
        try
        {
            var file = PdfReader.Read(pdf);
            var streams = ContentStreams.Of(file);
            var tree = StructureReader.Read(file);
            return
            [
                .. DocumentCheck.Find(pdf, file),
                .. ContentCheck.Find(file, streams, tree.Document),
                .. StructureCheck.Find(file, tree.Document),
                .. AnnotationCheck.Find(file, tree),
            ];
        }
        catch (PdfFormatException e)
        {
            return [$"it cannot be read again ({e.Message})"];
        }
    }
}
