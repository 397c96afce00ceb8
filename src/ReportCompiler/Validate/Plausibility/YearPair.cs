using ReportCompiler.Model;

namespace ReportCompiler.Validate.Plausibility;

/// <summary>A value of the year as one agency gives it, beside the value of the year before. One of the two may be unknown; <paramref name="WhyNot"/> says why they cannot be compared, or is null.</summary>
internal sealed record YearPair(Indicator Indicator, CellKey Key, string Agency, string Address, Quantity Now, Quantity Before, string? WhyNot)
{
    /// <summary>True when both have a value and nothing stands between them.</summary>
    public bool IsComparable => WhyNot is null && Now.IsKnown && Before.IsKnown;

    /// <summary>True when the value did not change.</summary>
    public bool IsSame => Now.Value == Before.Value;

    /// <summary><c>94 -> 300</c>: the value of the year before, then the year's.</summary>
    public string Equation => $"{Validate.Equation.Number(Before.Value)} -> {Validate.Equation.Number(Now.Value)}";

    /// <summary>True when this cell is a part of the other one: the same agency and indicator, and all its codes.</summary>
    public bool IsPartOf(YearPair other) =>
        Agency == other.Agency && Indicator.Id == other.Indicator.Id && Key.Codes.Length > other.Key.Codes.Length && other.Key.Codes.All(c => Key[c.Dimension] == c.Code);
}
