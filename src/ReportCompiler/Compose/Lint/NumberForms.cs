using System.Globalization;
using ReportCompiler.Expressions.Printing;
using ReportCompiler.Markup;

namespace ReportCompiler.Compose.Lint;

/// <summary>What tells in every language that a number names something: what it is tied to, the run of digits and marks that it belongs to, where it stands.</summary>
internal static class NumberForms
{
    /// <summary>How far is looked around a number, so that no text, whatever stands in it, takes longer than its length.</summary>
    public const int Reach = 60;

    public const string Dashes = "-\u2010\u2011\u2012\u2013\u2014\u2212";

    private const int FirstYear = 1900, LastYear = 2100;
    private const int FewestOfTelephone = 7;

    public static bool IsName(Prose prose, in NumberInText number)
    {
        var text = prose.Text;
        return IsTied(text, number) || IsRest(text, number.Start) || IsYear(text, number) || IsInAddress(text, number) || IsCompound(text, number.Start)
            || IsTelephone(text, number) || IsEnumerator(prose, number);
    }

    /// <summary>Behind a sign that is followed by a name: § 7, № 9, #4.</summary>
    public static bool IsBehindSign(string text, int start)
    {
        var far = Math.Max(0, start - Reach);
        while (start > far && char.IsWhiteSpace(text[start - 1])) start--;
        return At(text, start - 1) is '\u00A7' or '\u2116' or '#';
    }

    /// <summary>Next to letters, or tied to them: COVID-19, 14th, A4, 10-year, 144-1-ci. A dash is no tie: "the women—94 in all—were".</summary>
    private static bool IsTied(string text, in NumberInText number)
    {
        var (before, after) = (At(text, number.Start - 1), At(text, number.End));
        if (char.IsLetter(before) || before is '_' or '@' || (IsHyphen(before) && char.IsLetter(At(text, number.Start - 2)))) return true;
        if (char.IsLetter(after) || after == '_') return !number.IsPercent;
        var end = number.End;
        while (IsHyphen(At(text, end)) && end - number.End < Reach && char.IsAsciiDigit(At(text, end + 1)))
        {
            end++;
            while (char.IsAsciiDigit(At(text, end)) && end - number.End < Reach) end++;
        }
        return (IsHyphen(At(text, end)) || At(text, end) is '\'' or '\u2019') && char.IsLetter(At(text, end + 1));
    }

    /// <summary>What follows a mark that is none of the language: "5" in "7,5", "0" in "v2.0". The number, if it is one, began before.</summary>
    private static bool IsRest(string text, int start) => At(text, start - 1) is '.' or ',' && char.IsAsciiDigit(At(text, start - 2));

    private static bool IsYear(string text, in NumberInText number) =>
        number is { Decimals: 0, IsPercent: false, Length: 4 } && IsYear(number.In(text));

    private static bool IsYear(string digits) => digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear;

    /// <summary>In an address of the web, of mail, or of a file: what has letters on both sides of a point.</summary>
    private static bool IsInAddress(string text, in NumberInText number)
    {
        var (from, to) = (number.Start, number.End);
        while (from > 0 && number.Start - from < 2 * Reach && !char.IsWhiteSpace(text[from - 1])) from--;
        while (to < text.Length && to - number.End < 2 * Reach && !char.IsWhiteSpace(text[to])) to++;
        var word = text.AsSpan(from, to - from);
        if (word.Contains('@') || word.IndexOf("://") >= 0) return true;
        for (var i = 1; i + 1 < word.Length; i++)
        {
            if (word[i] == '.' && char.IsLetter(word[i - 1]) && char.IsLetter(word[i + 1])) return true;
        }
        return false;
    }

    /// <summary>Groups of digits that only together say something: 14.03.2020, 2020-03-14, 10:30, 2019/20, 2019-20, 24/7, 1.2.3. A range of two numbers is none.</summary>
    private static bool IsCompound(string text, int start)
    {
        var parts = Run(text, start, c => char.IsAsciiDigit(c) || c is '.' or ':' or '/' || Dashes.Contains(c, StringComparison.Ordinal))
            .Trim([.. ".:/" + Dashes]).Split([.. Dashes], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 2 || parts.Any(p => p.AsSpan().IndexOfAny(':', '/') >= 0 || p.AsSpan().Count('.') > 1)) return true;
        return parts is [var first, var second] && IsYear(first) && (IsYear(second) || second.Length == 2);
    }

    /// <summary>Seven digits and more behind a plus sign, an opening bracket or a zero, or in three groups that are not those of one number.</summary>
    private static bool IsTelephone(string text, in NumberInText number)
    {
        var run = Run(text, number.Start, c => char.IsAsciiDigit(c) || c is ' ' or '\u00A0' or '(' or ')' or '+' || Dashes.Contains(c, StringComparison.Ordinal)).Trim([.. " \u00A0)" + Dashes]);
        if (run.Count(char.IsAsciiDigit) < FewestOfTelephone || run.LastIndexOf('+') > 1) return false;
        if (run[0] is '+' or '0' || run.StartsWith("(+", StringComparison.Ordinal) || (run[0] == '(' && run.Contains(')', StringComparison.Ordinal))) return true;
        var groups = run.Split([' ', '\u00A0', .. Dashes]);
        return groups.Length > 2 && run.Length > number.Length && groups.All(g => g.Length is >= 2 and <= 4 && g.All(char.IsAsciiDigit));
    }

    /// <summary>The number of an item or of a section where it begins: "1)", "(2)", "3.1 Crimes"; and of an item in a sentence: "namely (1) shelter, (2) food".</summary>
    private static bool IsEnumerator(Prose prose, in NumberInText number)
    {
        var text = prose.Text;
        if (number.IsPercent || number.Scale > 0 || number.Value > 99) return false;
        if (number.Start < Reach && Opening(text) is var (open, end) && number.Start >= open && number.Start < end)
        {
            var isSection = prose.IsHeading || text.AsSpan(open, end - open).Contains('.');
            if (At(text, end - 1) is '.' or ')' || (isSection && !char.IsLower(At(text, end + 1)))) return true;
        }
        if (At(text, number.Start - 1) != '(' || At(text, number.End) != ')') return false;
        var before = text.AsSpan(0, number.Start - 1).TrimEnd();
        var isSecond = number.Value > 1 && text.LastIndexOf(string.Create(CultureInfo.InvariantCulture, $"({number.Value - 1})"), number.Start, Math.Min(number.Start + 1, 20 * Reach), StringComparison.Ordinal) >= 0;
        return isSecond || (char.IsLetter(At(text, number.End + 2)) && (before.IsEmpty || before[^1] is ':' or ';' or ','));
    }

    /// <summary>The digits and points with which a text opens, when words follow: where they begin and end, a closing mark included. A number alone is none, as in a cell.</summary>
    private static (int Start, int End)? Opening(string text)
    {
        var start = 0;
        while (start < Reach && start < text.Length && text[start] is ' ' or '(') start++;
        var end = start;
        while (end < start + Reach && end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && char.IsAsciiDigit(At(text, end + 1))))) end++;
        if (At(text, end) is '.' or ')') end++;
        return end > start && end < text.Length && char.IsWhiteSpace(text[end]) ? (start, end) : null;
    }

    /// <summary>What is around a place without interruption, as far as is looked.</summary>
    private static string Run(string text, int at, Func<char, bool> isPart)
    {
        var (from, to) = (at, at);
        while (from > 0 && at - from < Reach && isPart(text[from - 1])) from--;
        while (to < text.Length && to - at < Reach && isPart(text[to])) to++;
        return text[from..to];
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>The character at a place; a blank before the text and behind it.</summary>
    private static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : ' ';
}
