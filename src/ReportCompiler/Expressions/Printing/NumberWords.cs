using System.Globalization;
using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Printing;

/// <summary>
/// Writes whole numbers in words from a language's own word lists. Beside <c>tens hundred hundred-rest thousand million billion</c> a language may give:
/// <c>hundred-1</c> or <c>thousand-1</c> (the whole word where "one" is not said), <c>rest</c> and <c>rest-below-hundred</c> (how a smaller part follows
/// a thousand: {high} {rest}), and <c>minus</c>.
/// </summary>
internal sealed class NumberWords(Language language)
{
    private static readonly (long Size, string Key)[] Powers = [(1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand")];

    /// <summary>The number in words, or null where the language has no words for it: it is not whole, or a thousand billion or more.</summary>
    public string? Of(decimal value)
    {
        if (decimal.Truncate(value) != value || Math.Abs(value) >= 1_000_000_000_000m) return null;
        var words = Whole((long)Math.Abs(value));
        return value >= 0 ? words : words is null ? null : Join("minus")?.Replace("{n}", words, StringComparison.Ordinal);
    }

    private string? Whole(long n)
    {
        foreach (var (size, key) in Powers)
        {
            if (n >= size) return Followed(Counted(n / size, key), n % size);
        }
        return n < 100 ? BelowHundred((int)n) : Hundreds((int)n);
    }

    /// <summary>"two thousand".</summary>
    private string? Counted(long count, string key)
    {
        if (count == 1 && Join(key + "-1") is { } alone) return alone;
        return Whole(count) is { } words ? Join(key)?.Replace("{n}", words, StringComparison.Ordinal) : null;
    }

    private string? Followed(string? high, long rest)
    {
        if (high is null || rest == 0) return high;
        var pattern = (rest < 100 ? Join("rest-below-hundred") : null) ?? Join("rest") ?? "{high} {rest}";
        return Whole(rest) is { } words ? pattern.Replace("{high}", high, StringComparison.Ordinal).Replace("{rest}", words, StringComparison.Ordinal) : null;
    }

    private string? Hundreds(int n)
    {
        var hundred = Counted(n / 100, "hundred");
        if (hundred is null || n % 100 == 0) return hundred;
        return Join("hundred-rest")?.Replace("{hundred}", hundred, StringComparison.Ordinal).Replace("{rest}", BelowHundred(n % 100), StringComparison.Ordinal);
    }

    private string? BelowHundred(int n)
    {
        if (n < language.UnitWords.Length && n < 20) return language.UnitWords[n];
        if (n / 10 >= language.TenWords.Length) return null;
        var (tens, units) = (language.TenWords[n / 10], n % 10);
        return units == 0 ? tens
            : Join("tens")?.Replace("{tens}", tens, StringComparison.Ordinal).Replace("{units}", language.UnitWords[units], StringComparison.Ordinal);
    }

    private string? Join(string key) => language.WordJoins.GetValueOrDefault(key);

    /// <summary>"3rd": by the longest ending that the language lists.</summary>
    public string Ordinal(int n)
    {
        var digits = n.ToString(CultureInfo.InvariantCulture);
        var pattern = Enumerable.Range(0, digits.Length)
            .Select(start => language.Ordinals.GetValueOrDefault(digits[start..]))
            .FirstOrDefault(p => p is not null) ?? language.Ordinals.GetValueOrDefault("other", "{n}");
        return pattern.Replace("{n}", digits, StringComparison.Ordinal);
    }
}
