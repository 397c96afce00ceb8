using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>
/// What an agency states about other cells (<c>equals</c>) against what they say, rounded half up to the decimals the stated number was
/// written with (RC3007).
/// </summary>
internal static class StatedChecks
{
    /// <summary>The checks of an indicator; none unless it has <c>equals</c>.</summary>
    public static IEnumerable<Finding> Run(CheckContext context, Indicator indicator)
    {
        if (!context.Project.Equalities.TryGetValue(indicator.Id, out var expression) || context.IsIncomplete(expression)) return [];
        var stated = context.Project.Data.Of(context.Project.Year, indicator.Id).Where(o => o.Value is not null).Select(o => Stated(context, indicator, expression, o)).ToList();
        return stated.Concat(stated.Select(s => SuppressionChecks.OfStated(context, indicator, s.Check)).OfType<Finding>());
    }

    private static Finding Stated(CheckContext context, Indicator indicator, Expression expression, Observation cell)
    {
        var code = cell.Key.Codes is [var (_, only)] ? only : null;
        var computed = context.Evaluate(expression, code) is QuantityValue value ? value.Quantity : null;
        var rounded = computed?.Value is { } exact ? Round(exact, cell.Decimals) : (decimal?)null;
        var isOpen = rounded is null || cell.Qualifier != Qualifier.Exact || computed!.Qualifier != Qualifier.Exact;
        var address = context.Address(indicator, cell.Key, cell.Year, cell.Agency);
        var text = context.Text(expression, code);
        var check = new Check
        {
            Id = "RC3007",
            Title = $"'{address}' is what {text} gives",
            Kind = CheckKind.Stated,
            Result = isOpen ? CheckResult.Undecided : rounded == cell.Value ? CheckResult.Pass : CheckResult.Fail,
            UndecidedBecause = !isOpen ? null : rounded is null ? "A cell that it needs has no value." : "A qualifier leaves it open.",
            Severity = Severity.Error,
            Equation = $"{Equation.Cell(cell)} == {Equation.Number(rounded)}",
            Difference = rounded is null || rounded == cell.Value ? null : cell.Value - rounded,
            Address = address,
            Cells = [cell, .. computed?.Derivation.Cells() ?? []],
            Circular = computed is not null && IsCircular(context, indicator, computed),
        };
        return new Finding(check, check.Result == CheckResult.Fail ? ValidateDiagnostics.StatedDiffers(cell, address, computed!, Equation.Number(rounded), text) : null);
    }

    /// <summary>Half up, away from zero for negative numbers, as numbers are printed.</summary>
    private static decimal Round(decimal value, int decimals) => Math.Round(value, Math.Min(decimals, 28), MidpointRounding.AwayFromZero);

    /// <summary>
    /// True when an input was calculated back from this indicator, or from another one that states the same cells in other words: 186 is
    /// 200 less the stated 14, so neither the 14 nor its percentage is proved by it.
    /// </summary>
    private static bool IsCircular(CheckContext context, Indicator indicator, Quantity computed)
    {
        var cells = computed.Derivation.Cells().ToHashSet();
        return cells.Select(c => c.DerivedFrom).OfType<string>().Any(from => from == indicator.Id || SameCells(context, from, cells));
    }

    private static bool SameCells(CheckContext context, string indicator, HashSet<Observation> cells) =>
        context.Project.Equalities.TryGetValue(indicator, out var expression)
        && context.Evaluate(expression, null) is QuantityValue value
        && cells.SetEquals(value.Quantity.Derivation.Cells());
}
