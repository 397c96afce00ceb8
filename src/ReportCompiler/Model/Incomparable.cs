using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>What stands between the numbers of two years.</summary>
public enum IncomparableKind
{
    /// <summary>One of them has no value.</summary>
    NoValue,

    /// <summary>One of them is a sum that lacks the numbers of agencies.</summary>
    LacksAgencies,

    /// <summary>One of them lacks the number of a category.</summary>
    LacksCategory,

    /// <summary>Agencies are part of the sum in one year only.</summary>
    OtherAgencies,

    /// <summary>A category is counted in one year only.</summary>
    OtherCategory,

    /// <summary>The definition changed.</summary>
    Break,

    /// <summary>The numbers are not exact enough to say which is larger.</summary>
    Inexact,
}

/// <summary>Why the numbers of two years cannot be compared: like is not held against like.</summary>
/// <param name="Kind">What stands between them.</param>
/// <param name="Year">The year that lacks something, that alone has it, or in which the definition changed.</param>
/// <param name="Message">The same as findings say it.</param>
public sealed record Incomparable(IncomparableKind Kind, int Year, string Message)
{
    /// <summary>The agencies that it is about.</summary>
    public ImmutableArray<string> Agencies { get; init; } = [];

    /// <summary>The category that it is about.</summary>
    public (string Dimension, string Code)? Category { get; init; }

    /// <summary>Why there is no value.</summary>
    public ObservationStatus Status { get; init; } = ObservationStatus.Missing;

    /// <summary>The reason of a break, as it was written.</summary>
    public string Reason { get; init; } = "";

    /// <summary>True when a number is simply not there, which its own cell shows already.</summary>
    public bool IsPlainGap => Kind == IncomparableKind.NoValue;
}
