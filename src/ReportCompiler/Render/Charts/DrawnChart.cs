using System.Collections.Immutable;

namespace ReportCompiler.Render.Charts;

/// <summary>A chart, drawn.</summary>
/// <param name="InPage">The picture for the page.</param>
/// <param name="Unlabelled">
/// The figures, by their lines in the ledger, whose labels were not drawn: a segment of nothing, a point of a line among many. The table of the chart's data prints them.
/// </param>
/// <param name="Standalone">The picture as a file of its own.</param>
internal sealed record DrawnChart(string InPage, ImmutableArray<int> Unlabelled, string Standalone);
