namespace ReportCompiler.Model;

/// <summary>
/// What arithmetic makes of qualifiers. A qualified number counts something, so it is never below zero where its stated value is not: "at most 5" times
/// "at most 3" is at most 15.
/// </summary>
internal static class Qualifiers
{
    /// <summary>The qualifier as the data format spells it; empty for an exact number.</summary>
    public static string Word(Qualifier qualifier) => qualifier switch
    {
        Qualifier.About => "about",
        Qualifier.MoreThan => "more than",
        Qualifier.AtLeast => "at least",
        Qualifier.AtMost => "at most",
        Qualifier.LessThan => "less than",
        _ => "",
    };

    /// <summary>The qualifier of -x.</summary>
    public static Qualifier Turn(Qualifier q) => q switch
    {
        Qualifier.MoreThan => Qualifier.LessThan,
        Qualifier.AtLeast => Qualifier.AtMost,
        Qualifier.AtMost => Qualifier.AtLeast,
        Qualifier.LessThan => Qualifier.MoreThan,
        _ => q,
    };

    /// <summary>The qualifier of a sum: equal directions stay (strict if one is), mixed gives about.</summary>
    public static Qualifier Add(Qualifier a, Qualifier b)
    {
        if (a == Qualifier.Exact) return b;
        if (b == Qualifier.Exact || a == b) return a;
        if (IsUp(a) && IsUp(b)) return Qualifier.MoreThan;
        if (IsDown(a) && IsDown(b)) return Qualifier.LessThan;
        return Qualifier.About;
    }

    /// <summary>The qualifier of a difference.</summary>
    public static Qualifier Subtract(Qualifier a, Qualifier b) => Add(a, Turn(b));

    /// <summary>The qualifier of a product of these numbers.</summary>
    public static Qualifier Multiply(decimal a, Qualifier qa, decimal b, Qualifier qb)
    {
        if (qa == Qualifier.Exact) return Scaled(qb, a);
        if (qb == Qualifier.Exact) return Scaled(qa, b);
        if (a < 0 || b < 0) return Qualifier.About;
        var both = Add(qa, qb);
        // Strict times not strict is strict only when the other side cannot be zero.
        return a == 0 || b == 0 ? Loose(both) : both;
    }

    /// <summary>The qualifier of a quotient of these numbers.</summary>
    public static Qualifier Divide(decimal a, Qualifier qa, decimal b, Qualifier qb)
    {
        if (qb == Qualifier.Exact) return Scaled(qa, b);
        if (b < 0) return Qualifier.About;
        if (qa == Qualifier.Exact) return Scaled(Turn(qb), a);
        if (a < 0) return Qualifier.About;
        var both = Add(qa, Turn(qb));
        return a == 0 ? Loose(both) : both;
    }

    /// <summary>The qualifier of |x|.</summary>
    public static Qualifier Abs(decimal value, Qualifier q) => q switch
    {
        Qualifier.Exact or Qualifier.About => q,
        _ when IsUp(q) && value >= 0 => q,
        _ when IsDown(q) && value <= 0 => Turn(q),
        _ => Qualifier.About,
    };

    /// <summary>The qualifier of the greatest of several numbers, whose stated value is <paramref name="greatest"/>.</summary>
    public static Qualifier Max(IReadOnlyCollection<Quantity> items, decimal greatest)
    {
        var top = items.Where(i => i.Value == greatest).ToList();
        if (items.Any(i => i.Qualifier == Qualifier.About)) return Qualifier.About;
        if (items.Any(i => IsUp(i.Qualifier)))
        {
            if (top.Any(i => IsDown(i.Qualifier))) return Qualifier.About;
            return top.Any(i => i.Qualifier == Qualifier.MoreThan) ? Qualifier.MoreThan : Qualifier.AtLeast;
        }
        if (top.Any(i => i.Qualifier == Qualifier.Exact)) return Qualifier.Exact;
        return top.Any(i => i.Qualifier == Qualifier.AtMost) ? Qualifier.AtMost : Qualifier.LessThan;
    }

    public static bool IsUp(Qualifier q) => q is Qualifier.MoreThan or Qualifier.AtLeast;

    public static bool IsDown(Qualifier q) => q is Qualifier.LessThan or Qualifier.AtMost;

    private static Qualifier Scaled(Qualifier q, decimal factor) => factor switch { > 0 => q, < 0 => Turn(q), _ => Qualifier.Exact };

    private static Qualifier Loose(Qualifier q) => q switch { Qualifier.MoreThan => Qualifier.AtLeast, Qualifier.LessThan => Qualifier.AtMost, _ => q };
}
