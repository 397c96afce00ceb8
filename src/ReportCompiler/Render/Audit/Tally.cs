namespace ReportCompiler.Render.Audit;

/// <summary>How often each number stands somewhere. A number is what a reader sees as one: digits, with a mark between two of them.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int this[string number] => _counts.GetValueOrDefault(number);

    public IEnumerable<string> Numbers => _counts.Keys;

    /// <summary>Adds the numbers of a text.</summary>
    public Tally Add(string? text)
    {
        if (text is not null)
        {
            foreach (var (start, length) in Find(text)) Add(text.Substring(start, length), 1);
        }
        return this;
    }

    public void Add(string number, int times) => _counts[number] = this[number] + times;

    /// <summary>Adds all of another.</summary>
    public Tally Add(Tally other)
    {
        foreach (var (number, count) in other._counts) Add(number, count);
        return this;
    }

    /// <summary>Where the numbers of a text stand.</summary>
    public static IEnumerable<(int Start, int Length)> Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var start = i;
            while (i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1]) || (IsMark(text[i + 1]) && i + 2 < text.Length && char.IsAsciiDigit(text[i + 2])))) i++;
            yield return (start, i + 1 - start);
        }
    }

    private static bool IsMark(char c) => c is '.' or ',' or '\u00A0' or '\u202F' or '\'' or '\u2019';
}
