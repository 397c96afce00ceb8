using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Evaluation;

/// <summary>Finds the label of a code, a dimension or an expression.</summary>
internal sealed class Labels(Structure structure)
{
    /// <summary>Stands for agencies where a dimension is asked.</summary>
    public const string Agency = "agency";

    /// <summary>Stands for years where a dimension is asked.</summary>
    public const string Year = "year";

    public Label Code(string dimension, string code)
    {
        var declared = structure.Dimensions.Find(dimension);
        if (declared?.Codes.Codes.FirstOrDefault(c => c.Id == code)?.Label is { } label) return Label.Declared(label, code);
        if (declared?.Group(code)?.Label is { } group) return Label.Declared(group, code);
        return code switch
        {
            CodeList.Total => Label.BuiltIn("total"),
            CodeList.Unknown => Label.BuiltIn("unknown"),
            CodeList.Other => Label.BuiltIn("other"),
            CodeList.NotApplicable => Label.BuiltIn("not-applicable"),
            _ => Label.Declared(LocalText.None, code),
        };
    }

    public Label Dimension(string id) => id switch
    {
        Agency or Year => Label.BuiltIn(id),
        _ => Label.Declared(structure.Dimensions.Find(id)?.Label ?? LocalText.None, id),
    };

    public Label OfAgency(string id) => Label.Declared(structure.Agencies.Find(id)?.Label ?? LocalText.None, id);

    /// <summary>
    /// The label of what an expression names: its last code, else its agency, else its indicator; of a figure its own. Null for arithmetic, which has no name.
    /// <paramref name="quantity"/> is what the expression gave.
    /// </summary>
    public Label? Of(Expression expression, Quantity quantity, EvaluationContext context) => expression switch
    {
        VariableReference v when context.Variables.TryGetValue(v.Name, out var item) => OfItem(item, quantity, context),
        FigureReference f when structure.Figures.Find(f.Id) is { } figure => Label.Declared(figure.Label, f.Id),
        CellReference { ListOver: { } over } when quantity.Cell is { } cell => OfCell(cell, over),
        CellReference { Selections: [.., { } last] } => Code(last.Dimension, last.Code ?? context.Code ?? CodeList.Total),
        CellReference { Agency: { } agency } => OfAgency(agency),
        CellReference c when structure.Indicators.Find(c.Indicator) is { } indicator => Label.Declared(indicator.Label, c.Indicator),
        CallExpression { Function: Function.Series } when quantity.Cell is { } cell => Label.Year(cell.Year),
        CallExpression { Function: Function.At, Arguments: [_, var of] } => Of(of, quantity, context),
        CallExpression { Function: Function.Previous or Function.Largest or Function.Abs or Function.Count, Arguments: [var of, ..] } => Of(of, quantity, context),
        CallExpression { Arguments: [var of, ..] } call when IsFilter(call.Function) => Of(of, quantity, context),
        _ => null,
    };

    public static bool IsFilter(Function function) => function is Function.Words or Function.Capital or Function.Thousands or Function.Millions
        or Function.Billions or Function.WithUnit or Function.Decimals;

    /// <summary>The expression without its filters, which only change how it is printed.</summary>
    public static Expression Unfiltered(Expression expression)
    {
        while (expression is CallExpression { Arguments: [var inner, ..] } call && IsFilter(call.Function)) expression = inner;
        return expression;
    }

    private Label? OfItem(ListItem item, Quantity quantity, EvaluationContext context) =>
        item.ListOver == Year ? Label.Year(context.Year + item.Offset)
        : quantity.Cell is { } cell ? OfCell(cell, item.ListOver)
        : Of(item.Expression, quantity, context);

    private Label OfCell(CellIdentity cell, string over) => over switch
    {
        Agency => OfAgency(cell.Agency ?? ""),
        Year => Label.Year(cell.Year),
        _ => Code(over, cell.Key[over]),
    };
}
