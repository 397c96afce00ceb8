using ReportCompiler.Bind;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>Declared rules: the condition, once or for each code, with its tolerance (RC3009, or the rule's own id).</summary>
internal static class RuleChecks
{
    /// <summary>The checks of a rule; none when it is turned off.</summary>
    public static IEnumerable<Finding> Run(CheckContext context, BoundRule rule) =>
        rule.Rule.Severity is not { } severity ? []
        : rule.Each is null ? Once(context, rule, severity, null) : Codes(context, rule).SelectMany(code => Once(context, rule, severity, code));

    private static IEnumerable<Finding> Once(CheckContext context, BoundRule rule, Severity severity, string? code)
    {
        if (context.Evaluate(rule.Holds, code) is not TruthValue truth) yield break;
        var result = Result(rule, truth);
        if (result is null) yield break;
        var check = new Check
        {
            Id = rule.Rule.Id,
            Title = context.Text(rule.Holds, code),
            Kind = CheckKind.Rule,
            Result = result.Value,
            Severity = severity,
            Equation = truth.Equation,
            Difference = result == CheckResult.Fail ? Difference(truth) : null,
            Address = References(rule.Holds).FirstOrDefault() is { } first ? context.Text(first, code) : rule.Rule.Id,
            Cells = [.. truth.Cells()],
            Level = rule.Rule.Level,
            Reason = context.InFirstLanguage(rule.Rule.Reason),
            UndecidedBecause = result == CheckResult.Undecided ? truth.Because ?? "Something is missing." : null,
        };
        yield return new Finding(check, check.Result switch
        {
            CheckResult.Fail => ValidateDiagnostics.RuleFails(rule.Rule, check),
            CheckResult.Undecided => ValidateDiagnostics.RuleUndecided(rule.Rule, check),
            _ => null,
        });
    }

    private static CheckResult? Result(BoundRule rule, TruthValue truth) => truth.Truth switch
    {
        Truth.True => CheckResult.Pass,
        Truth.False => IsWithinTolerance(rule, truth) ? CheckResult.Pass : CheckResult.Fail,
        _ => rule.Rule.OnMissing switch { OnMissing.Fail => CheckResult.Fail, OnMissing.Ignore => null, _ => CheckResult.Undecided },
    };

    /// <summary>Whether both sides of the rule's comparison are near enough; the direction of an inequality does not matter once it failed.</summary>
    private static bool IsWithinTolerance(BoundRule rule, TruthValue truth)
    {
        if (rule.Rule.Tolerance.Amount == 0 || rule.Holds is BinaryExpression { Operator: Operator.NotEqual }) return false;
        if (Difference(truth) is not { } difference || truth.Right?.Value is not { } right) return false;
        return rule.Rule.Tolerance.Kind == ToleranceKind.Relative && right != 0
            ? Math.Abs(difference / right) <= rule.Rule.Tolerance.Amount / 100
            : Math.Abs(difference) <= (rule.Rule.Tolerance.Kind == ToleranceKind.Relative ? 0 : rule.Rule.Tolerance.Amount); // two sides rounded to a base are each off by half of it at most
    }

    /// <summary>Every code of the rule's dimension that a cell of the indicators it reads has, in the order of the code list.</summary>
    private static IEnumerable<string> Codes(CheckContext context, BoundRule rule)
    {
        var used = References(rule.Holds)
            .Where(r => r.Selections.Any(s => s.Code is null))
            .SelectMany(r => context.Project.Data.Of(context.Project.Year, r.Indicator))
            .Select(o => o.Key[rule.Each!]).ToHashSet(StringComparer.Ordinal);
        return context.Structure.Dimensions.Find(rule.Each!)!.AllCodes().Where(c => c != CodeList.Total && used.Contains(c));
    }

    private static IEnumerable<CellReference> References(Expression expression) => ExpressionParts.Of(expression).OfType<CellReference>();

    /// <summary>The left side less the right one; null when one is unknown, or the difference is too large to be a number.</summary>
    private static decimal? Difference(TruthValue truth)
    {
        try
        {
            return truth.Left?.Value - truth.Right?.Value;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
