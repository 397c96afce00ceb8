namespace ReportCompiler.Render.Pdf.Objects;

/// <summary>Objects in a row.</summary>
internal sealed class PdfArray(params IEnumerable<PdfObject> items) : PdfObject
{
    public List<PdfObject> Items { get; } = [.. items];
}
