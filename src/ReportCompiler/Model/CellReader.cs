using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>
/// Reads cells as the data model defines it (sections 4 and 5): the exact row, else the sum of a complete finer table, else a zero that a
/// complete table implies, else missing; owners in order, sums over the agencies asked, or one agency's own value.
/// </summary>
public sealed class CellReader(Structure structure, Dataset data, Edition edition, ImmutableArray<Submission> submissions, ImmutableArray<OtherEdition> others = default)
{
    private const string AgencyDimension = "agency";

    // A sum over many agencies is asked again by each check, table, chart and language; the answers share their derivations, too.
    private readonly ConcurrentDictionary<(string Indicator, CellKey Key, int Year, string? Agency), Quantity> _answers = new();
    private readonly ImmutableDictionary<int, SubmissionLedger> _ledgers = (others.IsDefault ? [] : others)
        .ToImmutableDictionary(o => o.Edition.Year, o => new SubmissionLedger(structure, data, o.Edition, o.Submissions));

    /// <summary>Who was asked for what, and who delivered.</summary>
    public SubmissionLedger Submissions { get; } = new(structure, data, edition, submissions);

    /// <summary>The same for any year that has an edition; null for others, of which nobody knows who was asked.</summary>
    public SubmissionLedger? SubmissionsOf(int year) => year == edition.Year ? Submissions : _ledgers.GetValueOrDefault(year);

    /// <summary>The value of a cell. Never throws for missing data: the result is then an unknown quantity whose status says why.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="key">The codes asked.</param>
    /// <param name="year">The year asked.</param>
    /// <param name="agency">One agency's own value, or null for the common one.</param>
    public Quantity Read(Indicator indicator, CellKey key, int year, string? agency = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(key);
        return _answers.GetOrAdd((indicator.Id, key, year, agency), _ => Answer(indicator, key, year, agency));
    }

    /// <summary>
    /// The cells of a list such as <c>crimes.type</c>: one for each code of <paramref name="dimension"/> that a cell carries beside
    /// <paramref name="key"/>, in the order of the code list (generic codes last, groups not), each as <see cref="Read"/> gives it.
    /// With the dimension <c>agency</c>: one for each agency that has a value, in the order of the agencies; of a sum also for each that was asked and is silent.
    /// </summary>
    public ImmutableArray<Quantity> List(Indicator indicator, CellKey key, string dimension, int year, string? agency = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(key);
        if (dimension == AgencyDimension)
        {
            // Who was asked and is silent is a gap, and no reason to leave it out.
            var asked = indicator.Combine == CombineKind.Sum ? AgenciesOf(indicator, year) : indicator.Combine == CombineKind.None ? SubmissionsOf(year)?.AskedOf(indicator) ?? [] : [];
            var listed = asked.ToHashSet(StringComparer.Ordinal);
            return [.. structure.Agencies
                .Where(a => listed.Contains(a.Id) || ReadOwn(indicator, key, year, a.Id) is not null)
                .Select(a => Read(indicator, key, year, a.Id))];
        }
        var codes = CodesOf(indicator, key, dimension, year, agency);
        return [.. InOrder(dimension).Where(codes.Contains).Select(code => Read(indicator, key.With(dimension, code), year, agency))];
    }

    /// <summary>The tables of an indicator from one agency, in the order of the declared breakdowns; shapes nobody declared are not among them.</summary>
    public IEnumerable<CellTable> Tables(Indicator indicator, int year, string agency)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return from breakdown in indicator.Breakdowns
               let rows = data.Of(year, indicator.Id, agency, breakdown.Shape)
               where !rows.IsEmpty
               select new CellTable(indicator, breakdown, year, agency, rows);
    }

    /// <summary>The address of a cell: <c>victims.sex.F.age.Y_GE18</c>, with the year in front where it is not the edition's and the agency behind where one is named.</summary>
    public string Address(Indicator indicator, CellKey key, int year, string? agency = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(key);
        var order = indicator.Breakdowns.FirstOrDefault(b => b.Shape.Contains(key.Shape))?.By ?? key.Shape.Dimensions;
        var codes = key.Codes.OrderBy(c => order.IndexOf(c.Dimension)).Select(c => $".{c.Dimension}.{c.Code}");
        var front = year == edition.Year ? "" : FormattableString.Invariant($"{year} ");
        return front + indicator.Id + string.Concat(codes) + (agency is null ? "" : $" @{agency}");
    }

    /// <summary>The agencies whose values make an indicator in a year: its owners, or those asked.</summary>
    public IEnumerable<string> AgenciesOf(Indicator indicator, int year)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Combine == CombineKind.Owners) return indicator.Owners;
        var asked = (indicator.Combine == CombineKind.Sum ? SubmissionsOf(year)?.AskedOf(indicator) ?? [] : []).ToHashSet(StringComparer.Ordinal);
        return structure.Agencies.Where(a => data.IsFrom(year, indicator.Id, a.Id) || asked.Contains(a.Id)).Select(a => a.Id);
    }

    private Quantity Answer(Indicator indicator, CellKey key, int year, string? agency)
    {
        var found = agency is not null ? ReadOwn(indicator, key, year, agency)
            : indicator.Combine == CombineKind.Sum ? ReadSum(indicator, key, year)
            : ReadFirst(indicator, key, year);
        return Identified(found ?? Unknown(indicator, key, year, agency), new CellIdentity(indicator, key, year, agency));
    }

    /// <summary>The number with the cell that was asked, which its derivation keeps through all that is computed from it: a comparison has to know what is compared.</summary>
    private static Quantity Identified(Quantity quantity, CellIdentity cell) => quantity with { Cell = cell, Derivation = quantity.Derivation with { Asked = cell } };

    private Quantity? ReadFirst(Indicator indicator, CellKey key, int year)
    {
        Quantity? unknown = null;
        foreach (var owner in indicator.Owners)
        {
            var own = ReadOwn(indicator, key, year, owner);
            // Who says that there is no value has the cell: a number that one owner withholds or refuses is not taken from another.
            if (own is { IsKnown: true } || data.Find(year, indicator.Id, owner, key) is not null) return own;
            unknown ??= own;
        }
        return unknown;
    }

    /// <summary>The sum over the agencies asked: a silent one makes it unknown, a nil return counts 0; without anybody asked there is none.</summary>
    private Quantity? ReadSum(Indicator indicator, CellKey key, int year)
    {
        var parts = AgenciesOf(indicator, year)
            .Select(a => Identified(ReadOwn(indicator, key, year, a) ?? Unknown(indicator, key, year, a), new CellIdentity(indicator, key, year, a)))
            .ToImmutableArray();
        return parts.IsEmpty ? null : SumOf(indicator, Address(indicator, key, year), parts);
    }

    private static Quantity Zero(Indicator indicator, string address, NilReturn nil) =>
        new(0, ObservationStatus.Normal, Qualifier.Exact, indicator.Unit, Derivation.Leaf(address + " (nil return)", 0) with { Nil = nil });

    /// <summary>One agency's own value; null when its files say nothing that gives it.</summary>
    private Quantity? ReadOwn(Indicator indicator, CellKey key, int year, string agency)
    {
        if (data.Find(year, indicator.Id, agency, key) is { } exact) return OfCell(indicator, exact);
        if (SubmissionsOf(year)?.NilOf(indicator, agency) is { } nil) return Zero(indicator, Address(indicator, key, year, agency), nil);
        var tables = Tables(indicator, year, agency).Where(t => t.Breakdown.Kind == BreakdownKind.Complete && t.Breakdown.Shape.Contains(key.Shape)).ToList();
        var sums = tables.Select(t => SumIn(t, key)).OfType<Quantity>().ToList();
        if (sums.Count > 0) return sums.Find(s => s.IsKnown) ?? sums[0];
        // What did not exist in a year was not zero then.
        if (tables.Count > 0 && key.Codes.Any(c => structure.LifetimeOf(c.Dimension, c.Code) is { } life && !life.Covers(year))) return NotThen(indicator, key, year, agency);
        return tables.Select(t => ImpliedZero(t, key)).FirstOrDefault(z => z is not null);
    }

    /// <summary>The sum of the rows of a complete table that have the codes asked; null when none has.</summary>
    internal Quantity? SumIn(CellTable table, CellKey key)
    {
        var parts = table.Parts(structure.Dimensions).Where(row => Matches(row.Key, key)).Select(row => OfCell(table.Indicator, row)).ToImmutableArray();
        return parts.IsEmpty ? null : SumOf(table.Indicator, Address(table.Indicator, key, table.Year), parts);
    }

    /// <summary>A code that a complete table does not list is zero when the table reaches its submitted total (model section 4, reading rule 3).</summary>
    private Quantity? ImpliedZero(CellTable table, CellKey key)
    {
        if (data.Find(table.Year, table.Indicator.Id, table.Agency, CellKey.Total) is not { Value: { } total } cell) return null;
        var parts = table.Parts(structure.Dimensions).ToList();
        if (parts.Exists(p => p.Value is null && !p.AddsNothing()) || parts.Sum(p => p.Value) != total) return null;
        var inputs = parts.Prepend(cell).Select(o => OfCell(table.Indicator, o).Derivation).ToImmutableArray();
        return new Quantity(0, ObservationStatus.Normal, Qualifier.Exact, table.Indicator.Unit, new Derivation(Address(table.Indicator, key, table.Year) + " (not listed, and the listed parts reach the total)", 0, inputs));
    }

    private bool Matches(CellKey row, CellKey asked) =>
        asked.Codes.All(c => row[c.Dimension] == c.Code || structure.Dimensions.Find(c.Dimension)?.Group(c.Code)?.Contains(row[c.Dimension]) == true);

    private Quantity OfCell(Indicator indicator, Observation cell) =>
        new(cell.Value, cell.Value is null && !cell.Status.HasNoValue() ? ObservationStatus.Missing : cell.Status, cell.Qualifier, indicator.Unit,
            new Derivation(Address(indicator, cell.Key, cell.Year, OwnerOrNull(indicator, cell)), cell.Value, [], cell));

    private static string? OwnerOrNull(Indicator indicator, Observation cell) =>
        indicator.Combine == CombineKind.Owners && indicator.Owners.IndexOf(cell.Agency) == 0 ? null : cell.Agency;

    /// <summary>The sum of the parts that can exist: unknown when one of these has no value, and when there are none.</summary>
    private static Quantity SumOf(Indicator indicator, string address, ImmutableArray<Quantity> parts)
    {
        if (parts.Length == 1) return parts[0] with { Derivation = new Derivation(address, parts[0].Value, [parts[0].Derivation]) { Step = DerivationStep.Sum } };
        var summed = parts.RemoveAll(p => p is { IsKnown: false, Status: ObservationStatus.NotApplicable });
        var unknown = summed.IsEmpty ? parts[0] : summed.FirstOrDefault(p => !p.IsKnown);
        decimal? sum = unknown is null ? Total(summed) : null;
        return new Quantity(
            sum,
            unknown?.Status ?? summed.Max(p => p.Status),
            summed.Aggregate(Qualifier.Exact, (q, p) => Qualifiers.Add(q, p.Qualifier)),
            indicator.Unit,
            new Derivation(address, sum, [.. parts.Select(p => p.Derivation)]) { Step = DerivationStep.Sum });
    }

    private static decimal? Total(ImmutableArray<Quantity> parts)
    {
        try
        {
            return parts.Sum(p => p.Value);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private Quantity NotThen(Indicator indicator, CellKey key, int year, string agency) => Unknown(indicator, key, year, agency) with { Status = ObservationStatus.NotApplicable };

    private Quantity Unknown(Indicator indicator, CellKey key, int year, string? agency) =>
        new(null, ObservationStatus.Missing, Qualifier.Exact, indicator.Unit, Derivation.Leaf(Address(indicator, key, year, agency), null));

    private HashSet<string> CodesOf(Indicator indicator, CellKey key, string dimension, int year, string? agency)
    {
        var asked = Shape.Of(key.Shape.Dimensions.Append(dimension));
        var agencies = agency is not null ? [agency] : AgenciesOf(indicator, year);
        return agencies
            .SelectMany(a => Tables(indicator, year, a))
            .Where(t => t.Breakdown.Shape.Equals(asked) || (t.Breakdown.Kind == BreakdownKind.Complete && t.Breakdown.Shape.Contains(asked)))
            .SelectMany(t => t.Rows.Where(row => Matches(row.Key, key)).Select(row => row.Key[dimension]))
            .ToHashSet(StringComparer.Ordinal);
    }

    private IEnumerable<string> InOrder(string dimension) =>
        (structure.Dimensions.Find(dimension)?.Codes.Codes.Select(c => c.Id) ?? []).Concat(CodeList.Generic);
}
