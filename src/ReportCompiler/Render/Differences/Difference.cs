using System.Collections.Immutable;
using ReportCompiler.Compare;

namespace ReportCompiler.Render.Differences;

/// <summary>One thing that differs.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">What it is called: an address, an expression, an id.</param>
/// <param name="Before">What the first edition says; null when it has nothing of the kind.</param>
/// <param name="After">What the second says, or null.</param>
public sealed record Difference(DifferenceKind Kind, string Key, string? Before, string? After)
{
    /// <summary>What became of it.</summary>
    public required ChangeKind Change { get; init; }

    /// <summary>What it is, in words.</summary>
    public string Name { get; init; } = "";

    /// <summary>The language, where it is a matter of one.</summary>
    public string? Language { get; init; }

    /// <summary>The id of the section it stands in.</summary>
    public string? Section { get; init; }

    /// <summary>The section's title.</summary>
    public string? SectionTitle { get; init; }

    /// <summary>The id of the chart, table or box it belongs to.</summary>
    public string? Block { get; init; }

    /// <summary>The id of the agency that it concerns.</summary>
    public string? Agency { get; init; }

    /// <summary>The agency's name.</summary>
    public string? AgencyName { get; init; }

    /// <summary>How far it is from one value to the other, for numbers that are on both sides.</summary>
    public Distance? Distance { get; init; }

    /// <summary>The ledger's ids of the places where it is printed.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>True when the words of a block changed, and not only its figures.</summary>
    public bool IsReworded { get; init; }

    /// <summary>Both texts in one: what stayed, what went and what came. Only for texts.</summary>
    public ImmutableArray<TextRun> Runs { get; init; } = [];

    /// <summary>How many it counts for: a figure that is printed in several places counts for each.</summary>
    public int Count => Math.Max(1, Kind == DifferenceKind.Printed ? Places.Length : 1);
}
