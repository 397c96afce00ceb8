using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>What a check gave.</summary>
public enum CheckResult
{
    /// <summary>It holds.</summary>
    Pass,

    /// <summary>It does not.</summary>
    Fail,

    /// <summary>Something it needs is missing, or a qualifier leaves it open.</summary>
    Undecided,
}

/// <summary>Where a check comes from.</summary>
public enum CheckKind
{
    /// <summary>Who delivered, and what.</summary>
    Delivery,

    /// <summary>Parts against a total.</summary>
    Breakdown,

    /// <summary>Several agencies, or several breakdowns, give one cell.</summary>
    Agreement,

    /// <summary>A stated value against what other cells say.</summary>
    Stated,

    /// <summary>A running total against its flow.</summary>
    Accumulation,

    /// <summary>A withheld value against what is told beside it.</summary>
    Disclosure,

    /// <summary>A declared rule.</summary>
    Rule,

    /// <summary>The year before, or another delivery, by a built-in rule; only what one of them found is a check.</summary>
    Plausibility,
}

/// <summary>One evaluation of something that must hold. The check page prints all of them; the failed ones are diagnostics too.</summary>
public sealed record Check
{
    /// <summary>The declared rule's id, the id of a built-in rule of plausibility, or the diagnostic code of another built-in check (<c>RC3001</c>).</summary>
    public required string Id { get; init; }

    /// <summary>What is checked, in words: "'victims' by sex and age adds up to its total".</summary>
    public required string Title { get; init; }

    /// <summary>Where it comes from.</summary>
    public required CheckKind Kind { get; init; }

    /// <summary>What it gave.</summary>
    public required CheckResult Result { get; init; }

    /// <summary>The severity of a failure.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The equation with its numbers, without group marks: <c>89 + 3 + 2 == 94</c>, <c>885 == 1053</c>.</summary>
    public required string Equation { get; init; }

    /// <summary>The difference between both sides where there are two; else null.</summary>
    public decimal? Difference { get; init; }

    /// <summary>The address of what is checked: an indicator or a cell.</summary>
    public required string Address { get; init; }

    /// <summary>The agency whose delivery is checked; null where the cells say whose they are.</summary>
    public string? Agency { get; init; }

    /// <summary>Every observation involved.</summary>
    public required ImmutableArray<Observation> Cells { get; init; }

    /// <summary>The rule's level (0 to 5), or null.</summary>
    public int? Level { get; init; }

    /// <summary>Why it must hold, in the report's first language, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Why it could not be decided, or null.</summary>
    public string? UndecidedBecause { get; init; }

    /// <summary>
    /// True when a value was calculated back from what the check tests, so that it proves nothing (2019's 186 crimes from the stated increase).
    /// </summary>
    public bool Circular { get; init; }

    /// <summary>The waiver that accepts the failure, or null.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>The finding that says what failed; with a waiver it is here alone, and not among the findings of the run. Null when there is none.</summary>
    public Diagnostic? Diagnostic { get; init; }
}
