using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>The edition of another year: whom it expected, and what each of these delivered. Comparisons rest on it; its sections and texts are no matter here.</summary>
public sealed record OtherEdition(Edition Edition, ImmutableArray<Submission> Submissions);
