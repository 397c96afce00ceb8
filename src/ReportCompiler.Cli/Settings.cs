namespace ReportCompiler.Cli;

/// <summary>How findings are printed.</summary>
internal enum DiagnosticsFormat
{
    /// <summary>With an excerpt, related places and help.</summary>
    Human,

    /// <summary>One line each: <c>file(line,column): error RC3001: message</c>.</summary>
    Short,
}

/// <summary>The global options of a run, understood. <paramref name="FailOn"/> is null when no option says it.</summary>
internal sealed record Settings(string? Project, FailLevel? FailOn, DiagnosticsFormat Format, bool Colour, bool Quiet, bool Verbose);
