namespace ReportCompiler.Model;

/// <summary>How qualifiers combine when numbers are added: equal directions stay, opposite or vague ones give "about".</summary>
internal static class Qualifiers
{
    /// <summary>The qualifier of a sum of two numbers.</summary>
    public static Qualifier Add(Qualifier left, Qualifier right)
    {
        if (left == Qualifier.Exact) return right;
        if (right == Qualifier.Exact || left == right) return left;
        if (IsUpward(left) && IsUpward(right)) return Qualifier.MoreThan;
        if (IsDownward(left) && IsDownward(right)) return Qualifier.LessThan;
        return Qualifier.About;
    }

    /// <summary>The qualifier of a number with its sign turned: more than becomes less than.</summary>
    public static Qualifier Turn(Qualifier qualifier) => qualifier switch
    {
        Qualifier.MoreThan => Qualifier.LessThan,
        Qualifier.LessThan => Qualifier.MoreThan,
        Qualifier.AtLeast => Qualifier.AtMost,
        Qualifier.AtMost => Qualifier.AtLeast,
        _ => qualifier,
    };

    /// <summary>True for "more than" and "at least".</summary>
    public static bool IsUpward(Qualifier qualifier) => qualifier is Qualifier.MoreThan or Qualifier.AtLeast;

    /// <summary>True for "less than" and "at most".</summary>
    public static bool IsDownward(Qualifier qualifier) => qualifier is Qualifier.LessThan or Qualifier.AtMost;
}
