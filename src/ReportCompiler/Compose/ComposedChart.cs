using System.Collections.Immutable;
using ReportCompiler.Expressions;

namespace ReportCompiler.Compose;

/// <summary>
/// A chart ready to be drawn: numbers for geometry, printed texts for labels. <paramref name="Title"/> and <paramref name="Alt"/> are marked text.
/// <paramref name="Data"/> is the table that stands beside it (its number is not used; same sources and notes).
/// For a line the categories are years in order; for a donut there is one series.
/// </summary>
public sealed record ComposedChart(
    string Id, int Number, ChartKind Kind, string Title, string Alt, string? Unit,
    ImmutableArray<string> Categories, ImmutableArray<ChartSeries> Series, ComposedTable Data);

/// <summary>A series: one point per category.</summary>
public sealed record ChartSeries(string Label, ImmutableArray<ChartPoint> Points);

/// <summary>
/// A point. <paramref name="Value"/> null: no value; the label is then its symbol, drawn and not skipped.
/// <paramref name="Label"/> is what stands beside it, plain ("155", "77.5 per cent"); <paramref name="Figures"/> are the indexes of the ledger lines that label prints.
/// </summary>
public sealed record ChartPoint(decimal? Value, string Label, ImmutableArray<int> Figures);
