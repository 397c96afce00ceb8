using System.Globalization;
using System.Text;

namespace ReportCompiler.Cli.Formatting;

/// <summary>
/// Text of users as it may be shown on a terminal: characters that would steer it, break a line, turn the direction of writing or stay
/// invisible are shown as <c>&lt;U+001B&gt;</c>. A file can therefore neither hide a finding nor forge one.
/// </summary>
internal static class VisibleText
{
    /// <summary>The text, safe and on one line.</summary>
    public static string Of(string text)
    {
        if (!text.EnumerateRunes().Any(Hides)) return text;
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) shown.Append(Of(rune));
        return shown.ToString();
    }

    /// <summary>A character, safe. Half of a surrogate pair arrives as U+FFFD.</summary>
    public static string Of(Rune rune) => Hides(rune) ? FormattableString.Invariant($"<U+{rune.Value:X4}>") : rune.ToString();

    private static bool Hides(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
}
