using System.Collections.Immutable;

namespace ReportCompiler.Validate.Plausibility;

/// <summary>What became of the built-in rules of plausibility. What they found is among the checks; that everything else is like last year is not worth a line each.</summary>
public sealed record PlausibilityResult
{
    /// <summary>Nothing was compared.</summary>
    public static PlausibilityResult None { get; } = new() { Compared = 0, NotCompared = [], Excepted = [] };

    /// <summary>How many values were compared with those of the year before.</summary>
    public required int Compared { get; init; }

    /// <summary>The addresses of values that have one of the year before but were not compared with it, and why.</summary>
    public required ImmutableArray<(string Address, string Reason)> NotCompared { get; init; }

    /// <summary>What a rule found and an exception explains: the rule, the address, the reason.</summary>
    public required ImmutableArray<(string Rule, string Address, string Reason)> Excepted { get; init; }
}
