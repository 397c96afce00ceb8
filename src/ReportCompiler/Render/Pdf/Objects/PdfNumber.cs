using System.Globalization;

namespace ReportCompiler.Render.Pdf.Objects;

/// <summary>A number, kept as it was written, so that reading and writing never changes one.</summary>
internal sealed class PdfNumber(string written) : PdfObject
{
    public PdfNumber(int value) : this(value.ToString(CultureInfo.InvariantCulture))
    {
    }

    public string Written { get; } = written;

    /// <summary>The number as it is drawn with.</summary>
    public float Value { get; } = Read(written);

    /// <summary>The whole number; 0 when it is none.</summary>
    public int Int => int.TryParse(Written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0;

    /// <summary>Sign, digits and a point are all that a number of a PDF has (ISO 32000-1, 7.3.3): a page has tens of thousands, and this is the quickest way.</summary>
    private static float Read(string written)
    {
        var (value, scale) = (0d, 0d);
        foreach (var c in written)
        {
            if (c == '.') scale = 1;
            if (!char.IsAsciiDigit(c)) continue;
            value = (value * 10) + (c - '0');
            scale *= 10;
        }
        if (scale > 1) value /= scale;
        return (float)(written[0] == '-' ? -value : value);
    }
}
