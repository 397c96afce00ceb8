using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>
/// What one agency delivered for a year. <paramref name="NilAll"/>: a nil return for everything; else for the indicators named. <paramref name="Span"/>
/// is where it says so, else the beginning of its file.
/// </summary>
public sealed record Submission(int Year, string Agency, DateOnly? Received, string? Contact, bool NilAll, ImmutableArray<Located<string>> Nil, SourceSpan Span)
{
    /// <summary>When it came again, corrected: in order, and empty when it did not.</summary>
    public ImmutableArray<DateOnly> Resubmitted { get; init; } = [];

    /// <summary>True when the agency said that it has nothing to report for the indicator; silence is not that.</summary>
    public bool IsNil(string indicator) => NilAll || Nil.Any(n => n.Value == indicator);

    /// <summary>The nil return for an indicator, or null when there is none.</summary>
    public NilReturn? NilOf(string indicator) =>
        !IsNil(indicator) ? null : new NilReturn(Agency, Year, Received, Nil.FirstOrDefault(n => n.Value == indicator) is { Value: not null } named ? named.Span : Span);
}

/// <summary>An agency's word that it has nothing to report of an indicator: what a zero without a cell rests on.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Year">The reporting year.</param>
/// <param name="Received">When it was delivered; null where that is not known.</param>
/// <param name="Place">Where it stands.</param>
public sealed record NilReturn(string Agency, int Year, DateOnly? Received, SourceSpan Place);
