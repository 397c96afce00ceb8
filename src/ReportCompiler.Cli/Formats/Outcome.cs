using System.Collections.Immutable;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;
using ReportCompiler.Validate;

namespace ReportCompiler.Cli.Formats;

/// <summary>What a run came to: the same for every format, so that none can tell another story.</summary>
internal sealed record Outcome
{
    private static readonly ImmutableSortedDictionary<string, SourceFile> NoSources = ImmutableSortedDictionary<string, SourceFile>.Empty;

    private ImmutableArray<Told>? _all;

    /// <summary>The findings, in order; without those that a waiver accepts.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>From which severity on a finding fails the run.</summary>
    public required FailLevel Level { get; init; }

    /// <summary>What the process tells its caller.</summary>
    public required int ExitCode { get; init; }

    /// <summary>The run, or null when it could not begin.</summary>
    public Run? Run { get; init; }

    /// <summary>Every check that was made.</summary>
    public ImmutableArray<Check> Checks => Run?.Compilation.Validated?.Checks ?? [];

    /// <summary>The files that excerpts are taken from.</summary>
    public ImmutableSortedDictionary<string, SourceFile> Sources => Run?.Compilation.Sources ?? NoSources;

    /// <summary>One sentence on what was checked.</summary>
    public string Result => Run is null ? "The checks could not run." : ClosingSentence.Counts(Run);

    /// <summary>The outcome of a run, and of what came after it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="problem">Why its output could not be written, or null.</param>
    /// <param name="atLeast">An exit code that it has even if no finding asks for it.</param>
    public static Outcome Of(Run run, Diagnostic? problem, int atLeast)
    {
        var outcome = new Outcome
        {
            Diagnostics = run.Compilation.Diagnostics, Level = run.Level, Run = run, ExitCode = Math.Max(run.ExitCode, atLeast),
        };
        return problem is null ? outcome : outcome.With([problem]);
    }

    /// <summary>A run that could not begin, or did not end as it should.</summary>
    public static Outcome Of(Diagnostic problem, FailLevel? level) =>
        new() { Diagnostics = [problem], Level = level ?? FailLevel.Error, ExitCode = Cli.ExitCode.CouldNotRun };

    /// <summary>The outcome when something could not be written.</summary>
    public Outcome With(IEnumerable<Diagnostic> problems) =>
        this with { Diagnostics = Diagnostics.AddRange(problems), ExitCode = Cli.ExitCode.CouldNotRun, _all = null };

    /// <summary>Every finding in the order of the files, those that a waiver accepts among the others.</summary>
    public ImmutableArray<Told> All => _all ??= Tell();

    /// <summary>Every finding that no waiver accepts.</summary>
    public IEnumerable<Told> Open => All.Where(t => t.Waiver is null);

    /// <summary>The findings that waivers accept.</summary>
    public IEnumerable<Told> Waived => All.Where(t => t.Waiver is not null);

    /// <summary>How many findings of a severity no waiver accepts.</summary>
    public int Count(Severity severity) => Diagnostics.Count(d => d.Severity == severity);

    /// <summary>True when a finding of this severity fails the run; an error also one that would be let pass ('--fail-on never'), but could not be done.</summary>
    public bool Fails(Severity severity) => Level.Fails(severity) || (severity == Severity.Error && ExitCode != Cli.ExitCode.Ok);

    /// <summary>Where a file belongs.</summary>
    public Origin OriginOf(string? file) => Origin.Of(file, Run?.Compilation.Bound);

    private ImmutableArray<Told> Tell()
    {
        var prints = new Fingerprints(Sources);
        var waived = Checks.Where(c => c is { Waiver: not null, Diagnostic: not null }).Select(c => (Finding: c.Diagnostic!, c.Waiver));
        // That an agency delivered nothing is found in a file of the report, and is the agency's all the same.
        var ofChecks = Checks.Where(c => c is { Diagnostic: not null, Agency: not null }).ToLookup(c => c.Diagnostic!, c => c.Agency!);
        Origin OriginOfFinding(Diagnostic d) => ofChecks[d].FirstOrDefault() is { } agency ? Origin.OfAgency(agency, Run?.Compilation.Bound) : OriginOf(d.Span?.File);
        return [.. Diagnostics.Select(d => (Finding: d, Waiver: (Model.Waiver?)null)).Concat(waived)
            .OrderBy(f => f.Finding.Span)
            .Select(f => new Told(f.Finding, OriginOfFinding(f.Finding), f.Waiver is null && Fails(f.Finding.Severity), f.Waiver, prints.Next(f.Finding)))];
    }
}
