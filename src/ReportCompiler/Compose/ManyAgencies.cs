using System.Collections.Immutable;
using ReportCompiler.Model;

namespace ReportCompiler.Compose;

/// <summary>What is named of many agencies. Ninety names fill half a page under each table, and nobody reads them.</summary>
internal static class ManyAgencies
{
    private const int MostNamed = 8;
    private const int NamedOfMany = 3;

    /// <summary>All of a few; of many the first, and the language's word for the others. A language without that word names all.</summary>
    public static (ImmutableArray<T> Named, string? Others) Shortened<T>(ImmutableArray<T> agencies, Language language) =>
        agencies.Length > MostNamed && language.Strings.TryGetValue("other-agencies", out var others) ? (agencies[..NamedOfMany], others) : (agencies, null);
}
