using ReportCompiler.Expressions.Printing;
using ReportCompiler.Markup;
using ReportCompiler.Model;

namespace ReportCompiler.Compose.Lint;

/// <summary>
/// Tells numbers that name something from numbers that count: years, dates, times, articles of laws, numbers of lists and sections, telephone numbers, addresses. In doubt
/// a number is a name: a finding that is wrong costs an author's trust in all others.
/// </summary>
internal sealed class NamingNumbers
{
    private const int FirstYear = 1900, LastYear = 2100;

    /// <summary>Numbers that writers spell out also where they count what the text itself goes on to name: "two reasons".</summary>
    private const int MostSpelled = 12;
    private const string Dashes = "-\u2010\u2011\u2012\u2013\u2014\u2212";

    private readonly NumberNames _names;
    private readonly HashSet<string> _months;
    private readonly HashSet<string> _joins;
    private readonly HashSet<string> _units;

    /// <param name="language">The language of the text.</param>
    /// <param name="units">What the data count.</param>
    public NamingNumbers(Language language, IEnumerable<Unit> units)
    {
        _units = units.SelectMany(u => u.Labels.GetValueOrDefault(language.Tag)?.Values ?? []).SelectMany(l => l.Split(' ')).Select(w => w.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        _names = language.NumberNames;
        _months = language.Months.Select(m => m.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var and = language.And.Replace("{a}", "", StringComparison.Ordinal).Replace("{b}", "", StringComparison.Ordinal).Trim().ToLowerInvariant();
        _joins = new HashSet<string>(["", ",", "/", "or", "to", and, ", " + and], StringComparer.Ordinal);
    }

    /// <summary>The numbers of a text that count something, in order.</summary>
    public IEnumerable<NumberInText> Counting(Prose prose, IEnumerable<NumberInText> numbers)
    {
        var text = prose.Text;
        var named = -1; // where the last number ended that stands behind a naming word, or in a list of such: "Articles 12, 13 and 15"
        foreach (var number in numbers)
        {
            var isListed = !number.IsWords && (IsBehindName(text, number) || (named >= 0 && _joins.Contains(Between(text, named, number.Start)) && !IsScaled(text, number)));
            if (isListed) named = number.End;
            else if (!(number.IsWords ? IsOnlyAWord(text, number) : IsName(prose, number))) yield return number;
        }
    }

    private bool IsName(Prose prose, in NumberInText number)
    {
        var text = prose.Text;
        return IsAttached(text, number) || IsInAddress(text, number) || IsDate(text, number) || IsCompound(text, number) || IsTelephone(text, number)
            || IsBeforeName(text, number) || IsEnumerator(prose, number) || IsYear(text, number);
    }

    private static string Between(string text, int from, int to) => string.Join(' ', text[from..to].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim([.. Dashes]).Trim().ToLowerInvariant();

    /// <summary>"12 thousand" and "40 per cent" are no names, whatever stands before them.</summary>
    private static bool IsScaled(string text, in NumberInText number) => number.IsPercent || number.In(text).Any(char.IsLetter);

    /// <summary>
    /// A small number in words counts only before what the data count ("three groups"), and in the phrases of the language ("all but one"); a pronoun only in these.
    /// </summary>
    private bool IsOnlyAWord(string text, NumberInText number)
    {
        if (number.Value > MostSpelled || number.IsPercent) return false;
        if (!_names.Pronouns.Contains(number.In(text).ToLowerInvariant()) && text[number.End..Math.Min(text.Length, number.End + 60)]
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(2).Any(w => _units.Contains(w.Trim('.', ',', ';', ':', ')').ToLowerInvariant()))) return false;
        return !_names.Counts.Any(phrase =>
        {
            var place = phrase.IndexOf("{n}", StringComparison.Ordinal);
            return place >= 0 && Ends(text, number.Start, phrase[..place]) && Begins(text, number.End, phrase[(place + 3)..]);
        });
    }

    private static bool Ends(string text, int end, string words) =>
        end >= words.Length && Normal(text[(end - words.Length)..end]) == words && (words.Length == 0 || end == words.Length || !char.IsLetterOrDigit(text[end - words.Length - 1]));

    private static bool Begins(string text, int start, string words) =>
        start + words.Length <= text.Length && Normal(text.Substring(start, words.Length)) == words && (words.Length == 0 || start + words.Length == text.Length || !char.IsLetterOrDigit(text[start + words.Length]));

    private static string Normal(string text) => new([.. text.Select(c => char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c))]);

    /// <summary>Next to letters, or tied to them: COVID-19, 14th, A4, 10-year, No9, #4, §7.</summary>
    private static bool IsAttached(string text, in NumberInText number)
    {
        var (before, after) = (Char(text, number.Start - 1), Char(text, number.End));
        if (char.IsLetter(before) || before is '_' or '#' or '\u2116' or '\u00A7' or '@') return true;
        if (Char(text, number.Start - 2) is '\u2116' or '\u00A7' or '#' && char.IsWhiteSpace(before)) return true;
        if (Dashes.Contains(before, StringComparison.Ordinal) && char.IsLetterOrDigit(Char(text, number.Start - 2)) && !char.IsDigit(Char(text, number.Start - 2))) return true;
        if (char.IsLetter(after) || after == '_') return !IsScaled(text, number);
        return (Dashes.Contains(after, StringComparison.Ordinal) || after is '\'' or '\u2019') && char.IsLetter(Char(text, number.End + 1));
    }

    /// <summary>In an address of the web, of mail, or of a file.</summary>
    private static bool IsInAddress(string text, in NumberInText number)
    {
        var (from, to) = (number.Start, number.End);
        while (from > 0 && !char.IsWhiteSpace(text[from - 1])) from--;
        while (to < text.Length && !char.IsWhiteSpace(text[to])) to++;
        var word = text.AsSpan(from, to - from);
        return word.Contains('@') || word.IndexOf("://") >= 0 || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A day beside a month's name, or a year behind it.</summary>
    private bool IsDate(string text, in NumberInText number)
    {
        if (number.Decimals > 0 || number.IsPercent) return false;
        var (before, after) = (WordBefore(text, number.Start), WordAfter(text, number.End));
        if (number.Value is >= 1 and <= 31 && (_months.Contains(after) || _months.Contains(before))) return true;
        // "14 to 16 March", "14-16 March"
        var next = number.End;
        while (next < text.Length && next < number.End + 6 && !char.IsAsciiDigit(text[next])) next++;
        var digits = next;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        return number.Value <= 31 && digits - next is 1 or 2 && _joins.Contains(Between(text, number.End, next)) && _months.Contains(WordAfter(text, digits));
    }

    /// <summary>Groups of digits that only together say something: 14.03.2020, 2020-03-14, 10:30, 2019/20, 24/7, 1.2.3.</summary>
    private static bool IsCompound(string text, in NumberInText number)
    {
        var (from, to) = (number.Start, number.Start);
        while (from > 0 && IsPart(text[from - 1])) from--;
        while (to < text.Length && IsPart(text[to])) to++;
        var run = text[from..to].Trim([.. ".:/," + Dashes]);
        var groups = run.Split([.. ".:/" + Dashes], StringSplitOptions.RemoveEmptyEntries);
        if (groups.Length < 2 || !groups.All(g => g.All(char.IsAsciiDigit))) return false;
        var signs = run.Where(c => !char.IsAsciiDigit(c)).Distinct().ToList();
        if (signs.Count != 1) return groups.Length > 2;
        if (groups.Length > 2) return true;
        return signs[0] is ':' or '/' || (Dashes.Contains(signs[0], StringComparison.Ordinal) && groups.All(g => g.Length == 4 && IsYear(int.Parse(g, System.Globalization.CultureInfo.InvariantCulture))));

        static bool IsPart(char c) => char.IsAsciiDigit(c) || c is '.' or ':' or '/' || Dashes.Contains(c, StringComparison.Ordinal);
    }

    /// <summary>With a plus sign in front, or seven digits and more in groups that no number has.</summary>
    private static bool IsTelephone(string text, in NumberInText number)
    {
        var (from, to) = (number.Start, number.Start);
        while (from > 0 && IsPart(text[from - 1])) from--;
        while (to < text.Length && IsPart(text[to])) to++;
        var run = text.AsSpan(from, to - from).Trim();
        var groups = run.ToString().Split([' ', '(', ')', .. Dashes], StringSplitOptions.RemoveEmptyEntries);
        return run.StartsWith("+") || run.StartsWith("(+") || (groups.Length >= 3 && groups.Sum(g => g.Length) >= 7);

        static bool IsPart(char c) => char.IsAsciiDigit(c) || c is ' ' or '(' or ')' or '+' || Dashes.Contains(c, StringComparison.Ordinal);
    }

    private bool IsBehindName(string text, in NumberInText number)
    {
        if (IsScaled(text, number)) return false;
        // "144-1" is one name, also where its second part is read by itself.
        var start = number.Start;
        while (start > 1 && Dashes.Contains(text[start - 1], StringComparison.Ordinal) && char.IsAsciiDigit(text[start - 2]))
        {
            start--;
            while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.')) start--;
        }
        return _names.Before.Contains(WordBefore(text, start));
    }

    private bool IsBeforeName(string text, in NumberInText number)
    {
        if (_names.After.IsEmpty || IsScaled(text, number)) return false;
        var words = text[number.End..Math.Min(text.Length, number.End + 60)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(3).ToList();
        // Between the number and the word stand names only, such as that of a street.
        for (var i = 0; i < words.Count; i++)
        {
            if (_names.After.Contains(words[i].Trim('.', ',', ';', ')').ToLowerInvariant())) return true;
            if (!char.IsUpper(words[i][0])) return false;
        }
        return false;
    }

    /// <summary>The number of an item or of a section: "1)", "(2)", "3.1" where it begins.</summary>
    private static bool IsEnumerator(Prose prose, in NumberInText number)
    {
        var text = prose.Text;
        if (number.IsPercent || number.Value > 99) return false;
        var isFirst = text.AsSpan(0, number.Start).Trim("( ").IsEmpty;
        var after = Char(text, number.End);
        if (isFirst && (after is '.' or ')') && (number.End + 1 >= text.Length || char.IsWhiteSpace(text[number.End + 1]))) return true;
        if (isFirst && prose.IsHeading && char.IsWhiteSpace(after)) return true;
        var isBracketed = Char(text, number.Start - 1) == '(' && after == ')';
        return isBracketed && char.IsLetter(Char(text, number.End + 2)) && text.AsSpan(0, number.Start - 1).TrimEnd() is var before && (before.IsEmpty || before[^1] is ':' or ';' or ',');
    }

    private static bool IsYear(string text, in NumberInText number) =>
        number is { Decimals: 0, IsPercent: false, Length: 4 } && number.In(text).All(char.IsAsciiDigit) && IsYear((int)number.Value);

    private static bool IsYear(int value) => value is >= FirstYear and <= LastYear;

    private static char Char(string text, int at) => at >= 0 && at < text.Length ? text[at] : ' ';

    /// <summary>The word before a place, in lower case, over blanks, points and opening brackets; empty when something else stands there.</summary>
    private static string WordBefore(string text, int at)
    {
        while (at > 0 && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '.' or '(' or '\u2116')) at--;
        var end = at;
        while (at > 0 && char.IsLetter(text[at - 1])) at--;
        return text[at..end].ToLowerInvariant();
    }

    private static string WordAfter(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '.')) at++;
        var start = at;
        while (at < text.Length && (char.IsLetter(text[at]) || text[at] == '\'')) at++;
        return text[start..at].ToLowerInvariant();
    }
}
