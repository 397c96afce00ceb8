using ReportCompiler.Render.Pdf.Content;
using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf;

/// <summary>
/// Tells whether a PDF is set in the fonts of the program alone. For a character that they lack the browser takes a font of the machine: what it prints then
/// depends on more than can be known beforehand, and such a file is made anew each time.
/// </summary>
internal static class EmbeddedLetters
{
    private const string Ours = "SourceSans3-";

    public static bool AreOurs(FinishedPdf pdf) => pdf.Streams.SelectMany(s => PdfFonts.Of(pdf.File, s)).All(IsOurs);

    /// <summary>A part of a font is named with six letters and '+' in front.</summary>
    private static bool IsOurs(PdfDictionary font) => font.Name("BaseFont") is { } name && name[(name.IndexOf('+', StringComparison.Ordinal) + 1)..].StartsWith(Ours, StringComparison.Ordinal);
}
