using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ReportCompiler.Expressions;

/// <summary>
/// The one spelling of an expression: single blanks, the fewest brackets, filters as calls. It is the id of a figure in the ledger and the text of
/// its derivation; parsed again it gives the same expression.
/// </summary>
internal static class ExpressionText
{
    /// <summary>The canonical spelling.</summary>
    public static string Canonical(Expression expression)
    {
        var text = new StringBuilder();
        Write(text, expression);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Expression expression)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            text.Append('…');
            return;
        }
        switch (expression)
        {
            case NumberLiteral number: text.Append(number.Value.ToString(CultureInfo.InvariantCulture)); break;
            case TextLiteral literal: text.Append(Quoted(literal.Value)); break;
            case YearReference year: text.Append(year.Offset == 0 ? "year" : "previous_year"); break;
            case CellReference cell: Write(text, cell); break;
            case FigureReference figure: text.Append(figure.Id); break;
            case VariableReference variable: text.Append(variable.Name); break;
            case UnaryExpression unary:
                text.Append(unary.Operator == Operator.Not ? '!' : '-');
                Write(text, unary.Operand, bracket: unary.Operand is BinaryExpression or UnaryExpression);
                break;
            case BinaryExpression binary:
                var level = Level(binary.Operator);
                Write(text, binary.Left, bracket: binary.Left is BinaryExpression left && NeedsBrackets(left.Operator, level, isRight: false));
                text.Append(' ').Append(Sign(binary.Operator)).Append(' ');
                Write(text, binary.Right, bracket: binary.Right is BinaryExpression right && NeedsBrackets(right.Operator, level, isRight: true));
                break;
            case CallExpression call:
                text.Append(FunctionSignature.Of(call.Function).Name).Append('(');
                for (var i = 0; i < call.Arguments.Length; i++)
                {
                    if (i > 0) text.Append(", ");
                    Write(text, call.Arguments[i]);
                }
                text.Append(')');
                break;
            default: throw new ArgumentOutOfRangeException(nameof(expression));
        }
    }

    private static void Write(StringBuilder text, Expression expression, bool bracket)
    {
        if (bracket) text.Append('(');
        Write(text, expression);
        if (bracket) text.Append(')');
    }

    private static void Write(StringBuilder text, CellReference cell)
    {
        text.Append(cell.Indicator);
        foreach (var selection in cell.Selections)
        {
            text.Append('.').Append(selection.Dimension);
            if (selection.Code is null) text.Append("[code]");
            else if (IsName(selection.Code)) text.Append('.').Append(selection.Code);
            else text.Append('[').Append(Quoted(selection.Code)).Append(']');
        }
        if (cell.Agency is { } agency) text.Append(".agency[").Append(Quoted(agency)).Append(']');
        if (cell.ListOver is { } dimension) text.Append('.').Append(dimension);
    }

    /// <summary>A code that Scriban reads after a point; these five words it does not.</summary>
    private static bool IsName(string code) =>
        code.Length > 0 && !char.IsAsciiDigit(code[0]) && code.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        && code is not ("do" or "true" or "false" or "null" or "this");

    private static string Quoted(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';

    /// <summary>Operators of one level group from the left; comparisons do not group, so they are bracketed on both sides.</summary>
    private static bool NeedsBrackets(Operator inner, int outer, bool isRight) =>
        Level(inner) < outer || (Level(inner) == outer && (isRight || outer == ComparisonLevel));

    private const int ComparisonLevel = 3;

    private static int Level(Operator op) => op switch
    {
        Operator.Or => 1,
        Operator.And => 2,
        Operator.Add or Operator.Subtract => 4,
        Operator.Multiply or Operator.Divide => 5,
        _ => ComparisonLevel,
    };

    /// <summary>The operator as written.</summary>
    public static string Sign(Operator op) => op switch
    {
        Operator.Add => "+",
        Operator.Subtract or Operator.Negate => "-",
        Operator.Multiply => "*",
        Operator.Divide => "/",
        Operator.Equal => "==",
        Operator.NotEqual => "!=",
        Operator.Less => "<",
        Operator.LessOrEqual => "<=",
        Operator.Greater => ">",
        Operator.GreaterOrEqual => ">=",
        Operator.And => "&&",
        Operator.Or => "||",
        _ => "!",
    };
}
