namespace ReportCompiler.Model;

/// <summary>
/// A number with all that belongs to it: qualifier, unit, status, and the derivation it came by. An unknown number has no value and a
/// status that says why.
/// </summary>
/// <param name="Value">The number in the unit, unrounded; null when unknown.</param>
/// <param name="Status">Normal, provisional or estimated with a value; one of the missing kinds without.</param>
/// <param name="Qualifier">How the value stands to the truth.</param>
/// <param name="Unit">The unit; null for a bare number.</param>
/// <param name="Derivation">How it came about.</param>
public sealed record Quantity(decimal? Value, ObservationStatus Status, Qualifier Qualifier, Unit? Unit, Derivation Derivation)
{
    /// <summary>At most this many decimals are printed; null: as many as the value has.</summary>
    public int? Decimals { get; init; }

    /// <summary>Where the quantity is a cell: its indicator, codes, year and agency; else null.</summary>
    public CellIdentity? Cell { get; init; }

    /// <summary>The reason why two years cannot be compared, where a comparison was asked; else null.</summary>
    public Incomparable? NotComparable { get; init; }

    /// <summary>Why there is no value, where the status alone does not say it (a division by zero, a missing input by its address); else null.</summary>
    public string? Because { get; init; }

    /// <summary>True when there is a value.</summary>
    public bool IsKnown => Value is not null;
}

/// <summary>Which cell a quantity is. <paramref name="Agency"/> is set only where one agency's own value was asked.</summary>
public sealed record CellIdentity(Indicator Indicator, CellKey Key, int Year, string? Agency);
