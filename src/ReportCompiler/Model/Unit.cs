using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>
/// A unit. <paramref name="Labels"/>: by language, by plural form (<c>one</c>, <c>other</c>). Two units may be added and compared
/// when they have the same <paramref name="Counts"/> (a victim and a child are both persons).
/// </summary>
public sealed record Unit(string Id, ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Labels, string? Counts, SourceSpan Span)
{
    /// <summary>The unit of shares and growth.</summary>
    public const string Percent = "percent";
}
