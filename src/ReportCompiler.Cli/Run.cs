using System.Collections.Immutable;

namespace ReportCompiler.Cli;

/// <summary>What is to be compiled.</summary>
internal sealed record RunRequest(int Year, BuildTarget Target, ImmutableArray<string> Languages);

/// <summary>A compilation with what the command line knows of it.</summary>
internal sealed record Run(string Project, int Year, Compilation Compilation, FailLevel Level, StageWatch Watch)
{
    /// <summary>The exit code that the findings give.</summary>
    public int ExitCode =>
        Compilation.CouldNotRun ? Cli.ExitCode.CouldNotRun : Level.Fails(Compilation.Diagnostics) ? Cli.ExitCode.Findings : Cli.ExitCode.Ok;
}
