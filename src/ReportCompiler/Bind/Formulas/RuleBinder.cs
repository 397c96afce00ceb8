using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Formulas;

/// <summary>Binds the conditions of declared rules.</summary>
internal static class RuleBinder
{
    /// <summary>The rules in the order of the file; one with a finding is left out.</summary>
    public static ImmutableArray<BoundRule> Bind(Structure structure, ImmutableSortedDictionary<string, Expression> figures, DiagnosticBag bag) =>
        [.. structure.Rules.Select(rule => Bind(rule, structure, figures, bag)).OfType<BoundRule>()];

    private static BoundRule? Bind(RuleDefinition rule, Structure structure, ImmutableSortedDictionary<string, Expression> figures, DiagnosticBag bag)
    {
        if (rule.Each is { } each && !structure.Dimensions.Contains(each.Value)) return null; // reported with the declaration
        var scope = new NameScope { Structure = structure, Figures = figures, CodeDimension = rule.Each?.Value };
        return ExpressionParser.Parse(rule.Holds, scope, bag) is { } holds && new TypeCheck(scope, bag).IsCondition(holds, "What a rule holds")
            ? new BoundRule(rule, rule.Each?.Value, holds) : null;
    }
}
