using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;

namespace ReportCompiler.Cli;

/// <summary>What is to be compiled.</summary>
internal sealed record RunRequest(int Year, BuildTarget Target, ImmutableArray<string> Languages)
{
    /// <summary>The folder to write to, as the user named it; null for the project's own.</summary>
    public string? Output { get; init; }

    /// <summary>The files of the project; null for those on disk.</summary>
    public ProjectFiles? Files { get; init; }

    /// <summary>Whether to take what earlier builds made, and to keep what this one makes.</summary>
    public bool IsIncremental { get; init; }

    /// <summary>How many things to do at once.</summary>
    public Jobs Jobs { get; init; } = Jobs.AsProcessors;
}

/// <summary>A compilation with what the command line knows of it.</summary>
/// <param name="Output">The full path of the folder that the report goes to.</param>
internal sealed record Run(string Project, int Year, string Output, Compilation Compilation, FailLevel Level, StageWatch Watch)
{
    /// <summary>The exit code that the findings give.</summary>
    public int ExitCode =>
        Compilation.CouldNotRun ? Cli.ExitCode.CouldNotRun : Level.Fails(Compilation.Diagnostics) ? Cli.ExitCode.Findings : Cli.ExitCode.Ok;
}
