namespace ReportCompiler.Render.Pdf.Objects;

/// <summary>A file is not a PDF of the kind that browsers write. The message ends a sentence: "the PDF could not be read: …".</summary>
internal sealed class PdfFormatException(string message) : Exception(message);
