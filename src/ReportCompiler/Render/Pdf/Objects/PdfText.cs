using System.Text;

namespace ReportCompiler.Render.Pdf.Objects;

/// <summary>A string: bytes, which are a text only where the PDF says so.</summary>
internal sealed class PdfText(byte[] bytes) : PdfObject
{
    /// <summary>A text string: ASCII as it is, anything else as UTF-16 with its mark (ISO 32000-1, 7.9.2.2).</summary>
    public PdfText(string text) : this(Ascii.IsValid(text) ? Encoding.ASCII.GetBytes(text) : [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)])
    {
    }

    public byte[] Bytes { get; } = bytes;

    /// <summary>The bytes read as a text string.</summary>
    public string Value => Bytes is [0xFE, 0xFF, .. var rest] ? Encoding.BigEndianUnicode.GetString(rest) : Encoding.Latin1.GetString(Bytes);
}
