using System.Collections.Immutable;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>A figure that is not as it was published.</summary>
/// <param name="Change">Its key in the record, and both values.</param>
/// <param name="IsDelivered">True for what an agency delivered; false for a computed number whose definition changed, and not only what it is computed from.</param>
/// <param name="Entry">The entry of <c>corrections.yaml</c> that announces it; null when none does.</param>
public sealed record PendingChange(Change Change, bool IsDelivered, Correction? Entry);

/// <summary>What became of an edition since it was published, and how far <c>corrections.yaml</c> accounts for it.</summary>
public sealed record CorrectionAnalysis
{
    /// <summary>What was published.</summary>
    public required Publication Publication { get; init; }

    /// <summary>The edition as it is now.</summary>
    public required Vintage Now { get; init; }

    /// <summary>All differences between the record and the edition as it is.</summary>
    public required VintageChanges Changes { get; init; }

    /// <summary>What would differ from the record even if nothing had been delivered otherwise: the work of writers, and of whoever changed a definition.</summary>
    public required VintageChanges Otherwise { get; init; }

    /// <summary>The figures that need an entry, in the order of the record.</summary>
    public required ImmutableArray<PendingChange> Pending { get; init; }

    /// <summary>The sections whose wording was changed by writers, and not by a figure that moved: by id, in order.</summary>
    public required ImmutableArray<string> Reworded { get; init; }

    /// <summary>Why the change is substantial; empty when it is not.</summary>
    public required ImmutableArray<Substance> Substance { get; init; }

    /// <summary>The entries that are missing in <c>corrections.yaml</c>, each a line of YAML; reason and date are for its author to fill in.</summary>
    public required ImmutableArray<string> Proposals { get; init; }

    /// <summary>True when readers would see something else than in the latest version: a figure, a label, a wording, or sections in another order.</summary>
    public bool IsAnotherVersion => !Pending.IsEmpty || Changes.HasFigures || Changes.OtherLanguages.Length + Changes.Edition.Length > 0
        || Changes.Languages.Any(l => l.Printed.Length + l.Blocks.Length + l.Labels.Length + l.Texts.Length > 0);

    /// <summary>True when every change is announced and every announcement is a change.</summary>
    public required bool IsExplained { get; init; }
}
