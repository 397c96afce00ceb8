using System.Collections.Immutable;

namespace ReportCompiler.Cli;

/// <summary>What is to be compiled.</summary>
/// <param name="Output">The folder to write to, as the user named it; null for the project's own.</param>
internal sealed record RunRequest(int Year, BuildTarget Target, ImmutableArray<string> Languages, string? Output = null);

/// <summary>A compilation with what the command line knows of it.</summary>
/// <param name="Output">The full path of the folder that the report goes to.</param>
internal sealed record Run(string Project, int Year, string Output, Compilation Compilation, FailLevel Level, StageWatch Watch)
{
    /// <summary>The exit code that the findings give.</summary>
    public int ExitCode =>
        Compilation.CouldNotRun ? Cli.ExitCode.CouldNotRun : Level.Fails(Compilation.Diagnostics) ? Cli.ExitCode.Findings : Cli.ExitCode.Ok;
}
