using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>What one agency delivered for a year. <paramref name="NilAll"/>: a nil return for everything; else for the indicators named.</summary>
public sealed record Submission(int Year, string Agency, DateOnly? Received, string? Contact, bool NilAll, ImmutableArray<Located<string>> Nil, SourceSpan Span)
{
    /// <summary>True when the agency said that it has nothing to report for the indicator; silence is not that.</summary>
    public bool IsNil(string indicator) => NilAll || Nil.Any(n => n.Value == indicator);
}
