using System.Collections.Immutable;
using ReportCompiler.Expressions;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Compose;

/// <summary>
/// A chart ready to be drawn: numbers for geometry, printed texts for labels. <paramref name="Title"/> and <paramref name="Alt"/> are marked text.
/// <paramref name="Data"/> is the table that stands beside it (its number is not used; same sources and notes).
/// For a line the categories are years in order; for a donut there is one series.
/// </summary>
public sealed record ComposedChart(
    string Id, int Number, ChartKind Kind, string Title, string Alt, string? Unit,
    ImmutableArray<string> Categories, ImmutableArray<ChartSeries> Series, ComposedTable Data)
{
    /// <summary>What the parts of a donut are parts of; null where that is not known.</summary>
    public decimal? Whole { get; init; }

    /// <summary>Where the author declared it; null only for a chart that was made without a template.</summary>
    public SourceSpan? Span { get; init; }

    /// <summary>The symbols that stand in the picture, each with its meaning.</summary>
    public IEnumerable<(string Symbol, string Meaning)> Symbols =>
        Data.Legend.Where(l => Series.Any(s => s.Points.Any(p => p.Label.Contains(l.Symbol, StringComparison.Ordinal))));
}

/// <summary>A series: one point per category.</summary>
public sealed record ChartSeries(string Label, ImmutableArray<ChartPoint> Points);

/// <summary>
/// A point. <paramref name="Value"/> null: no value; the label is then its symbol, drawn and not skipped.
/// <paramref name="Label"/> is what stands beside it, plain ("155", "77.5 per cent"); <paramref name="Figures"/> are the indexes of the ledger lines that label prints.
/// </summary>
public sealed record ChartPoint(decimal? Value, string Label, ImmutableArray<int> Figures)
{
    /// <summary>The status of the value, which the label tells by a symbol.</summary>
    public ObservationStatus Status { get; init; }

    /// <summary>True where the definition changed with this year: what lies before it is no part of the same line.</summary>
    public bool IsBreak { get; init; }

    /// <summary>True where a value ought to be and is not; what cannot exist is not missed.</summary>
    public bool IsMissing => Value is null && Status != ObservationStatus.NotApplicable;
}
