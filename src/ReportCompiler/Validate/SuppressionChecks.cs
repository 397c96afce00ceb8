using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>
/// A value that is withheld to protect persons, and told all the same: by another owner, or because anybody can calculate it from what is printed beside it. That is so
/// where it is the only unknown one of a table that reaches a known total, or the total of parts that are all known; a second one has to be withheld too.
/// </summary>
internal static class SuppressionChecks
{
    /// <summary>The check of a complete table against one of its wholes; null where nothing of it is withheld.</summary>
    public static Finding? OfTable(CheckContext context, CellTable table, Observation whole, ImmutableArray<Observation> parts)
    {
        if (!parts.Prepend(whole).Any(IsWithheld)) return null;
        var check = Start(context, table.Indicator, whole, $"'{table.Indicator.Id}' by {table.Breakdown.Name} does not tell what is withheld",
            Equation.Number(whole.Value) + " == " + Equation.Sum(parts.Select(p => p.Value)), [whole, .. parts]);
        var isExact = parts.Prepend(whole).All(c => c.Qualifier is Qualifier.Exact);
        return isExact && check.Cells.Where(c => c.Value is null).ToList() is [var only] ? Failed(check, DisclosureDiagnostics.CanBeCalculated, context, table.Indicator, only) : new Finding(check, null);
    }

    /// <summary>The checks of what one owner withholds against what the others give.</summary>
    public static IEnumerable<Finding> OfOwners(CheckContext context, Indicator indicator, int year) =>
        from owner in indicator.Combine == CombineKind.Owners ? context.Deliverers(indicator, year) : []
        from cell in context.Project.Data.Of(year, indicator.Id, owner).Where(IsWithheld)
        from other in context.Deliverers(indicator, year).Where(o => o != owner).Select(o => context.Project.Data.Find(year, indicator.Id, o, cell.Key)).OfType<Observation>()
        let check = Start(context, indicator, cell, $"'{other.Agency}' does not tell what '{owner}' withholds", $"? == {Equation.Cell(other)}", [cell, other])
        select other.Value is null ? new Finding(check, null) : Failed(check, DisclosureDiagnostics.IsToldByAnother, context, indicator, cell);

    /// <summary>The check of a stated number that follows from others, one of which is withheld: who knows the rest can calculate it. Null where none is.</summary>
    public static Finding? OfStated(CheckContext context, Indicator indicator, Check stated)
    {
        if (stated.Cells.Skip(1).FirstOrDefault(IsWithheld) is not { } withheld || context.Structure.Indicators.Find(withheld.Indicator) is not { } origin) return null;
        var check = Start(context, indicator, stated.Cells[0], $"'{stated.Address}' does not tell what is withheld", stated.Equation, stated.Cells);
        return Failed(check, DisclosureDiagnostics.IsToldByStated, context, origin, withheld);
    }

    private static Check Start(CheckContext context, Indicator indicator, Observation whole, string title, string equation, ImmutableArray<Observation> cells) => new()
    {
        Id = DisclosureDiagnostics.IsToldId,
        Title = title,
        Kind = CheckKind.Disclosure,
        Result = CheckResult.Pass,
        Severity = Severity.Warning,
        Equation = equation,
        Address = context.Address(indicator, whole.Key, whole.Year, whole.Agency),
        Cells = cells,
    };

    private static Finding Failed(Check check, Func<string, Observation, Check, Diagnostic> problem, CheckContext context, Indicator indicator, Observation withheld) =>
        new(check with { Result = CheckResult.Fail }, problem(context.Address(indicator, withheld.Key, withheld.Year, withheld.Agency), withheld, check));

    private static bool IsWithheld(Observation cell) => cell is { Value: null, Status: ObservationStatus.Suppressed };
}
