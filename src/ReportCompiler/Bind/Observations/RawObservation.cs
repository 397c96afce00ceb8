using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Observations;

/// <summary>An observation as it was written, in YAML or CSV: texts with their places, nothing understood yet.</summary>
internal sealed record RawObservation
{
    public required Located<string> Year { get; init; }

    public required string Agency { get; init; }

    public required Located<string> Indicator { get; init; }

    public required ImmutableArray<(Located<string> Dimension, Located<string> Code)> Codes { get; init; }

    public required Located<string> Value { get; init; }

    public Located<string>? Status { get; init; }

    public Located<string>? Qualifier { get; init; }

    public Located<string>? Note { get; init; }

    public Located<string>? Source { get; init; }

    public Located<string>? DerivedFrom { get; init; }

    public Located<string>? Comment { get; init; }

    /// <summary>True when it was read below <c>data/history</c>.</summary>
    public bool IsHistory { get; init; }
}
