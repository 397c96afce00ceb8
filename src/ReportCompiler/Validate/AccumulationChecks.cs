using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>A running total less the running total of the year before is this year's flow, cell by cell (RC3008).</summary>
internal static class AccumulationChecks
{
    /// <summary>The checks of an indicator; none unless it accumulates another.</summary>
    public static IEnumerable<Finding> Run(CheckContext context, Indicator indicator)
    {
        if (indicator.Accumulates is not { } name || context.Structure.Indicators.Find(name.Value) is not { } flow) yield break;
        var year = context.Project.Year;
        var keys = context.Project.Data.Of(year, indicator.Id).Select(o => o.Key).Where(k => flow.BreakdownOf(k.Shape) is not null || k.Equals(CellKey.Total));
        if (indicator.Total == TotalKind.Derived) keys = keys.Append(CellKey.Total);
        foreach (var key in keys.Distinct()) yield return Cell(context, indicator, flow, key);
    }

    private static Finding Cell(CheckContext context, Indicator indicator, Indicator flow, CellKey key)
    {
        var year = context.Project.Year;
        var now = context.Cells.Read(indicator, key, year);
        var before = context.Cells.Read(indicator, key, year - 1);
        var added = context.Cells.Read(flow, key, year);
        var difference = now.Value - before.Value - added.Value;
        var check = new Check
        {
            Id = "RC3008",
            Title = $"'{context.Cells.Address(indicator, key, year)}' grew by '{context.Cells.Address(flow, key, year)}'",
            Kind = CheckKind.Accumulation,
            Result = difference is null ? CheckResult.Undecided : difference == 0 ? CheckResult.Pass : CheckResult.Fail,
            UndecidedBecause = difference is null ? $"'{(before.IsKnown ? now.IsKnown ? added : now : before).Derivation.Text}' has no value." : null,
            Severity = Severity.Error,
            Equation = $"{Equation.Number(now.Value)} - {Equation.Number(before.Value)} == {Equation.Number(added.Value)}",
            Difference = difference is 0 ? null : difference,
            Address = context.Cells.Address(indicator, key, year),
            Cells = [.. now.Derivation.Cells(), .. before.Derivation.Cells(), .. added.Derivation.Cells()],
        };
        return new Finding(check, check.Result == CheckResult.Fail ? ValidateDiagnostics.DoesNotAccumulate(check, indicator, flow, now, before, added) : null);
    }
}
