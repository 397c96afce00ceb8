using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Formulas;

/// <summary>Binds <c>equals</c> of indicators; in it <c>code</c> is the code of the indicator's own breakdown.</summary>
internal static class EqualityBinder
{
    /// <summary>The expressions by indicator id; one with a finding is absent.</summary>
    public static ImmutableSortedDictionary<string, Expression> Bind(Structure structure, ImmutableSortedDictionary<string, Expression> figures, DiagnosticBag bag)
    {
        var bound = ImmutableSortedDictionary.CreateBuilder<string, Expression>(StringComparer.Ordinal);
        foreach (var indicator in structure.Indicators)
        {
            if (indicator.EqualsText is not { } text) continue;
            var dimension = indicator.Breakdowns.Where(b => b.By.Length == 1).Select(b => b.By[0]).FirstOrDefault();
            var scope = new NameScope { Structure = structure, Figures = figures, CodeDimension = dimension };
            if (ExpressionParser.Parse(text, scope, bag) is not { } expression || !new TypeCheck(scope, bag).IsQuantity(expression, "What an indicator equals")) continue;
            if (ExpressionUnits.Of(expression, scope) is { } unit && !ExpressionUnits.GoTogether(indicator.Unit, unit)) bag.Add(TypeDiagnostics.UnitsDiffer(expression.Span, "equals", indicator.Unit, unit));
            else bound[indicator.Id] = expression;
        }
        return bound.ToImmutable();
    }
}
