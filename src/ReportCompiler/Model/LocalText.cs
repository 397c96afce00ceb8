using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>A text in the languages of the report, by language tag.</summary>
public sealed record LocalText(ImmutableSortedDictionary<string, string> ByLanguage)
{
    /// <summary>No text in any language.</summary>
    public static LocalText None { get; } = new(ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>The text in a language, or null when it was not given. Bind reports a missing language; nothing falls back in silence.</summary>
    public string? In(string language) => ByLanguage.GetValueOrDefault(language);
}
