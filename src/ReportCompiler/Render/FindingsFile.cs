using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;

namespace ReportCompiler.Render;

/// <summary>Puts on disk what was found, for other programs and for later readers, and says in words why it could not.</summary>
public static class FindingsFile
{
    /// <summary>The most that GitHub shows of the summary of a step: 1 MiB.</summary>
    public const int SummaryLimit = 1024 * 1024;

    private static readonly DiagnosticCode NotWritable = new("RC5905", "File of findings cannot be written", Severity.Error,
        "A file that '--diagnostics-out' names cannot be written: it or its folder belongs to someone else or is read-only. The run itself went on, and its "
        + "findings are printed, but whoever reads the file would see those of an older run, so the exit code is 2. An older file is as it was.",
        "report check 2020 --diagnostics-out /usr/share/findings.sarif");

    private static readonly DiagnosticCode NoSpace = new("RC5906", "No room for a file of findings", Severity.Error,
        "The disk is full, so a file that '--diagnostics-out' names was not written. The run itself went on, and its findings are printed. An older file is as "
        + "it was.",
        "report check 2020 --diagnostics-out findings.sarif        (on a full disk)");

    private static readonly DiagnosticCode NoSummary = new("RC5907", "Summary of a step cannot be written", Severity.Warning,
        "With '--diagnostics-format github' a summary is added to the file that the variable GITHUB_STEP_SUMMARY names. It could not be, because it is no file, may "
        + "not be written, or is full (1 MiB). The findings are in the log all the same, so this never changes the exit code.",
        "GITHUB_STEP_SUMMARY=/tmp report check 2020 --diagnostics-format github");

    /// <summary>The codes of this catalogue.</summary>
    internal static ImmutableArray<DiagnosticCode> Codes { get; } = [NotWritable, NoSpace, NoSummary];

    /// <summary>Replaces a file of findings as a whole. Null on success.</summary>
    /// <param name="path">Its full path; the folders above it are made.</param>
    /// <param name="name">Its name as the user wrote it.</param>
    /// <param name="content">What is to stand in it.</param>
    public static Diagnostic? Write(string path, string name, ReadOnlySpan<byte> content) =>
        (WholeFile.StandingAt(path) is Standing.Nothing or Standing.File ? WholeFile.Write(path, content) : new(OutputProblemKind.NotWritable, path, "it may not be written")) is not { } problem ? null
        : problem.Kind == OutputProblemKind.NoSpace
            ? Diagnostic.Of(NoSpace, null, $"The findings cannot be written to '{name}': the disk is full.", "Free some space. An older file is as it was.")
            : Diagnostic.Of(NotWritable, null, $"The findings cannot be written to '{name}' ({problem.Detail.TrimEnd('.')}).", "Allow writing there, or name another file with '--diagnostics-out'.");

    /// <summary>How many bytes the summary of a step may still take.</summary>
    public static int SummaryRoom(string path) => (int)Math.Max(0, SummaryLimit - WholeFile.Length(path));

    /// <summary>The finding that nothing more can be added.</summary>
    public static Diagnostic SummaryIsFull(string path) =>
        Diagnostic.Of(NoSummary, null, $"The summary cannot be added to '{path}' (it would have more than 1 MiB).", "See what else the step writes there.");

    /// <summary>The finding that the summary would be added to a file of the project.</summary>
    public static Diagnostic SummaryIsOurs(string path) =>
        Diagnostic.Of(NoSummary, null, $"The summary is not added to '{path}': it is one of the project's own files.", "See what the variable GITHUB_STEP_SUMMARY names.");

    /// <summary>Adds to the summary of a step. Null on success.</summary>
    public static Diagnostic? AppendSummary(string path, ReadOnlySpan<byte> content) =>
        WholeFile.Append(path, content) is { } problem
            ? Diagnostic.Of(NoSummary, null, $"The summary cannot be added to '{path}' ({problem.Detail.TrimEnd('.')}).", "See what the variable GITHUB_STEP_SUMMARY names.")
            : null;
}
