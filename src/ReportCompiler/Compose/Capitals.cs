using ReportCompiler.Text;
using ReportCompiler.Model;

namespace ReportCompiler.Compose;

/// <summary>Puts the first letter of a text in upper case, as the language has it.</summary>
internal static class Capitals
{
    /// <summary>The text, marked or not, with its first letter in upper case.</summary>
    public static string First(string text, Language language)
    {
        var at = 0;
        // A mark's index stands before the text that is read.
        while (at < text.Length && text[at] == MarkedText.Start) at = text.IndexOf(MarkedText.Text, at) + 1;
        return at >= text.Length ? text : text[..at] + Upper(text[at], language) + text[(at + 1)..];
    }

    private static char Upper(char letter, Language language)
    {
        var pairs = language.Strings.GetValueOrDefault("capitals", "");
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            if (pairs[i] == letter) return pairs[i + 1];
        }
        return char.ToUpperInvariant(letter);
    }
}
