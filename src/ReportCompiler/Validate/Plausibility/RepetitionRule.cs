using System.Collections.Immutable;
using ReportCompiler.Model;

namespace ReportCompiler.Validate.Plausibility;

/// <summary>Values that are last year's where that is improbable (RC3025): a whole indicator, else a table of it, else a single value.</summary>
internal static class RepetitionRule
{
    /// <summary>What the rule finds among the tables of one indicator and agency.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="tables">The total and the tables of the indicator.</param>
    /// <param name="covered">Cells of files that are copies as a whole.</param>
    /// <param name="lastYear">The year before.</param>
    public static IEnumerable<Suspicion> Run(PlausibilityRule rule, IReadOnlyList<YearTable> tables, IReadOnlySet<Observation> covered, int lastYear)
    {
        // A running total that did not grow says that nothing happened, and that is checked by itself.
        if (tables[0].Indicator.Accumulates is not null) yield break;
        var said = new HashSet<YearPair>(ReferenceEqualityComparer.Instance);
        foreach (var (pairs, name) in Candidates(tables))
        {
            if (pairs.All(said.Contains) || !IsRepeated(rule, pairs) || pairs.SelectMany(p => p.Now.Derivation.Cells()).All(covered.Contains)) continue;
            said.UnionWith(pairs);
            yield return PlausibilityDiagnostics.Repeated(rule, pairs, name, lastYear);
        }
    }

    /// <summary>From the largest to the smallest, so that what is said of an indicator is not said of its tables again. A table that lists other categories is none.</summary>
    private static IEnumerable<(ImmutableArray<YearPair> Pairs, string Name)> Candidates(IReadOnlyList<YearTable> tables)
    {
        var name = $"'{tables[0].Indicator.Id}'";
        if (tables.All(IsWhole)) yield return ([.. tables.SelectMany(t => t.Both)], name);
        foreach (var table in tables.Where(t => IsWhole(t) && t.Breakdown is not null)) yield return (table.Both, $"{name} by {table.Breakdown!.Name}");
        foreach (var pair in tables.SelectMany(t => t.Both)) yield return ([pair], $"'{pair.Address}'");
    }

    private static bool IsWhole(YearTable table) => table.Vanished.IsEmpty && table.Added.IsEmpty;

    private static bool IsRepeated(PlausibilityRule rule, ImmutableArray<YearPair> pairs) =>
        !pairs.IsEmpty && pairs.All(p => p.IsComparable && p.IsSame) && pairs.Sum(p => Improbable.Digits(p.Now.Value)) >= rule.Digits;
}
