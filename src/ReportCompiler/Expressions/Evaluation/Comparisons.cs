using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Evaluation;

/// <summary>Comparisons and their three-valued logic. A comparison is decided only if the bounds that the qualifiers leave decide it.</summary>
internal static class Comparisons
{
    public static TruthValue Compare(Operator op, Quantity left, Quantity right, Comparability comparability)
    {
        var equation = $"{PlainNumber.Text(left)} {Symbol(op)} {PlainNumber.Text(right)}";
        TruthValue Undecided(string because) => new(Truth.Undecided, equation, left, right, because);

        if (!left.IsKnown) return Undecided(PlainNumber.WhyUnknown(left));
        if (!right.IsKnown) return Undecided(PlainNumber.WhyUnknown(right));
        if (comparability.Between(left.Derivation, right.Derivation) is { } reason) return Undecided(reason.Message);
        var truth = Decide(op, left, right);
        return truth == Truth.Undecided ? Undecided(LeftOpen(left, right)) : new TruthValue(truth, equation, left, right, null);
    }

    /// <summary>Whether a difference is above (1), at (0) or below (-1) zero; null where it has no value, or its bounds leave that open.</summary>
    public static int? Sign(Quantity difference, Comparability comparability)
    {
        if (!difference.IsKnown) return null;
        var zero = Arithmetic.Constant(0, "0");
        bool Holds(Operator op) => Compare(op, difference, zero, comparability).Truth == Truth.True;
        return Holds(Operator.Equal) ? 0 : Holds(Operator.Greater) ? 1 : Holds(Operator.Less) ? -1 : null;
    }

    public static TruthValue And(TruthValue left, TruthValue right) => Join(left, right, "&&",
        left.Truth == Truth.False || right.Truth == Truth.False ? Truth.False
        : left.Truth == Truth.True && right.Truth == Truth.True ? Truth.True : Truth.Undecided);

    public static TruthValue Or(TruthValue left, TruthValue right) => Join(left, right, "||",
        left.Truth == Truth.True || right.Truth == Truth.True ? Truth.True
        : left.Truth == Truth.False && right.Truth == Truth.False ? Truth.False : Truth.Undecided);

    public static TruthValue Not(TruthValue operand) =>
        new(Not(operand.Truth), $"!({operand.Equation})", null, null, operand.Because) { Parts = [operand] };

    public static string Symbol(Operator op) => op switch
    {
        Operator.Equal => "==",
        Operator.NotEqual => "!=",
        Operator.Less => "<",
        Operator.LessOrEqual => "<=",
        Operator.Greater => ">",
        Operator.GreaterOrEqual => ">=",
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    private static TruthValue Join(TruthValue left, TruthValue right, string symbol, Truth truth) =>
        new(truth, $"{left.Equation} {symbol} {right.Equation}", null, null, truth == Truth.Undecided ? left.Because ?? right.Because : null) { Parts = [left, right] };

    /// <summary>Whether the first is at most the second; undecided when one has no value, or the bounds leave it open.</summary>
    public static Truth AtMost(Quantity small, Quantity large) => small.IsKnown && large.IsKnown ? Decide(Operator.LessOrEqual, small, large) : Truth.Undecided;

    private static Truth Decide(Operator op, Quantity l, Quantity r) => op switch
    {
        Operator.Less => Below(l, r),
        Operator.Greater => Below(r, l),
        Operator.LessOrEqual => Not(Below(r, l)),
        Operator.GreaterOrEqual => Not(Below(l, r)),
        Operator.Equal => Equal(l, r),
        _ => Not(Equal(l, r)),
    };

    private static Truth Not(Truth truth) => truth switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => Truth.Undecided };

    private static Truth Equal(Quantity a, Quantity b)
    {
        if (Below(a, b) == Truth.True || Below(b, a) == Truth.True) return Truth.False;
        return a.Qualifier == Qualifier.Exact && b.Qualifier == Qualifier.Exact ? Truth.True : Truth.Undecided;
    }

    /// <summary>a &lt; b: true when all that a can be is below all that b can be, false when none of it is.</summary>
    private static Truth Below(Quantity a, Quantity b)
    {
        if (a.Qualifier == Qualifier.About || b.Qualifier == Qualifier.About) return Truth.Undecided;
        var (x, y) = (a.Value!.Value, b.Value!.Value);
        var aHasTop = !Qualifiers.IsUp(a.Qualifier);
        var bHasBottom = !Qualifiers.IsDown(b.Qualifier);
        var open = a.Qualifier == Qualifier.LessThan || b.Qualifier == Qualifier.MoreThan;
        if (aHasTop && bHasBottom && (x < y || (x == y && open))) return Truth.True;
        var aHasBottom = !Qualifiers.IsDown(a.Qualifier);
        var bHasTop = !Qualifiers.IsUp(b.Qualifier);
        return aHasBottom && bHasTop && x >= y ? Truth.False : Truth.Undecided;
    }

    private static string LeftOpen(Quantity left, Quantity right)
    {
        var open = left.Qualifier != Qualifier.Exact ? left : right;
        return $"'{open.Derivation.Text}' is only known as '{PlainNumber.Text(open)}'";
    }
}
