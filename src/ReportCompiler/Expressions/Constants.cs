namespace ReportCompiler.Expressions;

/// <summary>What can be said of an expression without any data.</summary>
internal static class Constants
{
    /// <summary>The value of an expression of numbers only; null when it depends on data, or is too large.</summary>
    public static decimal? Value(Expression expression)
    {
        try
        {
            return expression switch
            {
                NumberLiteral number => number.Value,
                UnaryExpression { Operator: Operator.Negate } unary => -Value(unary.Operand),
                CallExpression { Function: Function.Abs or Function.Count } call => Value(call.Arguments[0]) is { } v ? (call.Function == Function.Abs ? Math.Abs(v) : v) : null,
                BinaryExpression binary when Value(binary.Left) is { } left && Value(binary.Right) is { } right => binary.Operator switch
                {
                    Operator.Add => left + right,
                    Operator.Subtract => left - right,
                    Operator.Multiply => left * right,
                    Operator.Divide when right != 0 => left / right,
                    _ => null,
                },
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>True when the expression is zero whatever the data say.</summary>
    public static bool IsZero(Expression expression) => Value(expression) == 0;

    /// <summary>True for four digits, <c>year</c>, <c>previous_year</c>, and one of these plus or minus a whole number.</summary>
    public static bool IsYear(Expression expression) => expression switch
    {
        NumberLiteral number => number.Value is >= 1900 and <= 2200 && decimal.IsInteger(number.Value),
        YearReference => true,
        BinaryExpression { Operator: Operator.Add or Operator.Subtract, Right: NumberLiteral offset } sum =>
            offset.Value <= 300 && decimal.IsInteger(offset.Value) && IsYear(sum.Left),
        _ => false,
    };

    /// <summary>True when nothing in the expression comes from data, a year or a figure, so that printing it would print a typed number.</summary>
    public static bool IsTyped(Expression expression) => expression switch
    {
        NumberLiteral or TextLiteral => true,
        UnaryExpression unary => IsTyped(unary.Operand),
        BinaryExpression binary => IsTyped(binary.Left) && IsTyped(binary.Right),
        CallExpression { Function: Function.Section or Function.Table or Function.Chart or Function.Contributions
            or Function.Coverage or Function.Deliveries or Function.Institutions } => false,
        CallExpression call => call.Arguments.All(IsTyped),
        _ => false,
    };
}
