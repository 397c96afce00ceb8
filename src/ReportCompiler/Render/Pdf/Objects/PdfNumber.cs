using System.Globalization;
using System.Text;

namespace ReportCompiler.Render.Pdf.Objects;

/// <summary>A number, kept as it was written, so that reading and writing never changes one.</summary>
internal sealed class PdfNumber : PdfObject
{
    private readonly byte[] _source;
    private readonly int _start;
    private readonly int _length;

    public PdfNumber(string written) : this(Encoding.ASCII.GetBytes(written), 0, written.Length)
    {
    }

    public PdfNumber(int value) : this(value.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>A number that stands in a file. A page has tens of thousands, and few are ever written again: none is copied.</summary>
    public PdfNumber(byte[] source, int start, int length)
    {
        _source = source;
        _start = start;
        _length = length;
        Value = Read(source.AsSpan(start, length));
    }

    public string Written => Encoding.ASCII.GetString(_source, _start, _length);

    /// <summary>The number as it is drawn with.</summary>
    public float Value { get; }

    /// <summary>The whole number; 0 when it is none.</summary>
    public int Int => int.TryParse(_source.AsSpan(_start, _length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0;

    /// <summary>Sign, digits and a point are all that a number of a PDF has (ISO 32000-1, 7.3.3).</summary>
    private static float Read(ReadOnlySpan<byte> written)
    {
        var (value, scale) = (0d, 0d);
        foreach (var c in written)
        {
            if (c == '.') scale = 1;
            if (!char.IsAsciiDigit((char)c)) continue;
            value = (value * 10) + (c - '0');
            scale *= 10;
        }
        if (scale > 1) value /= scale;
        return (float)(written[0] == '-' ? -value : value);
    }
}
