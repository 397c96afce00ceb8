using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Validate.Plausibility;

/// <summary>Something that a built-in rule came upon. It is no fault yet: an exception may explain it, a waiver may accept it.</summary>
internal sealed record Suspicion(PlausibilityRule Rule, DiagnosticCode Code, string Address, string Title, string Equation, SourceSpan? Place)
{
    /// <summary>The values that it is about; empty for a file as a whole.</summary>
    public ImmutableArray<YearPair> Pairs { get; init; } = [];

    /// <summary>Every cell involved.</summary>
    public required ImmutableArray<Observation> Cells { get; init; }

    /// <summary>A full sentence.</summary>
    public required string Message { get; init; }

    /// <summary>Further facts.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The first exception of the rule that explains it, or null.</summary>
    public required ExceptedPlace? Exception { get; init; }

    /// <summary>As a failed check with its finding.</summary>
    public Finding ToFinding(Severity severity, string? reason)
    {
        var check = new Check
        {
            Id = Rule.Id,
            Title = Title,
            Kind = CheckKind.Plausibility,
            Result = CheckResult.Fail,
            Severity = severity,
            Equation = Equation,
            Address = Address,
            Cells = Cells,
            Level = Rule.Level,
            Reason = reason,
        };
        return new Finding(check, PlausibilityDiagnostics.Of(this, severity));
    }
}
