using System.Globalization;
using System.Text;

namespace ReportCompiler.Render.Browser;

/// <summary>
/// Numbers the elements of a PDF's tag tree from 1. The browser names them by a counter of its process, which is another one each time.
/// Names keep their length, so that no offset in the file moves, and their order, since the file's index of names is sorted.
/// </summary>
internal static class PdfNodeIds
{
    private const int Digits = 8;

    private static ReadOnlySpan<byte> Prefix => "(node"u8;

    /// <summary>A copy with the names numbered anew.</summary>
    public static byte[] Renumber(byte[] pdf)
    {
        var copy = (byte[])pdf.Clone();
        var places = Places(copy);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in places.Select(at => Name(copy, at)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) numbers[name] = numbers.Count + 1;
        foreach (var at in places) Encoding.ASCII.GetBytes(numbers[Name(copy, at)].ToString("D8", CultureInfo.InvariantCulture), copy.AsSpan(at));
        return copy;
    }

    /// <summary>Where the digits of each name start. A bracket within a text is written with a backslash, so no text is taken for a name.</summary>
    private static List<int> Places(byte[] pdf)
    {
        List<int> places = [];
        for (var from = 0; pdf.AsSpan(from).IndexOf(Prefix) is >= 0 and var found;)
        {
            var at = from + found;
            from = at + Prefix.Length;
            if (from + Digits >= pdf.Length || pdf[from + Digits] != ')' || (at > 0 && pdf[at - 1] == '\\')) continue;
            if (!pdf.AsSpan(from, Digits).ContainsAnyExceptInRange((byte)'0', (byte)'9')) places.Add(from);
        }
        return places;
    }

    private static string Name(byte[] pdf, int at) => Encoding.ASCII.GetString(pdf, at, Digits);
}
