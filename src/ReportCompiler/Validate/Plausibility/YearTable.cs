using System.Collections.Immutable;
using ReportCompiler.Model;

namespace ReportCompiler.Validate.Plausibility;

/// <summary>
/// A table of an agency, or a total alone, in two years. <paramref name="Breakdown"/> is null for a total. A category that only one year's table lists stands
/// in <paramref name="Vanished"/> or <paramref name="Added"/>, unless something explains it.
/// </summary>
internal sealed record YearTable(
    Indicator Indicator, Breakdown? Breakdown, string Agency, ImmutableArray<YearPair> Both, ImmutableArray<YearPair> Vanished, ImmutableArray<YearPair> Added);
