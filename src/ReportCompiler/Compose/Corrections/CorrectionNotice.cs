using System.Collections.Immutable;
using ReportCompiler.Model;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compose.Corrections;

/// <summary>
/// What an edition tells its readers, in one language, of the figures that changed since it was first published. It was proved against the record: whatever is not
/// here is as it was.
/// </summary>
public sealed record CorrectionNotice
{
    /// <summary>The published versions, the first one first.</summary>
    public required ImmutableArray<PublishedVersion> Versions { get; init; }

    /// <summary>The entries of <c>corrections.yaml</c>, by date, each with where its figure is printed.</summary>
    public required ImmutableArray<CorrectedFigure> Corrected { get; init; }

    /// <summary>The numbers that are computed from corrected figures and changed with them, in the order of their first use.</summary>
    public required ImmutableArray<Consequence> Consequences { get; init; }

    /// <summary>The keys of all numbers that changed: they are marked in tables.</summary>
    public required ImmutableHashSet<string> Revised { get; init; }

    /// <summary>The sections whose wording was changed since the last version, without a figure having moved: by id.</summary>
    public required ImmutableArray<string> Reworded { get; init; }

    /// <summary>How many printed figures were compared with the record and are the same.</summary>
    public required int Unchanged { get; init; }

    /// <summary>True when something that readers see, a figure or a word, is not as the latest version has it.</summary>
    public required bool IsPending { get; init; }
}

/// <summary>A correction, and where its figure is printed.</summary>
public sealed record CorrectedFigure(Correction Entry, ImmutableArray<FigurePosition> Where);

/// <summary>A computed number that changed because a corrected figure did.</summary>
/// <param name="Key">Its key in the ledger.</param>
/// <param name="Label">What it is the number of.</param>
/// <param name="Before">As it was printed first; null where it was not known.</param>
/// <param name="After">As it is printed now; null where it is not known.</param>
/// <param name="Where">Where it is printed.</param>
/// <param name="Of">The figures of the entries it depends on.</param>
public sealed record Consequence(string Key, string Label, string? Before, string? After, ImmutableArray<FigurePosition> Where, ImmutableArray<string> Of);
