namespace ReportCompiler.Render.Pdf.Objects;

/// <summary>A name such as <c>/Type</c>, without its slash and with its <c>#xx</c> read.</summary>
internal sealed class PdfName(string value) : PdfObject
{
    public string Value { get; } = value;
}
