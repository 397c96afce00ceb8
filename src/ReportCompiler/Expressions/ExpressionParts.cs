namespace ReportCompiler.Expressions;

/// <summary>The one walk over an expression.</summary>
internal static class ExpressionParts
{
    /// <summary>The expression and everything in it, outer ones first. What a figure holds is the figure's own.</summary>
    public static IEnumerable<Expression> Of(Expression expression) => (expression switch
    {
        UnaryExpression unary => Of(unary.Operand),
        BinaryExpression binary => Of(binary.Left).Concat(Of(binary.Right)),
        CallExpression call => call.Arguments.SelectMany(Of),
        _ => [],
    }).Prepend(expression);
}
