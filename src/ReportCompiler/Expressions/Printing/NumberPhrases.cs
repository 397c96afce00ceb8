using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Printing;

/// <summary>
/// The number words of a language, found by writing every number below a thousand and looking it up. What is larger is one of them with its thousand, million or
/// billion, followed by a smaller one.
/// </summary>
internal sealed class NumberPhrases
{
    private const int Most = 1000;
    private const int LongestWord = 100;

    private readonly SmallLetters _letters;
    private readonly Dictionary<string, int> _values = new(Most, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _value;
    private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _firstWord;
    private readonly List<Power> _powers = [];
    private readonly List<string> _betweens = [];
    private readonly int _longest;

    /// <summary>A power of a thousand: the words behind its count, and the word for a single one where the language says no "one" before it.</summary>
    private sealed record Power(decimal Factor, string? Counted, string? Alone);

    public NumberPhrases(Language language)
    {
        _letters = new SmallLetters(language);
        var words = new NumberWords(language);
        for (var n = 0; n < Most; n++)
        {
            if (words.Of(n) is not { Length: > 0 } phrase) continue;
            var small = _letters.Of(phrase);
            _values.TryAdd(small, n);
            AddFirstWord(small);
            _longest = Math.Max(_longest, small.Length);
        }
        foreach (var (key, factor) in (ReadOnlySpan<(string, decimal)>)[("billion", 1_000_000_000m), ("million", 1_000_000m), ("thousand", 1_000m)])
        {
            var alone = Join(language, key + "-1");
            if (alone is not null) AddFirstWord(alone);
            _powers.Add(new Power(factor, Inside(Join(language, key), "{n}", ""), alone));
        }
        foreach (var key in (ReadOnlySpan<string>)["rest-below-hundred", "rest"])
        {
            if (Inside(Join(language, key), "{high}", "{rest}") is { Length: > 0 } between) _betweens.Add(between);
        }
        (_value, _firstWord) = (_values.GetAlternateLookup<ReadOnlySpan<char>>(), _firstWords.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    /// <summary>The longest number in words that begins at a place, and where it ends; null when none does.</summary>
    public (decimal Value, int End)? At(string text, int start)
    {
        (decimal Value, int End)? whole = null;
        // "two million three thousand four hundred": every part is of a smaller power than the one before, so there are four at most.
        for (var (at, limit) = (start, decimal.MaxValue); Part(text, at, limit) is var (value, factor, end) && IsEnd(text, end); (at, limit) = (Rest(text, end), factor))
        {
            whole = ((whole?.Value ?? 0) + value, end);
            if (factor == 1) break;
        }
        return whole;
    }

    /// <summary>A number below a thousand, with its power if it has one; the power is less than the limit.</summary>
    private (decimal Value, decimal Factor, int End)? Part(string text, int start, decimal limit)
    {
        if (!IsFirstWord(text, start)) return null;
        if (Small(text, start) is var (count, end))
        {
            foreach (var power in _powers)
            {
                if (power.Factor < limit && power.Counted is { } words && Stands(text, end, words)) return (count * power.Factor, power.Factor, end + words.Length);
            }
            return count < limit ? (count, 1, end) : null;
        }
        foreach (var power in _powers)
        {
            if (power.Factor < limit && power.Alone is { } word && Stands(text, start, word)) return (power.Factor, power.Factor, start + word.Length);
        }
        return null;
    }

    private bool IsFirstWord(string text, int start)
    {
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        while (start + length < text.Length && char.IsLetter(text[start + length]))
        {
            if (length == LongestWord) return false;
            word[length] = _letters.Of(text[start + length]);
            length++;
        }
        return length > 0 && _firstWord.Contains(word[..length]);
    }

    private (int Value, int End)? Small(string text, int start)
    {
        var reach = _letters.Of(text.AsSpan(start, Math.Min(_longest, text.Length - start))).AsSpan();
        for (var length = reach.Length; length > 0; length--)
        {
            var isWhole = start + length == text.Length || !char.IsLetterOrDigit(text[start + length]);
            if (isWhole && _value.TryGetValue(reach[..length], out var value)) return (value, start + length);
        }
        return null;
    }

    /// <summary>Where what follows a power begins: behind the words that the language puts between ("one thousand and five"), or behind a blank.</summary>
    private int Rest(string text, int end)
    {
        foreach (var between in _betweens)
        {
            if (Begins(text, end, between)) return end + between.Length;
        }
        return end < text.Length && char.IsWhiteSpace(text[end]) ? end + 1 : text.Length;
    }

    private bool Stands(string text, int at, string words) => Begins(text, at, words) && IsEnd(text, at + words.Length);

    private bool Begins(string text, int at, string words) =>
        words.Length > 0 && at + words.Length <= text.Length && _letters.Of(text.AsSpan(at, words.Length)) == words;

    /// <summary>Whether a word ends: "two" of "two-day" is none, nor is that of "twofold".</summary>
    private static bool IsEnd(string text, int at) =>
        at >= text.Length || (!char.IsLetterOrDigit(text[at]) && !(text[at] is '-' or '\u2010' or '\u2011' or '\'' or '\u2019' && at + 1 < text.Length && char.IsLetter(text[at + 1])));

    private void AddFirstWord(string phrase) => _firstWords.Add(new string([.. phrase.TakeWhile(char.IsLetter)]));

    private string? Join(Language language, string key) => language.WordJoins.GetValueOrDefault(key) is { Length: > 0 } pattern ? _letters.Of(pattern) : null;

    /// <summary>What stands between the beginning and the end of a pattern; null when it has not both.</summary>
    private static string? Inside(string? pattern, string begin, string end) =>
        pattern is not null && pattern.Length >= begin.Length + end.Length && pattern.StartsWith(begin, StringComparison.Ordinal) && pattern.EndsWith(end, StringComparison.Ordinal)
            ? pattern[begin.Length..^end.Length] : null;
}
