using System.Text;

namespace ReportCompiler.Compose;

/// <summary>Fills a pattern of the language from its beginning to its end, so that figures come into the ledger in the order in which they are read.</summary>
internal static class Phrase
{
    /// <param name="pattern">Text with places: "{n} are missing: {agencies}."</param>
    /// <param name="plain">Makes the text between the places safe where it stands.</param>
    /// <param name="fill">What stands in a place; null for one that is none, and is left.</param>
    public static string Fill(string pattern, Func<string, string> plain, Func<string, string?> fill)
    {
        var text = new StringBuilder();
        var at = 0;
        while (pattern.IndexOf('{', at) is var open and >= 0 && pattern.IndexOf('}', open) is var close and >= 0)
        {
            text.Append(plain(pattern[at..open])).Append(fill(pattern[(open + 1)..close]) ?? plain(pattern[open..(close + 1)]));
            at = close + 1;
        }
        return text.Append(plain(pattern[at..])).ToString();
    }
}
