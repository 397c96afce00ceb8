using System.Collections.Immutable;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Cli;

/// <summary>From which severity on a finding fails the run.</summary>
internal enum FailLevel
{
    /// <summary>Errors.</summary>
    Error,

    /// <summary>Errors and warnings.</summary>
    Warning,

    /// <summary>No finding fails the run.</summary>
    Never,
}

/// <summary>How a fail level is applied.</summary>
internal static class FailLevels
{
    /// <summary>The level that an option gave; else the project's own; else errors.</summary>
    public static FailLevel Of(FailLevel? chosen, Compilation compilation) =>
        chosen ?? compilation.Bound?.Structure.Report switch
        {
            null or { FailOn: Severity.Error } => FailLevel.Error,
            { FailOn: null } => FailLevel.Never,
            _ => FailLevel.Warning,
        };

    /// <summary>A level as options name it.</summary>
    public static string Word(FailLevel level) => level switch { FailLevel.Error => "error", FailLevel.Warning => "warning", _ => "never" };

    /// <summary>True when a finding of this severity fails the run.</summary>
    public static bool Fails(this FailLevel level, Severity severity) => level switch
    {
        FailLevel.Error => severity == Severity.Error,
        FailLevel.Warning => severity >= Severity.Warning,
        _ => false,
    };

    /// <summary>True when one of the findings fails the run.</summary>
    public static bool Fails(this FailLevel level, ImmutableArray<Diagnostic> findings) => findings.Any(f => level.Fails(f.Severity));
}
