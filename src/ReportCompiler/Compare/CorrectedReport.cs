using System.Collections.Immutable;
using ReportCompiler.Compose;

namespace ReportCompiler.Compare;

/// <summary>The composed report with what it has to say of its own corrections.</summary>
/// <param name="Composed">The report in each language.</param>
/// <param name="Analysis">What became of it since it was published; null when it has not been.</param>
public sealed record CorrectedReport(ImmutableArray<ComposedReport> Composed, CorrectionAnalysis? Analysis);
