using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>What a rule gives when something it needs is missing.</summary>
public enum OnMissing
{
    /// <summary>The check is undecided.</summary>
    Undecided,

    /// <summary>The check fails.</summary>
    Fail,

    /// <summary>There is no check.</summary>
    Ignore,
}

/// <summary>How far two sides may differ.</summary>
public enum ToleranceKind
{
    /// <summary>Not at all.</summary>
    Exact,

    /// <summary>By so much, in the unit.</summary>
    Absolute,

    /// <summary>By so many per cent of the right side.</summary>
    Relative,

    /// <summary>By what rounding each side to this base can explain.</summary>
    Rounding,
}

/// <summary>A tolerance as declared: <c>0</c>, <c>2</c>, <c>1%</c>, <c>rounding 10</c>.</summary>
public sealed record Tolerance(ToleranceKind Kind, decimal Amount)
{
    /// <summary>No difference allowed.</summary>
    public static Tolerance Exact { get; } = new(ToleranceKind.Exact, 0);
}

/// <summary>What else must hold. <paramref name="Each"/> binds <c>code</c> to every code of a dimension. <paramref name="Severity"/> null: turned off.</summary>
public sealed record RuleDefinition(
    string Id, Located<string> Holds, Located<string>? Each, Severity? Severity, Tolerance Tolerance, int Level, LocalText Reason, OnMissing OnMissing, SourceSpan Span);
