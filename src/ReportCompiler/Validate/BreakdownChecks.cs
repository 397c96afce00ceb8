using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>
/// Parts against totals (model section 4): every table of every agency against its total and against every coarser table, cell by cell;
/// a complete breakdown must reach it, a partial one and its sum may not pass it, of a multiple one no part may.
/// </summary>
internal static class BreakdownChecks
{
    /// <summary>The checks of an indicator.</summary>
    public static IEnumerable<Finding> Run(CheckContext context, Indicator indicator) =>
        from year in context.Years(indicator)
        from agency in context.Deliverers(indicator, year)
        let tables = context.Cells.Tables(indicator, year, agency).ToImmutableArray()
        from table in tables
        from finding in RunTable(context, table, tables)
        select finding;

    private static IEnumerable<Finding> RunTable(CheckContext context, CellTable table, ImmutableArray<CellTable> all)
    {
        var rows = table.Parts(context.Structure.Dimensions).ToImmutableArray();
        // What cannot exist is no part of anything.
        var parts = rows.RemoveAll(r => r.AddsNothing());
        foreach (var whole in Wholes(context, table, all))
        {
            var own = CheckContext.Within(parts, whole.Key);
            if (table.Breakdown.Kind == BreakdownKind.Complete && SuppressionChecks.OfTable(context, table, whole, own) is { } disclosed) yield return disclosed;
            if (own.IsEmpty && table.Breakdown.Kind != BreakdownKind.Complete) continue;
            yield return table.Breakdown.Kind switch
            {
                BreakdownKind.Complete => Complete(context, table, whole, own, all),
                BreakdownKind.Partial => AtMost(context, table, whole, own, ofSum: true),
                _ => AtMost(context, table, whole, own, ofSum: false),
            };
        }
        foreach (var group in table.Rows.Except(rows)) yield return GroupAgainstMembers(context, table, group);
    }

    /// <summary>The cells that the table's parts must fit: the total, and the rows of every coarser table.</summary>
    private static IEnumerable<Observation> Wholes(CheckContext context, CellTable table, ImmutableArray<CellTable> all)
    {
        var total = context.Project.Data.Find(table.Year, table.Indicator.Id, table.Agency, CellKey.Total);
        var coarser = all.Where(t => t != table && table.Breakdown.Shape.Contains(t.Breakdown.Shape)).SelectMany(t => t.Rows);
        return total is null ? coarser : coarser.Prepend(total);
    }

    private static Finding Complete(CheckContext context, CellTable table, Observation whole, ImmutableArray<Observation> parts, ImmutableArray<CellTable> all)
    {
        var check = Start(context, table, whole, parts, "adds up to", Equation.Sum(parts.Select(p => p.Value)) + " == " + Equation.Number(whole.Value), "RC3001");
        if (Undecided([whole, .. parts]) is { } reason) return new Finding(check with { Result = CheckResult.Undecided, UndecidedBecause = reason }, null);
        var sum = parts.Sum(p => p.Value!.Value);
        if (sum == whole.Value) return new Finding(check, null);
        check = check with { Result = CheckResult.Fail, Difference = sum - whole.Value };
        return new Finding(check, BreakdownDiagnostics.DoesNotAddUp(context, table, whole, parts, sum, all));
    }

    private static Finding AtMost(CheckContext context, CellTable table, Observation whole, ImmutableArray<Observation> parts, bool ofSum)
    {
        var left = ofSum ? Equation.Sum(parts.Select(p => p.Value)) : "each of " + string.Join(", ", parts.Select(Equation.Cell));
        var check = Start(context, table, whole, parts, ofSum ? "stays, part by part and in sum, within" : "stays part by part within", $"{left} <= {Equation.Cell(whole)}", "RC3004");
        var over = parts.Where(p => AtMost(context, p, whole) == Truth.False).ToImmutableArray();
        var isSumOver = ofSum && over.IsEmpty && !parts.Any(p => p.Value is null || p.Qualifier is not Qualifier.Exact) && whole is { Qualifier: Qualifier.Exact, Value: { } limit } && parts.Sum(p => p.Value) > limit;
        if (!over.IsEmpty || isSumOver)
        {
            var excess = isSumOver ? parts.Sum(p => p.Value) - whole.Value : over.Max(p => p.Value) - whole.Value;
            return new Finding(check with { Result = CheckResult.Fail, Difference = excess }, BreakdownDiagnostics.PassesWhole(context, table, whole, isSumOver ? parts : over, isSumOver, excess ?? 0));
        }
        var open = parts.FirstOrDefault(p => AtMost(context, p, whole) == Truth.Undecided);
        return new Finding(open is null ? check : check with { Result = CheckResult.Undecided, UndecidedBecause = Undecided([whole, open]) ?? "A qualifier leaves it open." }, null);
    }

    private static Truth AtMost(CheckContext context, Observation part, Observation whole) => Comparisons.AtMost(Own(context, part), Own(context, whole));

    private static Quantity Own(CheckContext context, Observation cell) => context.Cells.Read(context.Structure.Indicators.Find(cell.Indicator)!, cell.Key, cell.Year, cell.Agency);

    private static Finding GroupAgainstMembers(CheckContext context, CellTable table, Observation group)
    {
        var members = table.Rows.Where(r => !ReferenceEquals(r, group) && !r.AddsNothing() && group.Key.Codes.All(c =>
            r.Key[c.Dimension] == c.Code || context.Structure.Dimensions.Find(c.Dimension)?.Group(c.Code)?.Contains(r.Key[c.Dimension]) == true)).ToImmutableArray();
        var check = Start(context, table, group, members, "gives the members of", Equation.Sum(members.Select(m => m.Value)) + " == " + Equation.Number(group.Value), "RC3001");
        if (Undecided([group, .. members]) is { } reason) return new Finding(check with { Result = CheckResult.Undecided, UndecidedBecause = reason }, null);
        var sum = members.Sum(m => m.Value!.Value);
        if (sum == group.Value) return new Finding(check, null);
        return new Finding(check with { Result = CheckResult.Fail, Difference = sum - group.Value }, BreakdownDiagnostics.DoesNotAddUp(context, table, group, members, sum, []));
    }

    private static Check Start(CheckContext context, CellTable table, Observation whole, ImmutableArray<Observation> parts, string verb, string equation, string code)
    {
        var address = context.Address(table.Indicator, whole.Key, table.Year, table.Agency);
        return new Check
        {
            Id = code,
            Title = $"'{table.Indicator.Id}' by {table.Breakdown.Name} {verb} '{address}'",
            Kind = CheckKind.Breakdown,
            Result = CheckResult.Pass,
            Severity = Severity.Error,
            Equation = equation,
            Address = address,
            Cells = [whole, .. parts],
        };
    }

    /// <summary>Why an equation of these cells cannot be decided: one has no value, or one is not exact. Null when it can.</summary>
    private static string? Undecided(IEnumerable<Observation> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Value is null) return $"{cell.Span} has no value.";
            if (cell.Qualifier != Qualifier.Exact) return $"{cell.Span} is '{Equation.Cell(cell)}'.";
        }
        return null;
    }
}
