using System.Collections.Immutable;
using ReportCompiler.Model;

namespace ReportCompiler.Validate.Plausibility;

/// <summary>
/// Two rows that each carry last year's value of the other (RC3026): two rows of a table, or two agencies that each give a value of their own. Numbers change from year to
/// year, so a swap is seldom exact: it is also one when both values are far from their own place and near to the other's.
/// </summary>
internal static class SwapRule
{
    /// <summary>What the rule finds; each row is part of one swap.</summary>
    public static IEnumerable<Suspicion> Run(PlausibilityRule rule, IReadOnlyCollection<YearTable> tables, int lastYear)
    {
        var used = new HashSet<YearPair>(ReferenceEqualityComparer.Instance);
        foreach (var group in Groups(tables))
        {
            ImmutableArray<YearPair> moved = [.. group.Where(p => p.IsComparable && !p.IsSame)];
            var byBefore = moved.ToLookup(p => p.Before.Value);
            var far = moved.Where(p => IsFar(rule, p)).ToList();
            foreach (var one in moved)
            {
                var other = byBefore[one.Now.Value].FirstOrDefault(o => IsExact(rule, one, o) && !used.Contains(o))
                    ?? (IsFar(rule, one) ? far.Find(o => !ReferenceEquals(o, one) && !used.Contains(o) && IsNear(rule, one, o)) : null);
                if (other is null || !used.Add(one)) continue;
                used.Add(other);
                yield return PlausibilityDiagnostics.Swapped(rule, one, other, lastYear);
            }
        }
    }

    private static IEnumerable<IEnumerable<YearPair>> Groups(IReadOnlyCollection<YearTable> tables)
    {
        var rows = tables.Where(t => t.Breakdown is not null).Select(t => t.Both.AsEnumerable());
        var agencies = tables.Where(t => t.Indicator.Combine != CombineKind.Owners).SelectMany(t => t.Both).GroupBy(p => (p.Indicator.Id, p.Key));
        return rows.Concat(agencies);
    }

    private static bool IsExact(PlausibilityRule rule, YearPair one, YearPair other) =>
        one.Now.Value == other.Before.Value && other.Now.Value == one.Before.Value && Improbable.Digits(one.Now.Value) + Improbable.Digits(other.Now.Value) >= rule.Digits;

    private static bool IsFar(PlausibilityRule rule, YearPair pair) =>
        Improbable.IsBeyond(pair.Before.Value!.Value, pair.Now.Value!.Value, rule.Factor!.Value, rule.Least!.Value);

    /// <summary>Near is a quarter of what is far, of the way to the factor and of the least difference: 1.25 times, or 2, where 2 times and 10 are far.</summary>
    private static bool IsNear(PlausibilityRule rule, YearPair one, YearPair other)
    {
        var near = 1 + ((rule.Factor!.Value - 1) / 4);
        return !IsBeyond(other.Before, one.Now) && !IsBeyond(one.Before, other.Now);

        bool IsBeyond(Quantity before, Quantity now) => Improbable.IsBeyond(before.Value!.Value, now.Value!.Value, near, rule.Least!.Value / 4);
    }
}
