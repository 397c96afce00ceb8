using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>Compares cells as far as their qualifiers allow.</summary>
internal static class Comparison
{
    /// <summary>Whether the first is at most the second: undecided when a value is missing, or the bounds leave it open.</summary>
    public static Truth AtMost(Observation small, Observation large)
    {
        if (small.Value is not { } s || large.Value is not { } l) return Truth.Undecided;
        if (small.Qualifier == Qualifier.About || large.Qualifier == Qualifier.About) return Truth.Undecided;
        if (s <= l && !Qualifiers.IsUp(small.Qualifier) && !Qualifiers.IsDown(large.Qualifier)) return Truth.True;
        if (s > l && !Qualifiers.IsDown(small.Qualifier) && !Qualifiers.IsUp(large.Qualifier)) return Truth.False;
        return Truth.Undecided;
    }
}
