using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Printing;

/// <summary>
/// The number words of a language, found by writing every number below a thousand and looking it up. What is larger is one of them with its thousand, million or
/// billion, followed by a smaller one.
/// </summary>
internal sealed class NumberPhrases(Language language)
{
    private const int Most = 1000;
    private static readonly (string Key, decimal Factor)[] Powers = [("billion", 1_000_000_000m), ("million", 1_000_000m), ("thousand", 1_000m)];

    private readonly Lazy<Table> _table = new(() => Table.Of(language));

    /// <summary>The longest number in words that begins at a place, and where it ends; null when none does.</summary>
    public (decimal Value, int End)? At(string text, int start)
    {
        if (Part(text, start) is not var (value, end)) return null;
        foreach (var (key, factor) in Powers)
        {
            if (Behind(text, end, Counted(key)) is not { } scaled) continue;
            value *= factor;
            end = scaled;
            // "two thousand three hundred": what follows is less than the power it follows.
            if (end + 1 < text.Length && char.IsWhiteSpace(text[end]) && At(text, end + 1) is var (rest, restEnd) && rest < factor) return (value + rest, restEnd);
            break;
        }
        return IsEnd(text, end) ? (value, end) : null;
    }

    private (decimal Value, int End)? Part(string text, int start)
    {
        var table = _table.Value;
        var wordEnd = start;
        while (wordEnd < text.Length && char.IsLetter(text[wordEnd])) wordEnd++;
        if (wordEnd == start || !table.FirstWords.Contains(text[start..wordEnd].ToLowerInvariant())) return null;
        (decimal, int)? longest = null;
        for (var end = wordEnd; end <= text.Length && end - start <= table.Longest; end++)
        {
            if (end < text.Length && char.IsLetterOrDigit(text[end])) continue;
            if (table.Values.TryGetValue(Normal(text.AsSpan(start, end - start)), out var value)) longest = (value, end);
        }
        return longest;
    }

    private string? Counted(string key) =>
        language.WordJoins.GetValueOrDefault(key) is { } pattern && pattern.StartsWith("{n}", StringComparison.Ordinal) ? pattern[3..] : null;

    private static int? Behind(string text, int at, string? suffix)
    {
        if (suffix is null || at + suffix.Length > text.Length) return null;
        return suffix.Equals(Normal(text.AsSpan(at, suffix.Length)), StringComparison.OrdinalIgnoreCase) && IsEnd(text, at + suffix.Length) ? at + suffix.Length : null;
    }

    /// <summary>Whether a word ends: "two" of "two-day" is none, nor is that of "twofold".</summary>
    private static bool IsEnd(string text, int at) =>
        at >= text.Length || (!char.IsLetterOrDigit(text[at]) && !(text[at] is '-' or '\u2010' or '\u2011' or '\'' or '\u2019' && at + 1 < text.Length && char.IsLetter(text[at + 1])));

    private static string Normal(ReadOnlySpan<char> text)
    {
        var normal = new char[text.Length];
        for (var i = 0; i < text.Length; i++) normal[i] = char.IsWhiteSpace(text[i]) ? ' ' : char.ToLowerInvariant(text[i]);
        return new string(normal);
    }

    /// <summary>The phrases of all numbers below a thousand.</summary>
    private sealed record Table(Dictionary<string, int> Values, HashSet<string> FirstWords, int Longest)
    {
        public static Table Of(Language language)
        {
            var words = new NumberWords(language);
            var table = new Table(new Dictionary<string, int>(Most, StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), 0);
            var longest = 0;
            for (var n = 0; n < Most; n++)
            {
                if (words.Of(n)?.ToLowerInvariant() is not { Length: > 0 } phrase) continue;
                table.Values.TryAdd(phrase, n);
                table.FirstWords.Add(new string([.. phrase.TakeWhile(char.IsLetter)]));
                longest = Math.Max(longest, phrase.Length);
            }
            return table with { Longest = longest };
        }
    }
}
