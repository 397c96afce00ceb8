using System.Collections.Immutable;

namespace ReportCompiler.Cli;

/// <summary>How findings are told.</summary>
internal enum DiagnosticsFormat
{
    /// <summary>With an excerpt, related places and help.</summary>
    Human,

    /// <summary>One line each: <c>file(line,column): error RC3001: message</c>.</summary>
    Short,

    /// <summary>A document of our own shape (<c>docs/diagnostics.schema.json</c>).</summary>
    Json,

    /// <summary>A document as code scanners exchange it, SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>A document as test programs write it: each check is a test.</summary>
    JUnit,

    /// <summary>Commands that GitHub Actions turns into annotations, and a summary.</summary>
    GitHub,
}

/// <summary>A file that the findings go to.</summary>
/// <param name="Name">As the user wrote it.</param>
/// <param name="Path">Its full path.</param>
internal sealed record FindingsTarget(string Name, string Path, DiagnosticsFormat Format);

/// <summary>The global options of a run, understood. <paramref name="FailOn"/> is null when no option says it.</summary>
internal sealed record Settings(
    string? Project, FailLevel? FailOn, DiagnosticsFormat Format, ImmutableArray<FindingsTarget> Files, bool Colour, bool Quiet, bool Verbose);
