using System.Collections.Immutable;

namespace ReportCompiler.Vintages;

/// <summary>What an edition printed in one language.</summary>
public sealed record VintageText
{
    /// <summary>The report's title.</summary>
    public required string Title { get; init; }

    /// <summary>Every printed figure: its text by its id in the ledger.</summary>
    public required ImmutableSortedDictionary<string, string> Figures { get; init => field = value.WithComparers(StringComparer.Ordinal); }

    /// <summary>What a printed number is the number of, by the key of <see cref="Vintage.Values"/>.</summary>
    public required ImmutableSortedDictionary<string, string> Names { get; init => field = value.WithComparers(StringComparer.Ordinal); }

    /// <summary>Every claim: whether it holds and its equation, by section, condition and n-th use.</summary>
    public required ImmutableSortedDictionary<string, string> Claims { get; init => field = value.WithComparers(StringComparer.Ordinal); }

    /// <summary>Labels by kind and id: <c>indicator victims</c>, <c>code sex.F</c>, <c>agency unodc</c>, <c>unit person</c>.</summary>
    public required ImmutableSortedDictionary<string, string> Labels { get; init => field = value.WithComparers(StringComparer.Ordinal); }

    /// <summary>The sections in their order.</summary>
    public required ImmutableArray<VintageSection> Sections { get; init; }
}

/// <summary>A section: its title and what it is made of. A figure in a text stands as <c>{{ its id }}</c>, so that a number that moves does not change the wording.</summary>
public sealed record VintageSection
{
    /// <summary>The section's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its parts in order.</summary>
    public required ImmutableArray<VintagePart> Parts { get; init; }
}

/// <summary>What a part of a section is.</summary>
public enum VintagePartKind
{
    /// <summary>A paragraph of the text.</summary>
    Text,

    /// <summary>A table: title, columns, a line for each row, notes.</summary>
    Table,

    /// <summary>A chart: title, description, a line for each row of its data, labels.</summary>
    Chart,

    /// <summary>A box of key figures.</summary>
    KeyFigures,

    /// <summary>An agency's own text.</summary>
    Contribution,
}

/// <summary>A part of a section.</summary>
public sealed record VintagePart
{
    /// <summary>What it is.</summary>
    public required VintagePartKind Kind { get; init; }

    /// <summary>The id of the block, or the agency of a contribution; null for a paragraph.</summary>
    public string? Id { get; init; }

    /// <summary>Its lines.</summary>
    public required ImmutableArray<string> Lines { get; init; }
}
