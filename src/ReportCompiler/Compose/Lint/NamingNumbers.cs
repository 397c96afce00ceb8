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
    /// <summary>Numbers that writers spell out also where they count what the text itself goes on to name: "two reasons".</summary>
    private const int MostSpelled = 12;

    private const int LongestJoin = 20;

    private readonly SmallLetters _letters;
    private readonly WordSet _before;
    private readonly WordSet _after;
    private readonly WordSet _months;
    private readonly WordSet _counted;
    private readonly WordSet _pronouns;
    private readonly HashSet<string> _joins = new(["", ",", "/"], StringComparer.Ordinal);
    private readonly List<(string Before, string After)> _counts = [];

    /// <param name="language">The language of the text.</param>
    /// <param name="units">What the data count.</param>
    public NamingNumbers(Language language, IEnumerable<Unit> units)
    {
        _letters = new SmallLetters(language);
        var names = language.NumberNames;
        foreach (var join in names.Between.Prepend(language.And.Replace("{a}", "", StringComparison.Ordinal).Replace("{b}", "", StringComparison.Ordinal)).Select(j => Small(j).Trim()))
        {
            _joins.Add(join);
            _joins.Add(", " + join);
        }
        foreach (var phrase in names.Counts.Select(Small))
        {
            if (phrase.IndexOf("{n}", StringComparison.Ordinal) is >= 0 and var place) _counts.Add((phrase[..place], phrase[(place + 3)..]));
        }
        (_before, _after, _pronouns) = (new WordSet(names.Before.Select(Small)), new WordSet(names.After.Select(Small)), new WordSet(names.Pronouns.Select(Small)));
        _months = new WordSet(language.Months.Select(Small));
        _counted = new WordSet(names.Counted.Concat(units.SelectMany(u => WordsOf(u, language.Tag))).Select(Small).Where(w => !_joins.Contains(w)));
    }

    /// <summary>The numbers of a text that count something, in order.</summary>
    public IEnumerable<NumberInText> Counting(Prose prose, IEnumerable<NumberInText> numbers)
    {
        var text = prose.Text;
        var named = int.MinValue; // where the last number ended that stands behind a naming word, or in a list of such: "Articles 12, 13 and 15"
        foreach (var number in numbers)
        {
            if (number.IsWords)
            {
                if (!IsOnlyAWord(text, number)) yield return number;
            }
            else if (!IsTold(number) && (IsBehindName(text, number.Start) || IsListed(text, named, number))) named = number.End;
            else if (!IsDate(text, number) && !IsBeforeName(text, number) && !NumberForms.IsName(prose, number)) yield return number;
        }
    }

    /// <summary>The words of a unit that say what is counted; "per 100,000 inhabitants" says none.</summary>
    private static IEnumerable<string> WordsOf(Unit unit, string language) =>
        (unit.Labels.GetValueOrDefault(language)?.Values ?? []).Where(l => unit.Id != Unit.Percent && l.All(c => char.IsLetter(c) || c == ' ')).SelectMany(l => l.Split(' '));

    /// <summary>"12 thousand" and "40 per cent" are no names, whatever stands before them.</summary>
    private static bool IsTold(in NumberInText number) => number.IsPercent || number.Scale > 0;

    /// <summary>
    /// A small number in words counts only before what the data count ("three groups"), and in the phrases of the language ("all but one"); a pronoun only in these.
    /// </summary>
    private bool IsOnlyAWord(string text, NumberInText number)
    {
        if (number.Value > MostSpelled || number.IsPercent) return false;
        if (!_pronouns.Has(Small(number.In(text))) && IsBeforeCounted(text, number.End)) return false;
        return !_counts.Exists(phrase => Ends(text, number.Start, phrase.Before) && Begins(text, number.End, phrase.After));
    }

    /// <summary>Whether one of the next two words, before any mark, is something that is counted.</summary>
    private bool IsBeforeCounted(string text, int at)
    {
        foreach (var word in Words(text, at).Take(2))
        {
            var bare = word.TrimEnd('.', ',', ';', ':', ')', '!', '?');
            if (_counted.Has(bare)) return true;
            if (bare.Length < word.Length) return false;
        }
        return false;
    }

    /// <summary>A day beside a month's name.</summary>
    private bool IsDate(string text, in NumberInText number)
    {
        if (number.Decimals > 0 || IsTold(number) || number.Value is < 1 or > 31) return false;
        if (_months.Has(WordAfter(text, number.End)) || (_months.Has(WordBefore(text, number.Start)) && !IsBeforeCounted(text, number.End))) return true;
        // "14 to 16 March", "14-16 March"
        var next = number.End;
        while (next < text.Length && next - number.End < LongestJoin && !char.IsAsciiDigit(text[next])) next++;
        var end = next;
        while (end < text.Length && end - next < 3 && char.IsAsciiDigit(text[end])) end++;
        return end - next is 1 or 2 && _joins.Contains(Between(text, number.End, next)) && _months.Has(WordAfter(text, end));
    }

    private bool IsBehindName(string text, int start)
    {
        // "144-1" is one name, also where its second part is read by itself.
        var far = start - NumberForms.Reach;
        while (start > 1 && start > far && NumberForms.Dashes.Contains(text[start - 1], StringComparison.Ordinal) && char.IsAsciiDigit(text[start - 2]))
        {
            start--;
            while (start > 0 && start > far && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.')) start--;
        }
        return NumberForms.IsBehindSign(text, start) || _before.Has(WordBefore(text, start));
    }

    /// <summary>Whether a number goes on a list of names, or a name: "12, 13 and 15", "3(2)". But in "Under Article 12, 94 victims" it does not.</summary>
    private bool IsListed(string text, int named, in NumberInText number)
    {
        if (named < 0 || number.Start - named > LongestJoin) return false;
        return text.AsSpan(named, number.Start - named) is "(" or ")(" || (_joins.Contains(Between(text, named, number.Start)) && !IsBeforeCounted(text, number.End));
    }

    private bool IsBeforeName(string text, in NumberInText number)
    {
        if (IsTold(number)) return false;
        // Between the number and the word stand names only, such as that of a street.
        foreach (var word in Words(text, number.End, asWritten: true).Take(3))
        {
            if (_after.Has(Small(word.TrimEnd(',', ';', ')', ':')).Replace(".", "", StringComparison.Ordinal))) return true;
            if (!char.IsUpper(word[0])) return false;
        }
        return false;
    }

    /// <summary>The words behind a place, as far as is looked, with the marks that they carry.</summary>
    private string[] Words(string text, int at, bool asWritten = false)
    {
        var window = text.AsSpan(at, Math.Min(NumberForms.Reach, text.Length - at));
        return (asWritten ? window.ToString() : Small(window)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    private bool Ends(string text, int end, string words) =>
        end >= words.Length && Small(text.AsSpan(end - words.Length, words.Length)) == words && (words.Length == 0 || end == words.Length || !char.IsLetterOrDigit(text[end - words.Length - 1]));

    private bool Begins(string text, int start, string words) =>
        start + words.Length <= text.Length && Small(text.AsSpan(start, words.Length)) == words && (words.Length == 0 || start + words.Length == text.Length || !char.IsLetterOrDigit(text[start + words.Length]));

    /// <summary>The word before a place, over blanks, points, colons and opening brackets; empty when something else stands there.</summary>
    private string WordBefore(string text, int at)
    {
        var far = Math.Max(0, at - NumberForms.Reach);
        while (at > far && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '.' or ':' or '(')) at--;
        var end = at;
        while (at > far && char.IsLetter(text[at - 1])) at--;
        return Small(text.AsSpan(at, end - at));
    }

    private string WordAfter(string text, int at)
    {
        var far = Math.Min(text.Length, at + NumberForms.Reach);
        while (at < far && (char.IsWhiteSpace(text[at]) || text[at] == '.')) at++;
        var start = at;
        while (at < far && char.IsLetter(text[at])) at++;
        return Small(text.AsSpan(start, at - start));
    }

    private string Between(string text, int from, int to) =>
        string.Join(' ', Small(text.AsSpan(from, to - from)).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim([.. NumberForms.Dashes]).Trim();

    private string Small(string text) => _letters.Of(text);

    private string Small(ReadOnlySpan<char> text) => _letters.Of(text);
}
