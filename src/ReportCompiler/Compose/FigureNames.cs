using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Compose;

/// <summary>Says what a number is the number of: "Victims supported: Family", "Change in registered crimes".</summary>
internal sealed class FigureNames(Structure structure, Evaluator evaluator, Language language)
{
    /// <summary>The name of a cell: by its indicator first, then by its codes and its agency, since 'Family' alone says nothing.</summary>
    public string OfCell(CellIdentity cell)
    {
        var indicator = cell.Indicator.Label.In(language.Tag) ?? cell.Indicator.Id;
        var parts = cell.Key.Codes.Select(c => evaluator.Labels.Code(c.Dimension, c.Code).In(language)).ToList();
        if (cell.Agency is { } agency) parts.Add(evaluator.Labels.OfAgency(agency).In(language));
        return parts.Count == 0 ? indicator : $"{indicator}: {string.Join(", ", parts)}";
    }

    /// <summary>The name of what an expression gives; a calculation without a name is called by its spelling.</summary>
    public string Of(Expression expression, Quantity quantity, EvaluationContext context)
    {
        if (quantity.Cell is { } cell) return cell.Year == evaluator.Start.Year ? OfCell(cell) : FormattableString.Invariant($"{OfCell(cell)}, {cell.Year}");
        if (expression is FigureReference figure && structure.Figures.Find(figure.Id) is { } definition) return definition.Label.In(language.Tag) ?? figure.Id;
        return expression is CallExpression call && Called(call, context) is { } called ? called : ExpressionText.Canonical(expression);
    }

    private string? Called(CallExpression call, EvaluationContext context)
    {
        string Argument(int i) => Of(call.Arguments[i], evaluator.Quantity(call.Arguments[i], context), context);
        string? Pattern(string key, int arguments) => !language.Strings.TryGetValue(key, out var pattern) ? null
            : pattern.Replace("{a}", Argument(0), StringComparison.Ordinal).Replace("{b}", arguments > 1 ? Argument(1) : "", StringComparison.Ordinal);
        return call.Function switch
        {
            Function.Share => Pattern("figure-share", 2),
            Function.Difference => Pattern("figure-difference", 1),
            Function.Growth => Pattern("figure-growth", 1),
            Function.Previous => Pattern("figure-previous", 1),
            Function.At when evaluator.Quantity(call.Arguments[0], context).Value is { } year => FormattableString.Invariant($"{Argument(1)}, {year}"),
            Function.Deliveries or Function.Institutions => CalledDeliveries(call),
            _ => null,
        };
    }

    private string? CalledDeliveries(CallExpression call)
    {
        string Word(int i, string prefix) => call.Arguments.Length > i && call.Arguments[i] is TextLiteral word ? language.Strings.GetValueOrDefault(prefix + word.Value, word.Value) : "";
        var key = (call.Function == Function.Deliveries ? "figure-deliveries" : "figure-institutions") + (call.Arguments.Length > 1 ? "-of" : "");
        return language.Strings.GetValueOrDefault(key)?.Replace("{a}", Word(0, "delivery-"), StringComparison.Ordinal).Replace("{b}", Word(1, "kind-"), StringComparison.Ordinal);
    }
}
