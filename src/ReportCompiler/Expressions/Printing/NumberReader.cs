using System.Globalization;
using System.Text;
using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Printing;

/// <summary>A number as it was read in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it has, with its scale and its per cent.</param>
/// <param name="Value">What it says: 12000 for "12 thousand".</param>
/// <param name="Decimals">With how many decimals it is written.</param>
/// <param name="Scale">The power of ten that its word says: 3 for "12 thousand", 0 without such a word.</param>
/// <param name="IsPercent">Whether it is in per cent.</param>
/// <param name="IsWords">Whether it is written in words.</param>
internal readonly record struct NumberInText(int Start, int Length, decimal Value, int Decimals, int Scale, bool IsPercent, bool IsWords)
{
    public int End => Start + Length;

    /// <summary>The letters it is written with.</summary>
    public string In(string text) => text.Substring(Start, Length);
}

/// <summary>
/// Reads numbers out of a text as the language writes them: the inverse of <see cref="NumberPrinter"/>. Digits with group and decimal marks, number words, the
/// scales thousand to billion, per cent. It says what is a number, not what a number means. It takes as long as the text is, whatever stands in it.
/// </summary>
internal sealed class NumberReader
{
    private const int MostDigits = 28;

    private readonly Language _language;
    private readonly SmallLetters _letters;
    private readonly NumberPhrases _phrases;
    private readonly List<(int Power, decimal Factor, string Word)> _scales = [];
    private readonly string _percentBefore;
    private readonly string _percentAfter;

    public NumberReader(Language language)
    {
        (_language, _letters, _phrases) = (language, new SmallLetters(language), new NumberPhrases(language));
        foreach (var (key, power, factor) in (ReadOnlySpan<(string, int, decimal)>)[("thousand", 3, 1_000m), ("million", 6, 1_000_000m), ("billion", 9, 1_000_000_000m)])
        {
            if (language.Scale.GetValueOrDefault(key) is { } pattern && pattern.StartsWith("{n}", StringComparison.Ordinal)) _scales.Add((power, factor, pattern[3..]));
        }
        var place = language.Percent.IndexOf("{n}", StringComparison.Ordinal);
        (_percentBefore, _percentAfter) = place < 0 ? ("", "") : (language.Percent[..place], language.Percent[(place + 3)..]);
    }

    /// <summary>The numbers of a text, in order.</summary>
    public IEnumerable<NumberInText> Read(string text)
    {
        var last = 0; // where the number before ended
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            var found = char.IsAsciiDigit(text[i]) ? Digits(text, i, out end) : char.IsLetter(text[i]) ? Words(text, i) : null;
            if (found is { } number)
            {
                number = WithPercent(text, number, last);
                yield return number;
                i = last = number.End;
                continue;
            }
            i = end;
            // What goes on after a digit or a letter is no beginning.
            while (i < text.Length && char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[i - 1])) i++;
        }
    }

    /// <summary>A number in digits; null when it has more of them than any number that is printed. <paramref name="end"/>: where its digits end.</summary>
    private NumberInText? Digits(string text, int start, out int end)
    {
        end = start;
        var digits = new StringBuilder();
        while (end < text.Length && char.IsAsciiDigit(text[end])) digits.Append(text[end++]);
        // "1234,567" has no groups: the first has three digits at most. Nor has "012 590": it is no number at all.
        for (var hasGroups = end - start <= 3 && text[start] != '0'; hasGroups && GroupAt(text, end) is { } mark; end += mark + 3) digits.Append(text, end + mark, 3);
        var decimals = 0;
        if (At(text, end, _language.Decimal) && end + _language.Decimal.Length < text.Length && char.IsAsciiDigit(text[end + _language.Decimal.Length]))
        {
            digits.Append('.');
            for (end += _language.Decimal.Length; end < text.Length && char.IsAsciiDigit(text[end]); end++, decimals++) digits.Append(text[end]);
        }
        return digits.Length <= MostDigits && decimal.TryParse(digits.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? Scaled(text, new NumberInText(start, end - start, value, decimals, 0, IsPercent: false, IsWords: false)) : null;
    }

    /// <summary>The length of a group mark behind which exactly three digits stand; null when there is none. A blank is one in every language, since writers use it everywhere.</summary>
    private int? GroupAt(string text, int at)
    {
        var mark = at >= text.Length ? 0 : text[at] is ' ' or '\u00A0' or '\u2009' or '\u202F' ? 1 : At(text, at, _language.Group) ? _language.Group.Length : 0;
        if (mark == 0 || at + mark + 3 > text.Length) return null;
        for (var i = at + mark; i < at + mark + 3; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return null;
        }
        return at + mark + 3 < text.Length && char.IsAsciiDigit(text[at + mark + 3]) ? null : mark;
    }

    private NumberInText? Words(string text, int start) =>
        _phrases.At(text, start) is var (value, end) ? new NumberInText(start, end - start, value, 0, 0, IsPercent: false, IsWords: true) : null;

    /// <summary>The number with the word of its power, if it has one: "12 thousand".</summary>
    private NumberInText Scaled(string text, NumberInText number)
    {
        foreach (var (power, factor, word) in _scales)
        {
            if (Follows(text, number.End, word) is { } end && number.Value <= decimal.MaxValue / factor)
                return number with { Length = end - number.Start, Value = number.Value * factor, Scale = power };
        }
        return number;
    }

    /// <summary>The number with its per cent, if it has one; <paramref name="from"/>: what stands before belongs to another number.</summary>
    private NumberInText WithPercent(string text, NumberInText number, int from)
    {
        var start = number.Start - _percentBefore.Length;
        var isBehind = !string.IsNullOrWhiteSpace(_percentBefore) && start >= from && Follows(text, start, _percentBefore) is not null;
        var end = Follows(text, number.End, _percentAfter) ?? Follows(text, number.End, "%") ?? Follows(text, number.End, " %");
        if (!isBehind && end is null) return number;
        if (!isBehind) start = number.Start;
        return number with { Start = start, Length = (end ?? number.End) - start, IsPercent = true };
    }

    /// <summary>The place behind some words, any blank of which may be any white space; null when something else stands there, or the last word goes on.</summary>
    private int? Follows(string text, int at, string words)
    {
        if (words.Length == 0 || at + words.Length > text.Length) return null;
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c) ? !char.IsWhiteSpace(text[at]) : _letters.Of(c) != _letters.Of(text[at])) return null;
            at++;
        }
        return char.IsLetter(words[^1]) && at < text.Length && char.IsLetterOrDigit(text[at]) ? null : at;
    }

    private static bool At(string text, int at, string mark) => mark.Length > 0 && string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
}
