using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Text;

namespace ReportCompiler.Cli;

/// <summary>Understands the words of a command line; each problem is one <see cref="UsageException"/>.</summary>
internal static class Words
{
    private static readonly DateTime Epoch = DateTime.UnixEpoch;

    /// <summary>A year in four digits.</summary>
    public static int Year(string text) =>
        text.Length == 4 && text[0] != '0' && text.All(char.IsAsciiDigit)
            ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
            : throw new UsageException($"'{text}' is not a year; write its four digits, such as 2020.");

    /// <summary>A year in digits.</summary>
    public static string Digits(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>One of a few words, or null when the option was not given.</summary>
    public static string? Choice(string option, string? value, string[] allowed)
    {
        if (value is null || allowed.Contains(value, StringComparer.Ordinal)) return value;
        throw new UsageException($"'{value}' is not a value of '{option}', which takes {OneOf(allowed)}.{Near(value, allowed)}");
    }

    /// <summary>Words between commas, each once; empty when the option was not given.</summary>
    public static ImmutableArray<string> List(string option, string? value)
    {
        if (value is null) return [];
        var words = value.Split(',', StringSplitOptions.TrimEntries);
        if (words.Contains("")) throw new UsageException($"'{value}' is not a list for '{option}'; write words with commas between them, without blanks.");
        return [.. words.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A date, or null when the option was not given.</summary>
    public static DateOnly? Date(string option, string? value) =>
        value is null ? null
        : DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new UsageException($"'{value}' is not a value of '{option}', which takes a date such as 2021-03-31.");

    /// <summary><c>SOURCE_DATE_EPOCH</c> as a date, or null when it is not set.</summary>
    public static DateOnly? SourceDate(string? seconds)
    {
        if (string.IsNullOrEmpty(seconds)) return null;
        var isNumber = long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value);
        if (isNumber && value >= 0 && value <= (DateTime.MaxValue - Epoch).TotalSeconds - 1) return DateOnly.FromDateTime(Epoch.AddSeconds(value));
        throw new UsageException($"The environment variable SOURCE_DATE_EPOCH is '{seconds}', which is not a number of seconds since 1970; correct or unset it.");
    }

    /// <summary>"a, b or c".</summary>
    public static string OneOf(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : string.Join(", ", words.Take(words.Count - 1)) + " or " + words[^1];

    /// <summary>A sentence that names the nearest names, with a blank in front; else nothing, as for words of two letters, to which everything short is near.</summary>
    public static string Near(string word, IEnumerable<string> candidates) =>
        word.Length > 2 && NearestNames.Help(word, candidates) is { } help ? " " + help : "";

    /// <summary>"1 error", "2 errors".</summary>
    public static string Count(int number, string noun, string? plural = null) =>
        FormattableString.Invariant($"{number} {(number == 1 ? noun : plural ?? noun + "s")}");
}
