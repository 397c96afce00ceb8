using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>One cell: year, agency, indicator and codes are its key; the rest is what was delivered, and where it was read.</summary>
public sealed record Observation
{
    /// <summary>The reporting year.</summary>
    public required int Year { get; init; }

    /// <summary>The agency that delivered it.</summary>
    public required string Agency { get; init; }

    /// <summary>The indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>The codes.</summary>
    public required CellKey Key { get; init; }

    /// <summary>The value in the indicator's unit; null when the status is one of the missing kinds, or the cell could not be read.</summary>
    public decimal? Value { get; init; }

    /// <summary>How many decimals the value was written with: the precision to which a stated value is checked.</summary>
    public int Decimals { get; init; }

    /// <summary>The status.</summary>
    public ObservationStatus Status { get; init; }

    /// <summary>True when the series breaks here.</summary>
    public bool Break { get; init; }

    /// <summary>The qualifier.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>Id of a printed note, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Id of a source, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The indicator from which the value was calculated back, or null.</summary>
    public string? DerivedFrom { get; init; }

    /// <summary>A comment that is never printed, or null.</summary>
    public string? Comment { get; init; }

    /// <summary>Where the value stands.</summary>
    public required SourceSpan Span { get; init; }
}
