using System.Globalization;

namespace ReportCompiler.Render.Pdf.Objects;

/// <summary>A number, kept as it was written, so that reading and writing never changes one.</summary>
internal sealed class PdfNumber(string written) : PdfObject
{
    public PdfNumber(int value) : this(value.ToString(CultureInfo.InvariantCulture))
    {
    }

    public string Written { get; } = written;

    public float Value => float.Parse(Written, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The whole number; 0 when it is none.</summary>
    public int Int => int.TryParse(Written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
