using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Evaluation;

/// <summary>The functions and filters of expressions.</summary>
internal sealed class Functions(Evaluator evaluator)
{
    /// <summary>A series of more years than this is a slip of the pen.</summary>
    private const int LongestSeries = 500;

    public Value Call(CallExpression call, EvaluationContext context)
    {
        if (call.Arguments.Length < Arity(call.Function)) return Number(NotPossible(call, context, "lacks an argument"));
        return call.Function switch
        {
            Function.Share => Number(evaluator.Arithmetic.Share(First(call, context), evaluator.Quantity(call.Arguments[1], context), Text(call, context))),
            Function.Difference => Number(Difference(call, context)),
            Function.Growth => Number(Growth(call, context)),
            Function.Change or Function.Trend => Change(call, context),
            Function.Previous => InYear(call, call.Arguments[0], context.Year - 1, context),
            Function.At => At(call, context),
            Function.Series => Series(call, context),
            Function.Sum or Function.Max or Function.Min or Function.Largest => Number(OverList(call, context)),
            Function.Abs => Number(Arithmetic.Abs(First(call, context), Text(call, context))),
            Function.Deliveries or Function.Institutions => Number(evaluator.Deliveries.Count(call, Text(call, context), context.Year)),
            Function.Coverage => new CoverageValue(),
            Function.Count => Number(First(call, context) with { Unit = null }),
            Function.Known => Known(call, context),
            Function.Label => LabelOf(call, context),
            Function.Unit => new UnitValue(First(call, context)),
            Function.Status => new StatusValue(First(call, context)),
            Function.Section or Function.Table or Function.Chart => Reference(call),
            Function.Contributions => new TextValue(""),
            _ => Filter(call, context),
        };
    }

    private static int Arity(Function function) => function switch
    {
        Function.Contributions or Function.Coverage => 0,
        Function.Share or Function.At or Function.Decimals => 2,
        Function.Series => 3,
        _ => 1,
    };

    private static QuantityValue Number(Quantity quantity) => new(quantity);

    private static string Text(Expression expression, EvaluationContext context) => Evaluator.TextOf(expression, context);

    private Quantity First(CallExpression call, EvaluationContext context) => evaluator.Quantity(call.Arguments[0], context);

    private static Quantity NotPossible(CallExpression call, EvaluationContext context, string why) =>
        Arithmetic.Unknown(Text(call, context), ObservationStatus.Missing, $"'{Text(call, context)}' {why}");

    private Quantity Difference(CallExpression call, EvaluationContext context)
    {
        var (now, before) = TwoYears(call.Arguments[0], context);
        return Comparable(now, before, evaluator.Arithmetic.Subtract(now, before, Text(call, context)), context.Year);
    }

    private Quantity Growth(CallExpression call, EvaluationContext context)
    {
        var (now, before) = TwoYears(call.Arguments[0], context);
        return Comparable(now, before, evaluator.Arithmetic.Growth(now, before, Text(call, context)), context.Year);
    }

    private ChangeValue Change(CallExpression call, EvaluationContext context)
    {
        var (now, before) = TwoYears(call.Arguments[0], context);
        var difference = call with { Function = Function.Difference };
        var growth = call with { Function = Function.Growth };
        return new ChangeValue(now, before, Difference(difference, context), Growth(growth, context)) { SaysPoints = call.Function == Function.Trend && now.Unit?.Id == Unit.Percent };
    }

    private (Quantity Now, Quantity Before) TwoYears(Expression x, EvaluationContext context)
    {
        var now = evaluator.Quantity(x, context);
        var year = context.Year - 1;
        return (now, year < 1 ? Evaluator.NoYear(x, year, context) : evaluator.Quantity(x, context with { Year = year }));
    }

    /// <summary>The result of a comparison of two years, or an unknown with the reason why they cannot be compared.</summary>
    private Quantity Comparable(Quantity now, Quantity before, Quantity result, int year)
    {
        if (!now.IsKnown) return result with { NotComparable = evaluator.Comparability.Gap(now, year, year - 1) };
        if (!before.IsKnown) return result with { NotComparable = evaluator.Comparability.Gap(before, year - 1, year) };
        if (evaluator.Comparability.Between(now.Derivation, before.Derivation) is not { } reason) return result;
        return result with { Value = null, Status = ObservationStatus.NotApplicable, Qualifier = Qualifier.Exact, NotComparable = reason, Derivation = result.Derivation with { Value = null } };
    }

    private Value At(CallExpression call, EvaluationContext context)
    {
        var year = evaluator.Quantity(call.Arguments[0], context);
        return year.Value is { } value ? InYear(call, call.Arguments[1], value, context) : Number(NotPossible(call, context, "names a year that is not known"));
    }

    private Value InYear(CallExpression call, Expression x, decimal year, EvaluationContext context)
    {
        if (!IsYear(year)) return Number(Evaluator.NoYear(call, year, context));
        var value = evaluator.Evaluate(x, context with { Year = (int)year });
        if (value is not QuantityValue { Quantity: var quantity } number) return value;
        return number with { Quantity = quantity with { Derivation = new Derivation(Text(call, context), quantity.Value, [quantity.Derivation]) } };
    }

    private static bool IsYear(decimal year) => year is >= 1 and <= 9999 && decimal.Truncate(year) == year;

    private Value Series(CallExpression call, EvaluationContext context)
    {
        var first = evaluator.Quantity(call.Arguments[1], context).Value ?? 0;
        var last = evaluator.Quantity(call.Arguments[2], context).Value ?? 0;
        if (!IsYear(first) || !IsYear(last)) return Number(Evaluator.NoYear(call, IsYear(first) ? last : first, context));
        if (last < first) return Number(NotPossible(call, context, "ends before it begins"));
        if (last - first >= LongestSeries)
            return Number(NotPossible(call, context, string.Create(CultureInfo.InvariantCulture, $"covers more than {LongestSeries} years")));
        var years = Enumerable.Range((int)first, (int)(last - first) + 1).ToList();
        return new ListValue(
            [.. years.Select(y => evaluator.Quantity(call.Arguments[0], context with { Year = y }))],
            [.. years.Select(y => new ListItem(context.Resolve(call.Arguments[0]), y - context.Year, Labels.Year))]);
    }

    private Quantity OverList(CallExpression call, EvaluationContext context)
    {
        var value = evaluator.Evaluate(call.Arguments[0], context);
        // A list that could not be made says itself why.
        if (value is QuantityValue { Quantity: { IsKnown: false } unknown }) return unknown;
        if (value is not ListValue { Items: { Length: > 0 } all }) return NotPossible(call, context, "has no cells");
        // What cannot exist is neither added nor compared; a cell that merely lacks its value makes the result unknown.
        var items = all.RemoveAll(i => i is { IsKnown: false, Status: ObservationStatus.NotApplicable, Cell: not null });
        if (items.IsEmpty) return all[0];
        var text = Text(call, context);
        return call.Function switch
        {
            Function.Sum => evaluator.Arithmetic.Sum(items, text),
            Function.Max => evaluator.Arithmetic.Max(items, text),
            Function.Min => evaluator.Arithmetic.Min(items, text),
            _ => Largest(items, text),
        };
    }

    /// <summary>The one item above all others: with a tie, or a qualifier that leaves it open, there is none to be named.</summary>
    private Quantity Largest(ImmutableArray<Quantity> items, string text)
    {
        if (items.FirstOrDefault(i => !i.IsKnown) is { } missing)
            return Arithmetic.Unknown(text, missing.Status, PlainNumber.WhyUnknown(missing), items);
        var largest = items.MaxBy(i => i.Value)!;
        foreach (var other in items.Where(i => !ReferenceEquals(i, largest)))
        {
            if (Comparisons.Compare(Operator.Greater, largest, other, evaluator.Comparability).Truth == Truth.True) continue;
            return Arithmetic.Unknown(text, ObservationStatus.NotApplicable,
                $"'{largest.Derivation.Text}' ({PlainNumber.Text(largest)}) is not larger than '{other.Derivation.Text}' ({PlainNumber.Text(other)})", items);
        }
        return largest with { Derivation = new Derivation(text, largest.Value, [.. items.Select(i => i.Derivation)]) { Step = DerivationStep.Greatest } };
    }

    private TruthValue Known(CallExpression call, EvaluationContext context)
    {
        var known = evaluator.Evaluate(call.Arguments[0], context) switch
        {
            QuantityValue q => q.Quantity.IsKnown,
            ChangeValue c => c.Difference.IsKnown,
            ListValue l => l.Items.Length > 0 && l.Items.All(i => i.IsKnown),
            _ => true,
        };
        return new TruthValue(known ? Truth.True : Truth.False, Text(call, context), null, null, null);
    }

    private Value LabelOf(CallExpression call, EvaluationContext context)
    {
        var quantity = First(call, context);
        // 'largest' of a list with a gap is no cell: it has no label either.
        if (!quantity.IsKnown && call.Arguments[0] is CallExpression { Function: Function.Largest }) return Number(quantity);
        return evaluator.Labels.Of(call.Arguments[0], quantity, context) is { } label ? new LabelValue(label) : Number(NotPossible(call, context, "has no label of its own"));
    }

    private static ReferenceValue Reference(CallExpression call) => new ReferenceValue(call.Function, call.Arguments[0] is TextLiteral id ? id.Value : "");

    private Value Filter(CallExpression call, EvaluationContext context)
    {
        var value = evaluator.Evaluate(call.Arguments[0], context);
        if (call.Function == Function.Capital) return value with { Capital = true };
        if (call.Function == Function.Decimals) return Decimals(value, evaluator.Quantity(call.Arguments[1], context).Value ?? 0);
        return value switch
        {
            QuantityValue q => q with { Style = Styled(q.Style, call.Function) },
            ChangeValue c => c with { Style = Styled(c.Style, call.Function) },
            _ => value,
        };
    }

    private static NumberStyle Styled(NumberStyle style, Function filter) => filter switch
    {
        Function.Words => style with { Words = true },
        Function.Thousands => style with { Scale = 3 },
        Function.Millions => style with { Scale = 6 },
        Function.Billions => style with { Scale = 9 },
        _ => style with { WithUnit = true },
    };

    private static Value Decimals(Value value, decimal written)
    {
        var decimals = (int)Math.Clamp(decimal.Truncate(written), 0, 28);
        return value switch
        {
            QuantityValue q => q with { Quantity = q.Quantity with { Decimals = decimals } },
            ChangeValue c => c with { Growth = c.Growth with { Decimals = decimals } },
            _ => value,
        };
    }
}
