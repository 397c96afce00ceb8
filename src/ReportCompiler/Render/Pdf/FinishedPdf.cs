using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Pdf.Content;
using ReportCompiler.Render.Pdf.Objects;
using ReportCompiler.Render.Pdf.Structure;

namespace ReportCompiler.Render.Pdf;

/// <summary>A finished PDF, read again as a stranger would.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="File">Its objects.</param>
/// <param name="Streams">What its pages paint.</param>
/// <param name="Tree">Its structure.</param>
/// <param name="Jobs">How many of its pages are read at once.</param>
internal sealed record FinishedPdf(byte[] Bytes, PdfFile File, List<ContentStream> Streams, StructureTree Tree, Jobs Jobs)
{
    /// <exception cref="PdfFormatException">It cannot be read.</exception>
    public static FinishedPdf Read(byte[] pdf, Jobs jobs)
    {
        var file = PdfReader.Read(pdf);
        return new FinishedPdf(pdf, file, ContentStreams.Of(file, jobs), StructureReader.Read(file), jobs);
    }
}
