using System.Collections.Immutable;

namespace ReportCompiler.Vintages;

/// <summary>What was published of an edition: every version, and the record of the latest. It is kept in <c>data/&lt;year&gt;/published.json</c>.</summary>
public sealed record Publication
{
    /// <summary>The version of the format.</summary>
    public required int Schema { get; init; }

    /// <summary>The hash of everything else (SHA-256, lower case), so that a change by hand is found.</summary>
    public string Seal { get; init; } = "";

    /// <summary>The versions, the first one first.</summary>
    public required ImmutableArray<PublishedVersion> Versions { get; init; }

    /// <summary>What the latest version says.</summary>
    public required Vintage Record { get; init; }
}

/// <summary>One published version of an edition.</summary>
public sealed record PublishedVersion
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The date on which it was published.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The documents that readers got: their hash (SHA-256, lower case) by path in the output folder.</summary>
    public required ImmutableSortedDictionary<string, string> Documents { get; init => field = value.WithComparers(StringComparer.Ordinal); }

    /// <summary>What it corrected or revised of the version before; the entries of <c>corrections.yaml</c> that it settled.</summary>
    public required ImmutableArray<SettledChange> Settled { get; init; }

    /// <summary>What readers are told beside that, by language; empty for the first version.</summary>
    public required ImmutableSortedDictionary<string, VersionNotice> Notices { get; init => field = value.WithComparers(StringComparer.Ordinal); }
}

/// <summary>A change that a version published: the figure, and its value before and after, as the correction spells them.</summary>
public sealed record SettledChange
{
    /// <summary>Whether a mistake was mended or better data came.</summary>
    public required CorrectionKind Kind { get; init; }

    /// <summary>The figure.</summary>
    public required string Figure { get; init; }

    /// <summary>What it was.</summary>
    public required string Was { get; init; }

    /// <summary>What it is since then.</summary>
    public required string Is { get; init; }

    /// <summary>The date of the change.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Why, by language: what readers were told.</summary>
    public required ImmutableSortedDictionary<string, string> Reason { get; init => field = value.WithComparers(StringComparer.Ordinal); }
}
