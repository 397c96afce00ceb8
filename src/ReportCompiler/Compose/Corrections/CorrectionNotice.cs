using System.Collections.Immutable;
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

    /// <summary>The entries of <c>corrections.yaml</c>, by version and date, each with where its figure is printed.</summary>
    public required ImmutableArray<CorrectedFigure> Corrected { get; init; }

    /// <summary>What changed of the latest version, for the next one; null when nothing that readers see did.</summary>
    public required VersionNotice? Pending { get; init; }

    /// <summary>The keys of all numbers that any version changed: they are marked in tables.</summary>
    public required ImmutableHashSet<string> Revised { get; init; }

    /// <summary>The language's tag.</summary>
    public required string Language { get; init; }

    /// <summary>True when something that readers see, a figure or a word, is not as the latest version has it.</summary>
    public bool IsPending => Pending is not null;

    /// <summary>The numbers that changed with corrected figures, with the version that changed them.</summary>
    public IEnumerable<(int Version, Consequence Consequence)> Consequences =>
        Versions.SelectMany(v => (v.Notices.GetValueOrDefault(Language)?.Consequences ?? []).Select(c => (v.Number, c)))
            .Concat((Pending?.Consequences ?? []).Select(c => (Versions.Length + 1, c)));

    /// <summary>The last comparison that was made, and the version it was made with; null for a first version that is as it was.</summary>
    public (VersionNotice Notice, PublishedVersion Against)? Last =>
        Pending is not null ? (Pending, Versions[^1])
        : Versions.Length > 1 && Versions[^1].Notices.GetValueOrDefault(Language) is { } notice ? (notice, Versions[^2]) : null;
}

/// <summary>A correction, the version that brought it, and where its figure is printed.</summary>
public sealed record CorrectedFigure(Correction Entry, int Version, ImmutableArray<PrintedPlace> Where);
