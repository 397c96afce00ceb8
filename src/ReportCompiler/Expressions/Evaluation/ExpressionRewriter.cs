namespace ReportCompiler.Expressions.Evaluation;

/// <summary>Copies an expression with some of its leaves replaced.</summary>
internal static class ExpressionRewriter
{
    /// <param name="expression">The expression.</param>
    /// <param name="replace">The replacement of a node, or null to go on into it.</param>
    public static Expression Rewrite(Expression expression, Func<Expression, Expression?> replace)
    {
        // An expression too deep for the stack keeps its variables; the evaluator says of it that it is too deep.
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack()) return expression;
        return replace(expression) ?? expression switch
        {
            UnaryExpression u => u with { Operand = Rewrite(u.Operand, replace) },
            BinaryExpression b => b with { Left = Rewrite(b.Left, replace), Right = Rewrite(b.Right, replace) },
            CallExpression c => c with { Arguments = [.. c.Arguments.Select(a => Rewrite(a, replace))] },
            _ => expression,
        };
    }

    /// <summary>The node and all below it, in order of reading.</summary>
    public static IEnumerable<Expression> Nodes(Expression root)
    {
        var stack = new Stack<Expression>([root]);
        while (stack.TryPop(out var node))
        {
            yield return node;
            switch (node)
            {
                case UnaryExpression u:
                    stack.Push(u.Operand);
                    break;
                case BinaryExpression b:
                    stack.Push(b.Right);
                    stack.Push(b.Left);
                    break;
                case CallExpression c:
                    foreach (var argument in c.Arguments.Reverse()) stack.Push(argument);
                    break;
            }
        }
    }
}
