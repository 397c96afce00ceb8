using System.Collections.Immutable;
using ReportCompiler.Diagnostics;

namespace ReportCompiler;

/// <summary>RC9000: the program's own mistakes.</summary>
public static class InternalDiagnostics
{
    internal static readonly DiagnosticCode InternalError = new("RC9000", "Internal error", Severity.Error,
        "The program met a case that it does not handle. This is a mistake in the program and not in your data. Nothing was written, and the output of "
        + "the last build is as it was. Run the same command with '--verbose', which shows where the program stopped, and send that text to "
        + "whoever maintains the program, if possible with the files that were built.",
        "report build 2020 --verbose");

    /// <summary>Every code of this catalogue.</summary>
    internal static ImmutableArray<DiagnosticCode> All { get; } = [InternalError];

    /// <summary>The finding for an exception that nothing handled.</summary>
    public static Diagnostic Unhandled(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Diagnostic.Of(InternalError, null,
            $"The program failed by its own mistake ({exception.GetType().Name}: '{exception.Message}').",
            "Run the command again with '--verbose' and report what it shows.");
    }
}
