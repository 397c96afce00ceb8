using System.Globalization;
using System.Text;

namespace ReportCompiler.Render.Browser;

/// <summary>Gives a PDF the date of the build instead of the clock's. The new date is as long as the old, so that no offset in the file moves.</summary>
internal static class PdfDates
{
    private const int Digits = 14;

    /// <summary>A copy with both dates set; a file without dates stays as it is.</summary>
    public static byte[] Set(byte[] pdf, DateOnly date)
    {
        var copy = (byte[])pdf.Clone();
        var stamp = Encoding.ASCII.GetBytes(date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000");
        // A bracket within a text is written with a backslash, so these names are never a part of one.
        Overwrite(copy, "/CreationDate (D:"u8, stamp);
        Overwrite(copy, "/ModDate (D:"u8, stamp);
        return copy;
    }

    private static void Overwrite(byte[] pdf, ReadOnlySpan<byte> name, ReadOnlySpan<byte> stamp)
    {
        for (var from = 0; pdf.AsSpan(from).IndexOf(name) is >= 0 and var at;)
        {
            from += at + name.Length;
            var old = pdf.AsSpan(from, Math.Min(Digits, pdf.Length - from));
            if (old.Length == Digits && !old.ContainsAnyExceptInRange((byte)'0', (byte)'9')) stamp.CopyTo(old);
        }
    }
}
