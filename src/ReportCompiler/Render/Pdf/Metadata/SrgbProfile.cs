using System.Buffers.Binary;
using System.Text;

namespace ReportCompiler.Render.Pdf.Metadata;

/// <summary>
/// The colours of the web, sRGB (IEC 61966-2-1), as an ICC profile of version 2 (ICC.1:2001-04): the colours that the numbers of the page stand for.
/// The primaries are those of the standard, adapted to D50 as the profile's format asks.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private const int CurvePoints = 1024;

    public static byte[] Build()
    {
        var curve = Curve();
        (string Name, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")), ("cprt", Text("No copyright, use freely")), ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.4360747, 0.2225045, 0.0139322)), ("gXYZ", Xyz(0.3850649, 0.7168786, 0.0971045)), ("bXYZ", Xyz(0.1430804, 0.0606169, 0.7141733)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        using var body = new MemoryStream();
        var start = HeaderLength + 4 + (tags.Length * 12);
        var table = new byte[start - HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(table, tags.Length);
        var placed = new Dictionary<byte[], int>();
        for (var i = 0; i < tags.Length; i++)
        {
            var (name, data) = tags[i];
            if (!placed.TryGetValue(data, out var at))
            {
                placed[data] = at = start + (int)body.Length;
                body.Write(data);
                while (body.Length % 4 != 0) body.WriteByte(0);
            }
            var entry = table.AsSpan(4 + (i * 12));
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], data.Length);
        }
        return [.. Header(start + (int)body.Length), .. table, .. body.ToArray()];
    }

    private static byte[] Header(int length)
    {
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, length);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 0x02100000);
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        // The date of the format's version: a profile has one, and this one never changes.
        short[] date = [2001, 4, 1, 0, 0, 0];
        for (var i = 0; i < date.Length; i++) BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(24 + (i * 2)), date[i]);
        "acsp"u8.CopyTo(header.AsSpan(36));
        Numbers([0.9642, 1, 0.8249]).CopyTo(header.AsSpan(68));
        return header;
    }

    private static byte[] Xyz(double x, double y, double z) => [.. "XYZ "u8, 0, 0, 0, 0, .. Numbers([x, y, z])];

    private static byte[] Text(string text) => [.. "text"u8, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(text), 0];

    /// <summary>ASCII text with its length, then empty forms of it in Unicode and in the script of a Macintosh.</summary>
    private static byte[] Description(string text)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(count, text.Length + 1);
        return [.. "desc"u8, 0, 0, 0, 0, .. count, .. Encoding.ASCII.GetBytes(text), 0, .. new byte[4 + 4 + 2 + 1 + 67]];
    }

    private static byte[] Curve()
    {
        var curve = new byte[12 + (CurvePoints * 2)];
        "curv"u8.CopyTo(curve);
        BinaryPrimitives.WriteInt32BigEndian(curve.AsSpan(8), CurvePoints);
        for (var i = 0; i < CurvePoints; i++) BinaryPrimitives.WriteUInt16BigEndian(curve.AsSpan(12 + (i * 2)), (ushort)Math.Round(Linear(i / (CurvePoints - 1.0)) * 65535));
        return curve;
    }

    /// <summary>From the number of a colour to its light (IEC 61966-2-1, 5.2).</summary>
    private static double Linear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    /// <summary>Signed numbers with 16 bits behind the point.</summary>
    private static byte[] Numbers(double[] values)
    {
        var bytes = new byte[values.Length * 4];
        for (var i = 0; i < values.Length; i++) BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(i * 4), (int)Math.Round(values[i] * 65536));
        return bytes;
    }
}
