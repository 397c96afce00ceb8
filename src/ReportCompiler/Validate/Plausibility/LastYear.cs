using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Validate.Plausibility;

/// <summary>
/// Finds for every value of the year the one of the year before: the agency's own, else, where owners share an indicator, that of the first owner who has it.
/// Where last year has no such table there is nothing to say. Not looked at are cited values, which stand in their publication, and values with 'equals', which
/// repeat what other cells say and are checked against those.
/// </summary>
internal sealed class LastYear(CheckContext context)
{
    private readonly Comparability _comparability = new(context.Structure);

    private int Year => context.Project.Year;

    /// <summary>Every total and table that both years have.</summary>
    public IEnumerable<YearTable> Tables() =>
        from indicator in context.Structure.Indicators
        where indicator.EqualsText is null && !context.Project.Data.Incomplete.Contains(indicator.Id)
        from agency in Agencies(indicator)
        from table in Total(indicator, agency).Concat(Broken(indicator, agency))
        select table;

    /// <summary>The agencies that delivered the indicator, or said that there is nothing to deliver.</summary>
    private IEnumerable<string> Agencies(Indicator indicator)
    {
        var delivered = context.Deliverers(indicator, Year).ToHashSet(StringComparer.Ordinal);
        return context.Structure.Agencies
            .Where(a => !a.Cited && (delivered.Contains(a.Id) || context.Project.Submissions.Any(s => s.Agency == a.Id && s.IsNil(indicator.Id)) && context.Project.Data.Of(Year - 1, indicator.Id, a.Id).Any()))
            .Select(a => a.Id);
    }

    private IEnumerable<YearTable> Total(Indicator indicator, string agency)
    {
        if (indicator.Total == TotalKind.None) yield break;
        var pair = Pair(indicator, CellKey.Total, agency, agency);
        if (pair.Before.Derivation.Cells().Any()) yield return new YearTable(indicator, null, agency, [pair], [], []);
    }

    private IEnumerable<YearTable> Broken(Indicator indicator, string agency)
    {
        foreach (var now in context.Cells.Tables(indicator, Year, agency))
        {
            if (Before(indicator, now.Breakdown, agency) is not { } before) continue;
            var (keys, earlier) = (now.Rows.Select(r => r.Key).ToHashSet(), before.Rows.Select(r => r.Key).ToHashSet());
            yield return new YearTable(
                indicator, now.Breakdown, agency,
                [.. now.Rows.Where(r => earlier.Contains(r.Key)).Select(r => Pair(indicator, r.Key, agency, before.Agency))],
                [.. before.Rows.Where(r => !keys.Contains(r.Key) && !IsExplained(r.Key, keys)).Select(r => Pair(indicator, r.Key, agency, before.Agency))],
                [.. now.Rows.Where(r => !earlier.Contains(r.Key) && !IsExplained(r.Key, earlier)).Select(r => Pair(indicator, r.Key, agency, before.Agency))]);
        }
    }

    /// <summary>Last year's table of this breakdown: the agency's own, else the first owner's.</summary>
    private CellTable? Before(Indicator indicator, Breakdown breakdown, string agency) =>
        (indicator.Combine == CombineKind.Owners ? indicator.Owners.Prepend(agency) : [agency])
            .SelectMany(a => context.Cells.Tables(indicator, Year - 1, a))
            .FirstOrDefault(t => t.Breakdown.Shape.Equals(breakdown.Shape));

    private YearPair Pair(Indicator indicator, CellKey key, string agency, string earlierAgency)
    {
        var now = context.Cells.Read(indicator, key, Year, agency);
        var before = context.Cells.Read(indicator, key, Year - 1, earlierAgency);
        if (!before.IsKnown && key.Equals(CellKey.Total) && indicator.Combine == CombineKind.Owners) before = context.Cells.Read(indicator, key, Year - 1);
        return new YearPair(indicator, key, agency, context.Address(indicator, key, Year, agency), now, before, WhyNot(key, agency, now, before));
    }

    /// <summary>Why two values cannot be compared, or null.</summary>
    private string? WhyNot(CellKey key, string agency, Quantity now, Quantity before)
    {
        var cells = now.Derivation.Cells().Concat(before.Derivation.Cells()).ToList();
        if (cells.Exists(c => c.DerivedFrom is not null)) return "A value was calculated back from another one.";
        if (cells.Exists(c => c.Status == ObservationStatus.Estimated)) return "A value is estimated.";
        // "About 370" after "about 345" can be compared; a slip of a digit is one there, too.
        if (now.Qualifier != before.Qualifier) return "One value is less exact than the other (about, more than …).";
        if (_comparability.Between(now.Derivation, before.Derivation) is { } reason)
            return reason.Kind == IncomparableKind.Break ? "The series has a break." : "The values do not count the same agencies or categories.";
        if (Lifetimes(key, agency).Any(l => l.Break?.Year == Year)) return "The series has a break.";
        return cells.Exists(c => c.Value is null && !c.AddsNothing()) ? "A value is missing or withheld." : null;
    }

    /// <summary>Whether a category that one of two tables does not list is explained: it began, ended or was renamed, or a group has its place.</summary>
    private bool IsExplained(CellKey key, HashSet<CellKey> others) =>
        key.Codes.Any(c => Code(c.Dimension, c.Code) is { } code && (code.From == Year || code.Until == Year - 1))
        || others.Any(other => other.Shape.Equals(key.Shape) && key.Codes.All(c => c.Code == other[c.Dimension] || IsGroupOf(c.Dimension, c.Code, other[c.Dimension]) || IsRenamed(c.Dimension, c.Code, other[c.Dimension])));

    private bool IsGroupOf(string dimension, string a, string b) =>
        context.Structure.Dimensions.Find(dimension) is { } d && (d.Group(a)?.Contains(b) == true || d.Group(b)?.Contains(a) == true);

    private bool IsRenamed(string dimension, string a, string b) => Code(dimension, a)?.Was == b || Code(dimension, b)?.Was == a;

    private IEnumerable<Lifetime> Lifetimes(CellKey key, string agency) =>
        key.Codes.Select(c => Code(c.Dimension, c.Code)).Append(context.Structure.Agencies.Find(agency)?.Lifetime).OfType<Lifetime>();

    private Lifetime? Code(string dimension, string code) =>
        context.Structure.Dimensions.Find(dimension)?.Codes.Codes.FirstOrDefault(c => c.Id == code)?.Lifetime;
}
