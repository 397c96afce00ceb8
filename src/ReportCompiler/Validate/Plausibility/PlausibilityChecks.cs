using System.Collections.Immutable;
using ReportCompiler.Model;

namespace ReportCompiler.Validate.Plausibility;

/// <summary>
/// Runs the built-in rules of plausibility, each once over the year. One cause is told once: a copied file before its tables, a swap before the two changes that it looks
/// like, a total before its parts.
/// </summary>
internal static class PlausibilityChecks
{
    /// <summary>What was found, and what became of the rest.</summary>
    public static (ImmutableArray<Finding> Findings, PlausibilityResult Result) Run(CheckContext context)
    {
        var lastYear = context.Project.Year - 1;
        var tables = new LastYear(context).Tables().ToImmutableArray();
        ImmutableArray<YearPair> pairs = [.. tables.SelectMany(t => t.Both)];

        var copies = Of(PlausibilityRule.CopiedFile, rule => new CopyRule(context, rule).Run());
        var covered = copies.SelectMany(c => c.Cells).ToHashSet((IEqualityComparer<Observation>)ReferenceEqualityComparer.Instance);
        var swaps = Of(PlausibilityRule.SwappedRows, rule => SwapRule.Run(rule, tables, lastYear));
        ImmutableArray<YearPair> others = [.. pairs.Except(swaps.SelectMany(s => s.Pairs), (IEqualityComparer<YearPair>)ReferenceEqualityComparer.Instance)];
        ImmutableArray<Suspicion> all =
        [
            .. copies,
            .. swaps,
            .. Of(PlausibilityRule.Change, rule => ChangeRules.Changes(rule, others, lastYear)),
            .. Of(PlausibilityRule.NewZero, rule => ChangeRules.Zeros(rule, others, lastYear)),
            .. Of(PlausibilityRule.VanishedCategory, rule => CategoryRules.Vanished(rule, tables, lastYear)),
            .. Of(PlausibilityRule.NewCategory, rule => CategoryRules.Added(rule, tables, lastYear)),
            .. Of(PlausibilityRule.RepeatedValues, rule => tables.GroupBy(t => (t.Indicator.Id, t.Agency)).SelectMany(g => RepetitionRule.Run(rule, [.. g], covered, lastYear))),
        ];
        var result = new PlausibilityResult
        {
            Compared = pairs.Count(p => p.IsComparable),
            NotCompared = [.. tables.SelectMany(t => t.Both.Concat(t.Vanished).Concat(t.Added)).Where(p => p.WhyNot is not null).Select(p => (p.Address, p.WhyNot!))],
            Excepted = [.. all.Where(s => s.Exception is not null).Select(s => (s.Rule.Id, s.Address, s.Exception!.Reason))],
        };
        return ([.. all.Where(s => s.Exception is null).Select(s => s.ToFinding(s.Rule.Severity!.Value, context.InFirstLanguage(s.Rule.Reason)))], result);

        // A rule as the project sets it; one that is turned off finds nothing, and so hides nothing either.
        ImmutableArray<Suspicion> Of(PlausibilityRule builtIn, Func<PlausibilityRule, IEnumerable<Suspicion>> run) =>
            context.Structure.Plausibility.First(r => r.Id == builtIn.Id) is { Severity: not null } rule ? [.. run(rule)] : [];
    }
}
