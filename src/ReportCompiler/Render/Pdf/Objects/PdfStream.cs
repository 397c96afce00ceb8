using System.IO.Compression;

namespace ReportCompiler.Render.Pdf.Objects;

/// <summary>A dictionary and its bytes, as they stand in the file. The only filter that is read and written is Flate.</summary>
internal sealed class PdfStream(PdfDictionary entries, byte[] data) : PdfObject
{
    public PdfDictionary Entries { get; } = entries;

    public byte[] Data { get; } = data;

    /// <summary>A stream of these bytes, made smaller.</summary>
    public static PdfStream Deflate(PdfDictionary entries, ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(content);
        entries["Filter"] = new PdfName("FlateDecode");
        return new PdfStream(entries, packed.ToArray());
    }

    /// <summary>The bytes without their filter.</summary>
    /// <exception cref="PdfFormatException">They are packed in a way that is not read here, or damaged.</exception>
    public byte[] Content()
    {
        var filter = Entries["Filter"] is PdfArray { Items: [PdfName only] } ? only.Value : Entries.Name("Filter");
        if (filter is null && Entries["Filter"] is null) return Data;
        if (filter != "FlateDecode" || Entries["DecodeParms"] is not null) throw new PdfFormatException("a stream is packed in an unknown way");
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(Data), CompressionMode.Decompress);
            using var content = new MemoryStream();
            zlib.CopyTo(content);
            return content.ToArray();
        }
        catch (InvalidDataException)
        {
            throw new PdfFormatException("a packed stream is damaged");
        }
    }
}
