using ReportCompiler.Model;

namespace ReportCompiler.Validate.Plausibility;

/// <summary>Categories that only one of two years' tables lists (RC3023, RC3024).</summary>
internal static class CategoryRules
{
    /// <summary>Rows that last year's table had, and that are gone or cannot exist any more.</summary>
    public static IEnumerable<Suspicion> Vanished(PlausibilityRule rule, IEnumerable<YearTable> tables, int lastYear) =>
        from table in tables
        from pair in table.Vanished.Concat(table.Both.Where(p => !p.Now.IsKnown))
        where pair.WhyNot is null && IsMuch(rule, pair.Before)
        select PlausibilityDiagnostics.Vanished(rule, table, pair, lastYear);

    /// <summary>Rows that it did not have.</summary>
    public static IEnumerable<Suspicion> Added(PlausibilityRule rule, IEnumerable<YearTable> tables, int lastYear) =>
        from table in tables
        from pair in table.Added
        where pair.WhyNot is null && IsMuch(rule, pair.Now)
        select PlausibilityDiagnostics.Added(rule, table, pair, lastYear);

    /// <summary>A row of zero is as good as none, however low the threshold.</summary>
    private static bool IsMuch(PlausibilityRule rule, Quantity value) => value.Value > 0 && value.Value >= rule.Least;
}
