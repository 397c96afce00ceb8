using ReportCompiler.Model;

namespace ReportCompiler.Validate.Plausibility;

/// <summary>Values far from last year's (RC3021), and zeros after a value (RC3022). What a total does, its parts are not asked for once more.</summary>
internal static class ChangeRules
{
    /// <summary>What the rule for changes finds.</summary>
    public static IEnumerable<Suspicion> Changes(PlausibilityRule rule, IReadOnlyCollection<YearPair> pairs, int lastYear)
    {
        var far = pairs.Where(p => p.IsComparable && p.Now.Value != 0 && Improbable.IsBeyond(p.Before.Value!.Value, p.Now.Value!.Value, rule.Factor!.Value, rule.Least!.Value)).ToList();
        return Outermost(far).Select(f => PlausibilityDiagnostics.Changed(rule, f.Pair, f.Parts, lastYear));
    }

    /// <summary>What the rule for zeros finds.</summary>
    public static IEnumerable<Suspicion> Zeros(PlausibilityRule rule, IReadOnlyCollection<YearPair> pairs, int lastYear)
    {
        var zeros = pairs.Where(p => p.IsComparable && p.Now.Value == 0 && !p.IsSame && Math.Abs(p.Before.Value!.Value) >= rule.Least).ToList();
        return Outermost(zeros).Select(z => PlausibilityDiagnostics.Zero(rule, z.Pair, lastYear));
    }

    /// <summary>Those that are no part of another one which went the same way, each with how many of its parts did.</summary>
    private static IEnumerable<(YearPair Pair, int Parts)> Outermost(List<YearPair> pairs)
    {
        bool IsWithin(YearPair part, YearPair whole) => part.IsPartOf(whole) && Rises(part) == Rises(whole);
        return pairs.Where(p => !pairs.Exists(whole => IsWithin(p, whole))).Select(p => (p, pairs.Count(part => IsWithin(part, p))));
    }

    private static bool Rises(YearPair pair) => pair.Now.Value > pair.Before.Value;
}
