using System.Collections.Immutable;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Expressions;

/// <summary>
/// The unit of an expression, from its declarations alone; null is a bare number. Bind checks with it, Compose gives its results the same unit.
/// </summary>
internal static class ExpressionUnits
{
    /// <summary>The unit of an expression whose kinds are right.</summary>
    public static Unit? Of(Expression expression, NameScope scope) => expression switch
    {
        CellReference cell => scope.Structure.Indicators.Find(cell.Indicator)?.Unit,
        FigureReference figure => OfFigure(figure.Id, scope),
        VariableReference variable => scope.Variables.TryGetValue(variable.Name, out var list) ? Of(list, scope) : null,
        UnaryExpression { Operator: Operator.Negate } unary => Of(unary.Operand, scope),
        BinaryExpression binary => OfResult(binary.Operator, Of(binary.Left, scope), Of(binary.Right, scope), scope.Structure),
        CallExpression call => OfCall(call, scope),
        _ => null,
    };

    /// <summary>The unit of what an operator makes of two units.</summary>
    public static Unit? OfResult(Operator op, Unit? left, Unit? right, Structure structure) => op switch
    {
        Operator.Add or Operator.Subtract => Common(left, right, structure),
        Operator.Multiply => left ?? right,
        Operator.Divide => right is null ? left : null,
        _ => null,
    };

    /// <summary>True when numbers of these units may be added and compared: the same unit, the same count, or one of them a bare number.</summary>
    public static bool GoTogether(Unit? left, Unit? right) =>
        left is null || right is null || left.Id == right.Id || (left.Counts is { } counts && counts == right.Counts);

    /// <summary>Of two units that count the same (pupils and teachers) the sum is in what they count (persons), where there is such a unit.</summary>
    private static Unit? Common(Unit? left, Unit? right, Structure structure) =>
        left is null ? right
        : right is null || left.Id == right.Id ? left
        : left.Counts is { } counts && counts == right.Counts ? structure.Units.Find(counts) ?? left
        : null;

    private static Unit? OfFigure(string id, NameScope scope)
    {
        if (scope.FigureUnits.TryGetValue(id, out var found)) return found.Unit;
        var unit = scope.Structure.Figures.Find(id)?.Unit is { } declared ? scope.Structure.Units.Find(declared)
            : scope.Figures.TryGetValue(id, out var expression) ? Of(expression, scope) : null;
        scope.FigureUnits[id] = new(unit);
        return unit;
    }

    private static Unit? OfCall(CallExpression call, NameScope scope) => call.Function switch
    {
        Function.Share or Function.Growth => scope.Structure.Units.Find(Unit.Percent) ?? PercentUnit,
        Function.Count => null,
        Function.At => Of(call.Arguments[1], scope),
        Function.Difference or Function.Previous or Function.Series or Function.Sum or Function.Max or Function.Min or Function.Largest or Function.Abs
            or Function.Decimals or Function.Thousands or Function.Millions or Function.Billions or Function.WithUnit or Function.Words
            => Of(call.Arguments[0], scope),
        _ => null,
    };

    /// <summary>Per cent in a project that declares no such unit: it has no labels, the language prints the word.</summary>
    private static readonly Unit PercentUnit = new(
        Unit.Percent, ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty, null, SourceSpan.StartOf("data/codelists/unit.yaml"));
}
