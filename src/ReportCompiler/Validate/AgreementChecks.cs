using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>One cell, one value: what two breakdowns of an agency both give (RC3002), and what two owners both give (RC3003), must be equal.</summary>
internal static class AgreementChecks
{
    /// <summary>The checks of an indicator.</summary>
    public static IEnumerable<Finding> Run(CheckContext context, Indicator indicator) =>
        context.Years(indicator).SelectMany(year => Breakdowns(context, indicator, year).Concat(Owners(context, indicator, year)).Concat(SuppressionChecks.OfOwners(context, indicator, year)));

    private static IEnumerable<Finding> Breakdowns(CheckContext context, Indicator indicator, int year) =>
        from agency in context.Deliverers(indicator, year)
        let tables = context.Cells.Tables(indicator, year, agency).Where(t => t.Breakdown.Kind == BreakdownKind.Complete).ToList()
        from i in Enumerable.Range(0, tables.Count)
        from second in tables.Skip(i + 1)
        from finding in Pair(context, tables[i], second)
        select finding;

    private static IEnumerable<Finding> Pair(CheckContext context, CellTable first, CellTable second)
    {
        var common = Shape.Of(first.Breakdown.By.Intersect(second.Breakdown.By));
        if (common.Equals(first.Breakdown.Shape) || common.Equals(second.Breakdown.Shape)) yield break; // one is the coarser table: RC3001
        foreach (var key in first.Rows.Concat(second.Rows).Select(r => r.Key.Project(common)).Distinct())
        {
            if (context.Project.Data.Find(first.Year, first.Indicator.Id, first.Agency, key) is not null) continue; // both were checked against it
            if (context.Cells.SumIn(first, key) is not { Value: not null } one || context.Cells.SumIn(second, key) is not { Value: not null } other) continue;
            var address = context.Address(first.Indicator, key, first.Year, first.Agency);
            var check = new Check
            {
                Id = "RC3002",
                Title = $"'{address}' is the same by {first.Breakdown.Name} and by {second.Breakdown.Name}",
                Kind = CheckKind.Agreement,
                Result = one.Value == other.Value ? CheckResult.Pass : CheckResult.Fail,
                Severity = Severity.Error,
                Equation = $"{Equation.Number(one.Value)} == {Equation.Number(other.Value)}",
                Difference = one.Value == other.Value ? null : one.Value - other.Value,
                Address = address,
                Cells = [.. one.Derivation.Cells(), .. other.Derivation.Cells()],
            };
            yield return new Finding(check, check.Result == CheckResult.Pass ? null : BreakdownDiagnostics.BreakdownsDisagree(address, first, one, second, other));
        }
    }

    private static IEnumerable<Finding> Owners(CheckContext context, Indicator indicator, int year)
    {
        if (indicator.Combine != CombineKind.Owners) yield break;
        var owners = context.Deliverers(indicator, year).ToList();
        foreach (var cell in owners.Skip(1).SelectMany(o => context.Project.Data.Of(year, indicator.Id, o)))
        {
            var before = owners.TakeWhile(o => o != cell.Agency).Select(o => (Agency: o, Value: context.Cells.Read(indicator, cell.Key, year, o))).FirstOrDefault(o => o.Value.IsKnown);
            if (before.Agency is null || cell.Value is null) continue;
            yield return Agree(context, indicator, cell, before.Agency, before.Value);
        }
    }

    private static Finding Agree(CheckContext context, Indicator indicator, Observation cell, string firstAgency, Quantity first)
    {
        var address = context.Cells.Address(indicator, cell.Key, cell.Year);
        var isEqual = first.Value == cell.Value && first.Qualifier == cell.Qualifier;
        var isOpen = !isEqual && (first.Qualifier != Qualifier.Exact || cell.Qualifier != Qualifier.Exact);
        var check = new Check
        {
            Id = "RC3003",
            Title = $"'{firstAgency}' and '{cell.Agency}' agree on '{address}'",
            Kind = CheckKind.Agreement,
            Result = isEqual ? CheckResult.Pass : isOpen ? CheckResult.Undecided : CheckResult.Fail,
            UndecidedBecause = isOpen ? "One of them is not exact." : null,
            Severity = Severity.Error,
            Equation = $"{Equation.Qualified(Equation.Number(first.Value), first.Qualifier)} == {Equation.Cell(cell)}",
            Difference = isEqual ? null : first.Value - cell.Value,
            Address = address,
            Cells = [.. first.Derivation.Cells(), cell],
        };
        return new Finding(check, check.Result == CheckResult.Fail ? BreakdownDiagnostics.AgenciesDisagree(address, cell, firstAgency, first) : null);
    }
}
