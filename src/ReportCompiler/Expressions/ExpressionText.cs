using System.Globalization;
using System.Runtime.CompilerServices;
using ReportCompiler.Expressions.Evaluation;

namespace ReportCompiler.Expressions;

/// <summary>The canonical spelling of an expression: one spelling for one meaning, whatever blanks and pipes the author used.</summary>
internal static class ExpressionText
{
    public static string Canonical(Expression e)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) return "…";
        return e switch
        {
            NumberLiteral n => n.Value.ToString(CultureInfo.InvariantCulture),
            TextLiteral t => $"\"{t.Value}\"",
            YearReference y => y.Offset == 0 ? "year" : "previous_year",
            CellReference c => Cell(c),
            FigureReference f => f.Id,
            VariableReference v => v.Name,
            UnaryExpression u => (u.Operator == Operator.Not ? "!" : "-") + Wrapped(u.Operand, Strength(Operator.Negate)),
            BinaryExpression b => $"{Wrapped(b.Left, Strength(b.Operator))} {Symbol(b.Operator)} {Wrapped(b.Right, Strength(b.Operator) + 1)}",
            CallExpression c => $"{Name(c.Function)}({string.Join(", ", c.Arguments.Select(Canonical))})",
            _ => "",
        };
    }

    private static string Cell(CellReference c) => c.Indicator
        + string.Concat(c.Selections.Select(s => s.Code is null ? $".{s.Dimension}[code]" : $".{s.Dimension}.{s.Code}"))
        + (c.Agency is null ? "" : $".agency[\"{c.Agency}\"]")
        + (c.ListOver is null ? "" : "." + c.ListOver);

    private static string Wrapped(Expression e, int strength)
    {
        var text = Canonical(e);
        return e is BinaryExpression b && Strength(b.Operator) < strength ? $"({text})" : text;
    }

    private static int Strength(Operator op) => op switch
    {
        Operator.Or => 1,
        Operator.And => 2,
        Operator.Add or Operator.Subtract => 4,
        Operator.Multiply or Operator.Divide => 5,
        Operator.Negate or Operator.Not => 6,
        _ => 3,
    };

    private static string Symbol(Operator op) => op switch
    {
        Operator.Add => "+",
        Operator.Subtract => "-",
        Operator.Multiply => "*",
        Operator.Divide => "/",
        Operator.And => "&&",
        Operator.Or => "||",
        _ => Comparisons.Symbol(op),
    };

    private static string Name(Function function) => function == Function.WithUnit ? "with_unit" : function.ToString().ToLowerInvariant();
}
