using System.Collections.Immutable;

namespace ReportCompiler.Vintages;

/// <summary>
/// What readers of one language are told that a version changed of the one before, beside its corrections. It is kept with the version, so that they are told the same ever after.
/// </summary>
public sealed record VersionNotice
{
    /// <summary>How many printed figures were compared with the record of the version before, and read the same.</summary>
    public required int Same { get; init; }

    /// <summary>How many figures writers have taken out.</summary>
    public required int NoLonger { get; init; }

    /// <summary>How many they have added.</summary>
    public required int Anew { get; init; }

    /// <summary>How many are printed in another form, such as with fewer decimals, though the number is the same.</summary>
    public required int Otherwise { get; init; }

    /// <summary>The sections whose wording was changed by writers, and not by a figure that moved: by id.</summary>
    public required ImmutableArray<string> Reworded { get; init; }

    /// <summary>The numbers that changed because a corrected figure did, in the order of their first use.</summary>
    public required ImmutableArray<Consequence> Consequences { get; init; }

    /// <summary>True when writers changed which figures are printed, or how.</summary>
    public bool IsReprinted => NoLonger + Anew + Otherwise > 0;
}

/// <summary>A number that changed because a corrected figure did.</summary>
public sealed record Consequence
{
    /// <summary>Its key in the ledger.</summary>
    public required string Key { get; init; }

    /// <summary>What it is the number of.</summary>
    public required string Label { get; init; }

    /// <summary>What it was (<see cref="RecordedValue"/>); null where it was not printed.</summary>
    public string? Before { get; init; }

    /// <summary>What it is (<see cref="RecordedValue"/>); null where it can no longer be told.</summary>
    public string? After { get; init; }

    /// <summary>With how many decimals at most it is printed; null for as many as it has.</summary>
    public int? Decimals { get; init; }

    /// <summary>Where it is printed.</summary>
    public required ImmutableArray<PrintedPlace> Where { get; init; }
}

/// <summary>A place where a figure is printed.</summary>
public sealed record PrintedPlace
{
    /// <summary>The section's id.</summary>
    public required string Section { get; init; }

    /// <summary>The id of the table, chart or box; null in the text.</summary>
    public string? Block { get; init; }
}
