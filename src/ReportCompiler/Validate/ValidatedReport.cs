using System.Collections.Immutable;
using ReportCompiler.Bind;
using ReportCompiler.Model;
using ReportCompiler.Validate.Plausibility;

namespace ReportCompiler.Validate;

/// <summary>The project after every check; only the validate phase makes one.</summary>
public sealed record ValidatedReport
{
    internal ValidatedReport()
    {
    }

    /// <summary>The project.</summary>
    public required BoundProject Project { get; init; }

    /// <summary>Reads cells.</summary>
    public required CellReader Cells { get; init; }

    /// <summary>Who was expected to submit, who did, and what.</summary>
    public SubmissionLedger Submissions => Cells.Submissions;

    /// <summary>Every check in order: those of who delivered, other built-in ones by indicator, then declared rules, then what the built-in rules of plausibility found.</summary>
    public required ImmutableArray<Check> Checks { get; init; }

    /// <summary>What the built-in rules of plausibility looked at, and what not.</summary>
    public PlausibilityResult Plausibility { get; init; } = PlausibilityResult.None;

    /// <summary>Stated percentages that nothing can verify (no <c>equals</c>), by address.</summary>
    public required ImmutableArray<Observation> Unverifiable { get; init; }

    /// <summary>The same report over other data: cells are read from them, and nothing is checked anew.</summary>
    internal ValidatedReport Over(BoundProject project) => this with { Project = project, Cells = ValidatePhase.Reader(project) };
}
