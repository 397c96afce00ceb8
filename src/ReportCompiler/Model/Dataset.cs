using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>All observations of all years, immutable and indexed. A table is the rows of one year, agency, indicator and shape.</summary>
public sealed class Dataset
{
    private readonly Dictionary<(int Year, string Indicator), ImmutableArray<Observation>> _byIndicator;

    /// <summary>Indexes observations; their keys are distinct.</summary>
    public Dataset(IEnumerable<Observation> observations)
    {
        All = [.. observations];
        _byIndicator = All.GroupBy(o => (o.Year, o.Indicator)).ToDictionary(g => g.Key, g => g.ToImmutableArray());
    }

    /// <summary>Every observation, in the order it was bound.</summary>
    public ImmutableArray<Observation> All { get; }

    /// <summary>
    /// Indicators of which something was delivered that could not be read. What they add up to means nothing until that is mended, so
    /// nothing is checked or printed from them.
    /// </summary>
    public ImmutableHashSet<string> Incomplete { get; init; } = [];

    /// <summary>The observations of an indicator in a year, all agencies and shapes.</summary>
    public ImmutableArray<Observation> Of(int year, string indicator) =>
        _byIndicator.TryGetValue((year, indicator), out var found) ? found : [];

    /// <summary>The observations of an indicator in a year from one agency.</summary>
    public IEnumerable<Observation> Of(int year, string indicator, string agency) =>
        Of(year, indicator).Where(o => o.Agency == agency);

    /// <summary>The observation with exactly this key, or null.</summary>
    public Observation? Find(int year, string indicator, string agency, CellKey key) =>
        Of(year, indicator).FirstOrDefault(o => o.Agency == agency && o.Key.Equals(key));

    /// <summary>The years that have an observation of the indicator, ascending.</summary>
    public IEnumerable<int> Years(string indicator) =>
        _byIndicator.Keys.Where(k => k.Indicator == indicator).Select(k => k.Year).Order();
}
