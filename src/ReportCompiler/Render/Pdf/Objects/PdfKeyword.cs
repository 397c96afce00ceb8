namespace ReportCompiler.Render.Pdf.Objects;

/// <summary>A bare word: <c>true</c>, <c>false</c>, <c>null</c>, or an operator.</summary>
internal sealed class PdfKeyword(string value) : PdfObject
{
    public static readonly PdfKeyword Null = new("null");
    public static readonly PdfKeyword True = new("true");

    public string Value { get; } = value;
}
