namespace ReportCompiler.Render.Audit;

/// <summary>A word or a number of a text.</summary>
/// <param name="Text">The place of the text among all.</param>
/// <param name="Start">Where in the text it begins.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Key">The same for the same word, in small letters or capitals.</param>
/// <param name="IsNumber">Whether it is a number.</param>
internal readonly record struct Word(int Text, int Start, int Length, ulong Key, bool IsNumber);

/// <summary>
/// The words of texts, in order. A number is digits with a mark between two of them, and a minus before them; a blank ends it, since on paper nobody can tell a blank that groups
/// digits from any other. All else ends a word and is none.
/// </summary>
internal sealed class Reading
{
    /// <summary>How many words on either side say where one stands.</summary>
    private const int Reach = 6;

    private readonly List<string> _texts;
    private readonly List<Word> _words = [];

    public Reading(List<string> texts)
    {
        _texts = texts;
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i].AsSpan();
            for (var at = 0; at < text.Length;)
            {
                var number = BeginsNumber(text[at..]);
                var length = number ? NumberLength(text[at..]) : WordLength(text[at..]);
                if (length > 0) _words.Add(new Word(i, at, length, KeyOf(text.Slice(at, length)), number));
                at += Math.Max(length, 1);
            }
        }
    }

    public int Count => _words.Count;

    public Word this[int index] => _words[index];

    /// <summary>The keys of all words.</summary>
    public ulong[] Keys() => [.. _words.Select(w => w.Key)];

    /// <summary>A word as it is written.</summary>
    public string Spelled(int index) => _texts[_words[index].Text].Substring(_words[index].Start, _words[index].Length);

    /// <summary>What stands from the first to the last of some words, without blanks; empty for no word.</summary>
    public string Spelled(Range words)
    {
        if (words.Start.Value >= words.End.Value) return "";
        var (first, last) = (_words[words.Start.Value], _words[words.End.Value - 1]);
        var text = string.Concat(_texts.Skip(first.Text).Take(last.Text - first.Text + 1));
        var end = text.Length - _texts[last.Text].Length + last.Start + last.Length;
        return string.Concat(text[first.Start..end].Where(c => !char.IsWhiteSpace(c)));
    }

    /// <summary>A word among those around it.</summary>
    public string Around(int index)
    {
        var (from, to) = (Math.Max(index - Reach, 0), Math.Min(index + Reach + 1, Count));
        return $"'{(from > 0 ? "… " : "")}{string.Join(' ', Enumerable.Range(from, to - from).Select(Spelled))}{(to < Count ? " …" : "")}'";
    }

    private static bool BeginsNumber(ReadOnlySpan<char> text) => char.IsDigit(text[0]) || (text is ['\u2212', var next, ..] && char.IsDigit(next));

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && (char.IsDigit(text[length]) || (text[length] is '.' or ',' or '\'' or '\u2019' && length + 1 < text.Length && char.IsDigit(text[length + 1])))) length++;
        return length;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length])) length++;
        return length;
    }

    /// <summary>FNV-1a, by characters.</summary>
    private static ulong KeyOf(ReadOnlySpan<char> word)
    {
        var key = 14695981039346656037UL;
        foreach (var c in word) key = unchecked((key ^ char.ToLowerInvariant(c)) * 1099511628211UL);
        return key;
    }
}
