using System.Globalization;
using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Printing;

/// <summary>A number as it was read in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it has, with its scale and its per cent.</param>
/// <param name="Value">What it says: 12000 for "12 thousand".</param>
/// <param name="Decimals">With how many decimals it is written.</param>
/// <param name="IsPercent">Whether it is in per cent.</param>
/// <param name="IsWords">Whether it is written in words.</param>
internal readonly record struct NumberInText(int Start, int Length, decimal Value, int Decimals, bool IsPercent, bool IsWords)
{
    public int End => Start + Length;

    /// <summary>The letters it is written with.</summary>
    public string In(string text) => text.Substring(Start, Length);
}

/// <summary>
/// Reads numbers out of a text as the language writes them: the inverse of <see cref="NumberPrinter"/>. Digits with group and decimal marks, number words, the
/// scales thousand to billion, per cent. It says what is a number, not what a number means.
/// </summary>
internal sealed class NumberReader
{
    private const int MostDigits = 28;
    private static readonly (string Key, decimal Factor)[] Scales = [("thousand", 1_000m), ("million", 1_000_000m), ("billion", 1_000_000_000m)];

    private readonly Language _language;
    private readonly NumberPhrases _phrases;
    private readonly string _percentBefore;
    private readonly string _percentAfter;

    public NumberReader(Language language)
    {
        (_language, _phrases) = (language, new NumberPhrases(language));
        var place = language.Percent.IndexOf("{n}", StringComparison.Ordinal);
        (_percentBefore, _percentAfter) = place < 0 ? ("", "") : (language.Percent[..place], language.Percent[(place + 3)..]);
    }

    /// <summary>The numbers of a text, in order.</summary>
    public IEnumerable<NumberInText> Read(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var found = char.IsAsciiDigit(text[i]) ? Digits(text, i) : IsWordStart(text, i) ? Words(text, i) : null;
            if (found is { } number)
            {
                yield return number;
                i = number.End;
                continue;
            }
            i++;
            // What goes on after a digit or a letter is no beginning.
            while (i < text.Length && char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[i - 1])) i++;
        }
    }

    private static bool IsWordStart(string text, int at) => char.IsLetter(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private NumberInText? Digits(string text, int start)
    {
        var end = start;
        var digits = new System.Text.StringBuilder();
        while (end < text.Length && char.IsAsciiDigit(text[end])) digits.Append(text[end++]);
        // "1234,567" has no groups: the first has three digits at most.
        for (var hasGroups = end - start <= 3; hasGroups && GroupAt(text, end) is { } mark; end += mark + 3) digits.Append(text, end + mark, 3);
        var decimals = 0;
        if (At(text, end, _language.Decimal) && end + _language.Decimal.Length < text.Length && char.IsAsciiDigit(text[end + _language.Decimal.Length]))
        {
            digits.Append('.');
            for (end += _language.Decimal.Length; end < text.Length && char.IsAsciiDigit(text[end]); end++, decimals++) digits.Append(text[end]);
        }
        if (digits.Length > MostDigits || !decimal.TryParse(digits.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        return Completed(text, start, end, value, decimals, isWords: false);
    }

    /// <summary>The length of a group mark behind which exactly three digits stand; null when there is none.</summary>
    private int? GroupAt(string text, int at)
    {
        var mark = at >= text.Length ? 0 : text[at] is '\u00A0' or '\u202F' ? 1 : _language.Group.Length > 0 && At(text, at, _language.Group) ? _language.Group.Length : 0;
        if (mark == 0 || at + mark + 3 > text.Length) return null;
        for (var i = at + mark; i < at + mark + 3; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return null;
        }
        return at + mark + 3 < text.Length && char.IsAsciiDigit(text[at + mark + 3]) ? null : mark;
    }

    private NumberInText? Words(string text, int start) =>
        _phrases.At(text, start) is var (value, end) ? Completed(text, start, end, value, 0, isWords: true) : null;

    /// <summary>The number with what belongs to it: a scale, and per cent.</summary>
    private NumberInText Completed(string text, int start, int end, decimal value, int decimals, bool isWords)
    {
        if (!isWords)
        {
            foreach (var (key, factor) in Scales)
            {
                if (_language.Scale.GetValueOrDefault(key) is not { } pattern || !pattern.StartsWith("{n}", StringComparison.Ordinal) || Follows(text, end, pattern[3..]) is not { } scaled) continue;
                if (Math.Abs(value) > decimal.MaxValue / factor) break;
                (value, end) = (value * factor, scaled);
                break;
            }
        }
        var isPercent = false;
        if (_percentAfter.Length > 0 && Follows(text, end, _percentAfter) is { } after) (isPercent, end) = (true, after);
        else if (Follows(text, end, "%") is { } sign) (isPercent, end) = (true, sign);
        else if (Follows(text, end, " %") is { } apart) (isPercent, end) = (true, apart);
        if (_percentBefore.Trim().Length > 0 && start >= _percentBefore.Length && string.Compare(text, start - _percentBefore.Length, _percentBefore, 0, _percentBefore.Length, StringComparison.OrdinalIgnoreCase) == 0)
        {
            start -= _percentBefore.Length;
            isPercent = true;
        }
        return new NumberInText(start, end - start, value, decimals, isPercent, isWords);
    }

    /// <summary>The place behind a suffix, any blank of which may be any white space; null when something else stands there, or its word goes on.</summary>
    private static int? Follows(string text, int at, string suffix)
    {
        foreach (var c in suffix)
        {
            if (at >= text.Length) return null;
            if (char.IsWhiteSpace(c) ? !char.IsWhiteSpace(text[at]) : char.ToLowerInvariant(c) != char.ToLowerInvariant(text[at])) return null;
            at++;
        }
        return suffix.Length == 0 || (char.IsLetter(suffix[^1]) && at < text.Length && char.IsLetterOrDigit(text[at])) ? null : at;
    }

    private static bool At(string text, int at, string mark) => mark.Length > 0 && string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
}
