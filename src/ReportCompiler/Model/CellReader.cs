using System.Collections.Immutable;
using System.Globalization;

namespace ReportCompiler.Model;

/// <summary>
/// Reads cells as the data model defines it (sections 4 and 5): the exact row, else the sum of a complete finer table, else a zero that a
/// complete table implies, else missing; owners in order, sums over the agencies asked, or one agency's own value.
/// </summary>
public sealed class CellReader
{
    private readonly Structure _structure;
    private readonly Dataset _data;
    private readonly Edition _edition;

    /// <summary>A reader of these observations.</summary>
    public CellReader(Structure structure, Dataset data, Edition edition, ImmutableArray<Submission> submissions) =>
        (_structure, _data, _edition, _) = (structure, data, edition, submissions);

    /// <summary>The value of a cell. Never throws for missing data: the result is then an unknown quantity whose status says why.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="key">The codes asked.</param>
    /// <param name="year">The year asked.</param>
    /// <param name="agency">One agency's own value, or null for the common one.</param>
    public Quantity Read(Indicator indicator, CellKey key, int year, string? agency = null)
    {
        var text = Address(indicator, key, year, agency);
        var identity = new CellIdentity(indicator, key, year, agency);
        foreach (var from in agency is null ? Agencies(indicator, year) : [agency])
        {
            if (ReadFrom(indicator, key, year, from, text) is { } found) return found with { Cell = identity };
        }
        return new Quantity(null, ObservationStatus.Missing, Qualifier.Exact, indicator.Unit, Derivation.Leaf(text, null)) { Cell = identity };
    }

    private IEnumerable<string> Agencies(Indicator indicator, int year) => indicator.Owners.IsEmpty
        ? _structure.Agencies.Ids.Where(a => _data.Of(year, indicator.Id, a).Any()) : indicator.Owners;

    private Quantity? ReadFrom(Indicator indicator, CellKey key, int year, string agency, string text)
    {
        if (_data.Find(year, indicator.Id, agency, key) is { } row)
            return new Quantity(row.Value, row.Status, row.Qualifier, indicator.Unit, new Derivation(text, row.Value, [], row));
        foreach (var breakdown in indicator.Breakdowns.Where(b => b.Kind == BreakdownKind.Complete && b.Shape.Contains(key.Shape)))
        {
            var table = _data.Of(year, indicator.Id, agency).Where(o => o.Key.Shape.Equals(breakdown.Shape)).ToList();
            var parts = table.Where(o => key.Codes.All(c => Matches(c.Dimension, c.Code, o.Key[c.Dimension]))).ToList();
            if (table.Count == 0) continue;
            if (parts.Count == 0 && _data.Find(year, indicator.Id, agency, CellKey.Total)?.Value != table.Sum(o => o.Value)) continue;
            var sum = parts.Sum(o => o.Value ?? 0);
            return new Quantity(sum, ObservationStatus.Normal, Qualifier.Exact, indicator.Unit,
                new Derivation(text, sum, [.. parts.Select(p => new Derivation(Address(indicator, p.Key, year), p.Value, [], p))]));
        }
        return null;
    }

    private bool Matches(string dimension, string asked, string code) =>
        asked == code || (_structure.Dimensions.Find(dimension)?.Group(asked)?.Contains(code) ?? false);

    /// <summary>
    /// The cells of a list such as <c>crimes.type</c>: one for each code of <paramref name="dimension"/> that a cell carries beside
    /// <paramref name="key"/>, in the order of the code list (generic codes last, groups not), each as <see cref="Read"/> gives it.
    /// With the dimension <c>agency</c>: one for each agency that has a value, in the order of the agencies.
    /// </summary>
    public ImmutableArray<Quantity> List(Indicator indicator, CellKey key, string dimension, int year, string? agency = null)
    {
        if (dimension == "agency")
            return [.. _structure.Agencies.Ids.Where(a => _data.Find(year, indicator.Id, a, key) is not null).Select(a => Read(indicator, key, year, a))];
        var used = _data.Of(year, indicator.Id)
            .Where(o => key.Codes.All(c => o.Key[c.Dimension] == c.Code) && o.Key[dimension] != CodeList.Total)
            .Select(o => o.Key[dimension]).ToHashSet(StringComparer.Ordinal);
        var codes = _structure.Dimensions.Find(dimension)!.Codes.Codes.Select(c => c.Id).Concat(CodeList.Generic).Where(used.Contains);
        return [.. codes.Select(c => Read(indicator, key.With(dimension, c), year, agency))];
    }

    /// <summary>The address of a cell: <c>victims.sex.F.age.Y_GE18</c>, with the year in front where it is not the edition's and the agency behind where one is named.</summary>
    public string Address(Indicator indicator, CellKey key, int year, string? agency = null) =>
        (year == _edition.Year ? "" : year.ToString(CultureInfo.InvariantCulture) + " ")
        + indicator.Id + string.Concat(key.Codes.Select(c => $".{c.Dimension}.{c.Code}")) + (agency is null ? "" : " @" + agency);
}
