using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;

namespace ReportCompiler;

/// <summary>How far a run goes.</summary>
public enum BuildTarget
{
    /// <summary>Everything but writing: load, bind, validate, compose.</summary>
    Check,

    /// <summary>HTML, charts, ledger and check page.</summary>
    Html,

    /// <summary>All that, and PDF.</summary>
    Pdf,
}

/// <summary>Everything a run depends on beside the project's files: the library reads neither clock nor environment.</summary>
public sealed record BuildOptions
{
    /// <summary>The project's files.</summary>
    public required ProjectFiles Files { get; init; }

    /// <summary>The reporting year.</summary>
    public required int Year { get; init; }

    /// <summary>How far to go.</summary>
    public required BuildTarget Target { get; init; }

    /// <summary>The languages to build; empty: all of the report.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary><c>SOURCE_DATE_EPOCH</c> as a date, or null.</summary>
    public DateOnly? SourceDate { get; init; }

    /// <summary>The browser to print with; null when none was found (only an error for <see cref="BuildTarget.Pdf"/>).</summary>
    public string? Browser { get; init; }

    /// <summary>Where builds keep what later ones may take; null to make everything anew and keep nothing.</summary>
    public CacheFolder? Cache { get; init; }

    /// <summary>How many things to do at once.</summary>
    public Jobs Jobs { get; init; } = Jobs.AsProcessors;

    /// <summary>Told when each stage begins and ends, for a status line and for timings.</summary>
    public Stages Stages { get; init; } = Stages.Unheard;
}
