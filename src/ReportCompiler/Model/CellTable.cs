using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>The rows of one year, agency, indicator and breakdown.</summary>
public sealed record CellTable(Indicator Indicator, Breakdown Breakdown, int Year, string Agency, ImmutableArray<Observation> Rows)
{
    /// <summary>
    /// The rows that partition the total: group rows are left out where one of their members has a row of its own, since they would be
    /// counted twice.
    /// </summary>
    public IEnumerable<Observation> Parts(OrderedSet<Dimension> dimensions) =>
        Rows.Where(row => !row.Key.Codes.Any(c => dimensions.Find(c.Dimension)?.Group(c.Code) is { } group && HasMember(row, c.Dimension, group)));

    private bool HasMember(Observation row, string dimension, CodeGroup group) =>
        Rows.Any(other => !ReferenceEquals(other, row) && other.Key[dimension] != group.Id && group.Contains(other.Key[dimension])
            && other.Key.Codes.All(c => c.Dimension == dimension || row.Key[c.Dimension] == c.Code));
}
