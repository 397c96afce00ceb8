using System.Collections.Immutable;

namespace ReportCompiler.Expressions.Evaluation;

/// <summary>Where an expression stands: the year it is asked for, the variables of the loops around it, and the code bound to <c>code</c>.</summary>
internal sealed record EvaluationContext(int Year)
{
    public ImmutableSortedDictionary<string, ListItem> Variables { get; init; } =
        ImmutableSortedDictionary.Create<string, ListItem>(StringComparer.Ordinal);

    public string? Code { get; init; }

    public EvaluationContext With(string variable, ListItem item) => this with { Variables = Variables.SetItem(variable, item) };

    /// <summary>
    /// The expression without variables, so that each turn of a loop has its own derivation and its own line in the ledger.
    /// </summary>
    public Expression Resolve(Expression expression) =>
        Variables.IsEmpty && Code is null ? expression : ExpressionRewriter.Rewrite(expression, Leaf);

    private Expression? Leaf(Expression expression) => expression switch
    {
        VariableReference v when Variables.TryGetValue(v.Name, out var item) => item.Offset == 0
            ? Resolve(item.Expression)
            : new CallExpression(Function.At, [new NumberLiteral(Year + item.Offset, v.Span), Resolve(item.Expression)], v.Span),
        CellReference c when Code is not null => c with { Selections = [.. c.Selections.Select(s => s with { Code = s.Code ?? Code })] },
        _ => null,
    };
}
