using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Evaluation;

/// <summary>
/// Computes expressions. Every number keeps the tree it came from; what cannot be computed is an unknown quantity that says why, never an exception.
/// <c>previous</c> and <c>at</c> compute the expression again in another year.
/// </summary>
internal sealed class Evaluator
{
    private readonly Structure _structure;
    private readonly ImmutableSortedDictionary<string, Expression> _figures;
    private readonly CellReader _cells;
    private readonly Functions _functions;

    /// <param name="structure">What is declared.</param>
    /// <param name="figures">The expressions of derived figures by id.</param>
    /// <param name="cells">Reads cells.</param>
    /// <param name="year">The edition's year.</param>
    public Evaluator(Structure structure, ImmutableSortedDictionary<string, Expression> figures, CellReader cells, int year)
    {
        (_structure, _figures, _cells) = (structure, figures, cells);
        Arithmetic = new Arithmetic(structure);
        Comparability = new Comparability(structure);
        Labels = new Labels(structure);
        Deliveries = new DeliveryCounts(cells);
        Start = new EvaluationContext(year);
        _functions = new Functions(this);
    }

    /// <summary>The edition's year, without variables.</summary>
    public EvaluationContext Start { get; }

    public Labels Labels { get; }

    public Arithmetic Arithmetic { get; }

    public Comparability Comparability { get; }

    public DeliveryCounts Deliveries { get; }

    public Value Evaluate(Expression expression, EvaluationContext context)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return new QuantityValue(Arithmetic.Unknown("…", ObservationStatus.Missing, "the expression is nested too deeply"));
        return expression switch
        {
            NumberLiteral n => new QuantityValue(Arithmetic.Constant(n.Value, TextOf(n, context))),
            TextLiteral t => new TextValue(t.Value),
            YearReference y => new QuantityValue(Arithmetic.Constant(context.Year + y.Offset, TextOf(y, context))) { Style = NumberStyle.Year },
            CellReference { ListOver: null } c => new QuantityValue(Cell(c, context)),
            CellReference c => List(c, context),
            FigureReference f => Figure(f, context),
            VariableReference v => Variable(v, context),
            UnaryExpression { Operator: Operator.Not } u => Comparisons.Not(Condition(u.Operand, context)),
            UnaryExpression u => new QuantityValue(Arithmetic.Negate(Quantity(u.Operand, context), TextOf(u, context))),
            BinaryExpression b => Binary(b, context),
            CallExpression c => _functions.Call(c, context),
            _ => new QuantityValue(NotANumber(expression, context)),
        };
    }

    /// <summary>The number an expression gives; unknown, with the reason, when it gives something else.</summary>
    public Quantity Quantity(Expression expression, EvaluationContext context) =>
        Evaluate(expression, context) is QuantityValue value ? value.Quantity : NotANumber(expression, context);

    /// <summary>The truth of a condition; undecided, with the reason, when it is none.</summary>
    public TruthValue Condition(Expression expression, EvaluationContext context) => Evaluate(expression, context) switch
    {
        TruthValue truth => truth,
        _ => new TruthValue(Truth.Undecided, TextOf(expression, context), null, null, $"'{TextOf(expression, context)}' is not a condition"),
    };

    /// <summary>The list an expression gives; empty when it gives something else.</summary>
    public ListValue Items(Expression expression, EvaluationContext context) => Evaluate(expression, context) as ListValue ?? new ListValue([], []);

    /// <summary>The canonical spelling, with variables replaced by what they stand for.</summary>
    public static string TextOf(Expression expression, EvaluationContext context) => ExpressionText.Canonical(context.Resolve(expression));

    private static Quantity NotANumber(Expression expression, EvaluationContext context)
    {
        var text = TextOf(expression, context);
        return Arithmetic.Unknown(text, ObservationStatus.Missing, $"'{text}' is not a number");
    }

    private Quantity Cell(CellReference c, EvaluationContext context)
    {
        if (_structure.Indicators.Find(c.Indicator) is not { } indicator || KeyOf(c, context) is not { } key) return NotANumber(c, context);
        return _cells.Read(indicator, key, context.Year, c.Agency);
    }

    private ListValue List(CellReference c, EvaluationContext context)
    {
        if (_structure.Indicators.Find(c.Indicator) is not { } indicator || KeyOf(c, context) is not { } key) return new ListValue([], []);
        var items = _cells.List(indicator, key, c.ListOver!, context.Year, c.Agency);
        return new ListValue(items, [.. items.Select(i => new ListItem(ItemOf(c, i, context), 0, c.ListOver!))]);
    }

    /// <summary>The cell of a list by itself: <c>crimes.type</c> and the code it carries.</summary>
    private static CellReference ItemOf(CellReference list, Quantity item, EvaluationContext context)
    {
        var fixedCodes = list.Selections.Select(s => s with { Code = s.Code ?? context.Code });
        return list.ListOver == Labels.Agency
            ? list with { ListOver = null, Agency = item.Cell?.Agency, Selections = [.. fixedCodes] }
            : list with { ListOver = null, Selections = [.. fixedCodes, new CodeSelection(list.ListOver!, item.Cell?.Key[list.ListOver!], list.Span)] };
    }

    private static CellKey? KeyOf(CellReference c, EvaluationContext context)
    {
        var codes = c.Selections.Select(s => (s.Dimension, Code: s.Code ?? context.Code)).ToList();
        return codes.Exists(s => s.Code is null) ? null : CellKey.Of(codes.Select(s => (s.Dimension, s.Code!)));
    }

    private Value Figure(FigureReference f, EvaluationContext context)
    {
        if (!_figures.TryGetValue(f.Id, out var expression) || _structure.Figures.Find(f.Id) is not { } definition)
            return new QuantityValue(NotANumber(f, context));
        // A figure knows nothing of the loops around the place where it is used.
        var value = Evaluate(expression, new EvaluationContext(context.Year));
        if (value is not QuantityValue { Quantity: var quantity } number) return value;
        var derivation = new Derivation(f.Id, quantity.Value, [quantity.Derivation]);
        var unit = definition.Unit is null ? quantity.Unit : _structure.Units.Find(definition.Unit) ?? quantity.Unit;
        return number with { Quantity = quantity with { Derivation = derivation, Decimals = definition.Decimals ?? quantity.Decimals, Unit = unit, Cell = null } };
    }

    private Value Variable(VariableReference v, EvaluationContext context)
    {
        if (!context.Variables.TryGetValue(v.Name, out var item)) return new QuantityValue(NotANumber(v, context));
        var year = context.Year + item.Offset;
        return year is < 1 or > 9999 ? new QuantityValue(NoYear(v, year, context)) : Evaluate(item.Expression, context with { Year = year });
    }

    internal static Quantity NoYear(Expression expression, decimal year, EvaluationContext context) => Arithmetic.Unknown(
        TextOf(expression, context), ObservationStatus.Missing, string.Create(CultureInfo.InvariantCulture, $"{year} is not a year between 1 and 9999"));

    private Value Binary(BinaryExpression b, EvaluationContext context)
    {
        switch (b.Operator)
        {
            case Operator.And:
                return Comparisons.And(Condition(b.Left, context), Condition(b.Right, context));
            case Operator.Or:
                return Comparisons.Or(Condition(b.Left, context), Condition(b.Right, context));
            case Operator.Add or Operator.Subtract or Operator.Multiply or Operator.Divide:
                return Computed(b, context);
        }
        return Compare(b, context);
    }

    private QuantityValue Computed(BinaryExpression b, EvaluationContext context)
    {
        var (left, right) = (Evaluate(b.Left, context), Evaluate(b.Right, context));
        var x = left is QuantityValue l ? l.Quantity : NotANumber(b.Left, context);
        var y = right is QuantityValue r ? r.Quantity : NotANumber(b.Right, context);
        var text = TextOf(b, context);
        var result = b.Operator switch
        {
            Operator.Add => Arithmetic.Add(x, y, text),
            Operator.Subtract => Arithmetic.Subtract(x, y, text),
            Operator.Multiply => Arithmetic.Multiply(x, y, text),
            _ => Arithmetic.Divide(x, y, text),
        };
        // A year plus or less a written number is a year: previous_year - 1.
        var isYear = b.Operator is Operator.Add or Operator.Subtract && left is QuantityValue { Style.IsYear: true } && b.Right is NumberLiteral;
        return new QuantityValue(result) { Style = isYear ? NumberStyle.Year : NumberStyle.Plain };
    }

    private TruthValue Compare(BinaryExpression b, EvaluationContext context) =>
        Comparisons.Compare(b.Operator, Quantity(b.Left, context), Quantity(b.Right, context), Comparability);
}
