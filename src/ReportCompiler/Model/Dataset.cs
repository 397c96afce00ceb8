using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>All observations of all years, immutable and indexed. A table is the rows of one year, agency, indicator and shape.</summary>
public sealed class Dataset
{
    private readonly Dictionary<(int Year, string Indicator), Collected> _byIndicator;

    /// <summary>Indexes observations; their keys are distinct.</summary>
    public Dataset(IEnumerable<Observation> observations)
    {
        All = [.. observations];
        _byIndicator = All.GroupBy(o => (o.Year, o.Indicator)).ToDictionary(g => g.Key, g => new Collected(g));
    }

    /// <summary>Every observation, in the order it was bound.</summary>
    public ImmutableArray<Observation> All { get; }

    /// <summary>
    /// Indicators of which something was delivered that could not be read. What they add up to means nothing until that is mended, so
    /// nothing is checked or printed from them.
    /// </summary>
    public ImmutableHashSet<string> Incomplete { get; init; } = [];

    /// <summary>The observations of an indicator in a year, all agencies and shapes.</summary>
    public ImmutableArray<Observation> Of(int year, string indicator) => _byIndicator.GetValueOrDefault((year, indicator))?.All ?? [];

    /// <summary>The observations of an indicator in a year from one agency.</summary>
    public ImmutableArray<Observation> Of(int year, string indicator, string agency) => Delivered(year, indicator, agency)?.Rows ?? [];

    /// <summary>Those of one shape.</summary>
    public ImmutableArray<Observation> Of(int year, string indicator, string agency, Shape shape) =>
        Delivered(year, indicator, agency)?.ByShape.GetValueOrDefault(shape, []) ?? [];

    /// <summary>Whether an agency delivered any observation of an indicator in a year.</summary>
    public bool IsFrom(int year, string indicator, string agency) => Delivered(year, indicator, agency) is not null;

    /// <summary>The observation with exactly this key, or null.</summary>
    public Observation? Find(int year, string indicator, string agency, CellKey key) => Delivered(year, indicator, agency)?.ByKey.GetValueOrDefault(key);

    /// <summary>The years that have an observation of the indicator, ascending.</summary>
    public IEnumerable<int> Years(string indicator) =>
        _byIndicator.Keys.Where(k => k.Indicator == indicator).Select(k => k.Year).Order();

    private Delivery? Delivered(int year, string indicator, string agency) => _byIndicator.GetValueOrDefault((year, indicator))?.ByAgency.GetValueOrDefault(agency);

    /// <summary>What all agencies delivered of an indicator for a year.</summary>
    private sealed class Collected(IEnumerable<Observation> rows)
    {
        public ImmutableArray<Observation> All { get; } = [.. rows];

        public Dictionary<string, Delivery> ByAgency { get; } = rows.GroupBy(o => o.Agency).ToDictionary(g => g.Key, g => new Delivery(g), StringComparer.Ordinal);
    }

    /// <summary>What one agency delivered of it.</summary>
    private sealed class Delivery(IEnumerable<Observation> rows)
    {
        public ImmutableArray<Observation> Rows { get; } = [.. rows];

        public Dictionary<CellKey, Observation> ByKey { get; } = rows.DistinctBy(o => o.Key).ToDictionary(o => o.Key);

        public Dictionary<Shape, ImmutableArray<Observation>> ByShape { get; } = rows.GroupBy(o => o.Key.Shape).ToDictionary(g => g.Key, g => g.ToImmutableArray());
    }
}
