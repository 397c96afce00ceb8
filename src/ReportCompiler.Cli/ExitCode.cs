namespace ReportCompiler.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>No finding at or above the fail level.</summary>
    public const int Ok = 0;

    /// <summary>Findings at or above the fail level, or a build that gave no report.</summary>
    public const int Findings = 1;

    /// <summary>The command could not run: usage, no project, unknown year, no browser, nothing to write to, internal error.</summary>
    public const int CouldNotRun = 2;

    /// <summary>Ended from outside before it was done, by Ctrl-C or by a request to end (SIGTERM); nothing was written.</summary>
    public const int Interrupted = 130;
}
