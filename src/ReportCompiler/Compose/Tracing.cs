using System.Collections.Immutable;
using ReportCompiler.Bind;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;
using ReportCompiler.Validate;

namespace ReportCompiler.Compose;

/// <summary>Finds where numbers come from: what they are called, what they were the year before, which checks they took part in.</summary>
internal sealed class Tracing
{
    private readonly BoundProject _project;
    private readonly Evaluator _evaluator;
    private readonly FigureNames _names;
    private readonly ILookup<Observation, Check> _checks;
    private readonly Dictionary<Check, int> _order = new(ReferenceEqualityComparer.Instance);

    public Tracing(ValidatedReport validated, Evaluator evaluator, FigureNames names)
    {
        (_project, _evaluator, _names) = (validated.Project, evaluator, names);
        // A check is itself, not what it says: to compare its cells would take longer than to make it.
        foreach (var check in validated.Checks) _order[check] = _order.Count;
        // What is only unusual is a question to the agency; once it is answered, the answer belongs to the number.
        _checks = validated.Checks.Where(check => check.Kind != CheckKind.Plausibility || check.Waiver is not null).SelectMany(check => check.Cells.Select(cell => (Cell: cell, Check: check)))
            .ToLookup(c => c.Cell, c => c.Check, (IEqualityComparer<Observation>)ReferenceEqualityComparer.Instance);
    }

    /// <summary>The source of a number that an expression gave.</summary>
    public FigureSource Source(string key, Expression expression, EvaluationContext context, Quantity quantity)
    {
        var bare = Labels.Unfiltered(context.Resolve(expression));
        var plain = new EvaluationContext(context.Year);
        return new FigureSource(key, _names.Of(bare, quantity, plain), quantity, Before(bare, plain), Stated(quantity), Checks(quantity.Derivation), []);
    }

    /// <summary>The checks that a cell of a derivation took part in.</summary>
    public ImmutableArray<Check> Checks(Derivation derivation) =>
        [.. derivation.Cells().SelectMany(c => _checks[c]).Distinct((IEqualityComparer<Check>)ReferenceEqualityComparer.Instance).OrderBy(c => _order[c])];

    private Quantity? Before(Expression bare, EvaluationContext context)
    {
        var namesYears = ExpressionRewriter.Nodes(bare).Any(n => n is YearReference or CallExpression { Function: Function.At or Function.Series });
        return namesYears || context.Year <= 1 ? null : _evaluator.Quantity(bare, context with { Year = context.Year - 1 });
    }

    /// <summary>What the one cell that a number is was checked against, where its agency only repeats what other cells say.</summary>
    private Derivation? Stated(Quantity quantity)
    {
        if (quantity.Derivation.Observation is not { } cell || !_project.Equalities.TryGetValue(cell.Indicator, out var expression)) return null;
        var code = cell.Key.Codes is [var (_, only)] ? only : null;
        return _evaluator.Quantity(expression, new EvaluationContext(cell.Year) { Code = code }).Derivation;
    }
}
