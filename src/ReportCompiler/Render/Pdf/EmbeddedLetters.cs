using ReportCompiler.Render.Pdf.Content;
using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf;

/// <summary>
/// Tells whether a PDF is set in the fonts of the program alone. For a character that they lack the browser looks for a font of the machine: what it prints then
/// depends on more than can be known beforehand, and such a file is made anew each time.
/// </summary>
internal static class EmbeddedLetters
{
    private const string Ours = "SourceSans3-";

    public static bool AreOurs(FinishedPdf pdf) => pdf.Streams.TrueForAll(stream => PdfFonts.Of(pdf.File, stream).All(IsOurs) && !stream.Operations.Exists(ShowsGap));

    /// <summary>A part of a font is named with six letters and '+' in front.</summary>
    private static bool IsOurs(PdfDictionary font) => font.Name("BaseFont") is { } name && name[(name.IndexOf('+', StringComparison.Ordinal) + 1)..].StartsWith(Ours, StringComparison.Ordinal);

    /// <summary>The letter with the number 0 stands for one that no font has (ISO 32000-1, 9.7.6.3): another machine may have it.</summary>
    private static bool ShowsGap(Operation op) =>
        Operators.ShowsText(op.Operator) && op.Operands.SelectMany(o => o is PdfArray array ? array.Items : [o]).OfType<PdfText>().Any(t => t.Bytes.Chunk(2).Any(code => code is [0, 0]));
}
