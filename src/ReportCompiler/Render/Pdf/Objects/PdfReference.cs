namespace ReportCompiler.Render.Pdf.Objects;

/// <summary>The number of an object that stands elsewhere in the file.</summary>
internal sealed class PdfReference(int number) : PdfObject
{
    public int Number { get; } = number;
}
