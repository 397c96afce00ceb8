using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;

namespace ReportCompiler.Render;

/// <summary>Puts a finished report on disk, all of it or nothing, and says in words why it could not.</summary>
public static class ReportFolder
{
    private static readonly DiagnosticCode NotWritable = new("RC5901", "Output folder cannot be written", Severity.Error,
        "The report is complete, but the folder it goes to, or the one above it, does not allow writing: it belongs to someone else, is read-only, or "
        + "one of its files is open in another program. The output of the last build is as it was.",
        "report build 2020 --output /usr/share/report");

    private static readonly DiagnosticCode FileInTheWay = new("RC5902", "File in place of the output folder", Severity.Error,
        "The output goes to a folder, and a file has the name of that folder or of one above it. It is not deleted, since nobody said that it may be.",
        "report build 2020 --output README.md");

    private static readonly DiagnosticCode NotAnOutputFolder = new("RC5903", "Folder holds files of others", Severity.Error,
        "A build replaces its output folder as a whole, so that no file of an older build is left behind. It does so only where the folder is empty "
        + "or was written by an earlier build (it then holds the file '.report-output'). Any other folder is left alone, since its files would be lost.",
        "report build 2020 --output data");

    private static readonly DiagnosticCode NoSpace = new("RC5904", "Disk full", Severity.Error,
        "There is no room for the new output. It is written beside the old one before it takes its place, so for a moment both are on the disk. "
        + "The output of the last build is as it was.",
        "report build 2020        (on a disk with 1 MB left)");

    private static readonly DiagnosticCode NotRemoved = new("RC5501", "Folder that is not removed", Severity.Error,
        "'report clean' removes only what builds have written: an output folder that holds the file '.report-output', and the folder '.report-cache' with nothing in it but "
        + "what builds keep there. It follows no link out of the project. Whatever is more than that belongs to someone, and stays.",
        "report clean 2020        (out/2020 is a link to /srv/www)");

    /// <summary>The codes of this catalogue.</summary>
    internal static ImmutableArray<DiagnosticCode> Codes { get; } = [NotWritable, FileInTheWay, NotAnOutputFolder, NoSpace, NotRemoved];

    /// <summary>Replaces the folder by the files of the report. Null on success.</summary>
    /// <param name="folder">The full path of the output folder.</param>
    /// <param name="report">The report.</param>
    public static Diagnostic? Write(string folder, RenderedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return OutputFolder.Write(folder, report.Files) is { } problem ? Describe(problem) : null;
    }

    /// <summary>Replaces a file of the project, such as a list that the program writes for its users. Null on success.</summary>
    /// <param name="project">The full path of the project.</param>
    /// <param name="path">The path of the file in it.</param>
    /// <param name="text">What is to stand in it.</param>
    public static Diagnostic? WriteFile(string project, string path, string text) =>
        ProjectFile.Write(project, path, System.Text.Encoding.UTF8.GetBytes(text)) is not { } problem ? null
        : problem.Kind == OutputProblemKind.NoSpace ? Diagnostic.Of(NoSpace, null, $"'{path}' cannot be written: the disk is full.", "Free some space. The file is as it was.")
        : Diagnostic.Of(NotWritable, null, $"'{path}' cannot be written{Said(problem)}.", "Allow writing there. The file is as it was.");

    /// <summary>Why a folder was not removed; null when it was, or was not there.</summary>
    public static Diagnostic? Describe(Removal removal)
    {
        ArgumentNullException.ThrowIfNull(removal);
        return removal.Problem switch
        {
            null => null,
            RemovalProblem.NotOurs => Diagnostic.Of(NotRemoved, null, $"'{removal.Path}' is not removed: it holds something that no build has written.", "Look what it is, and remove it yourself if nobody needs it."),
            RemovalProblem.LeadsOut => Diagnostic.Of(NotRemoved, null, $"'{removal.Path}' is not removed: it is a link that leads out of the project.", "Remove the link, or what it leads to, yourself."),
            _ => Diagnostic.Of(NotRemoved, null, $"'{removal.Path}' cannot be removed: the disk does not allow it.", "Allow writing there, and close programs that show its files."),
        };
    }

    internal static Diagnostic Describe(OutputProblem problem) => problem.Kind switch
    {
        OutputProblemKind.NotWritable => Diagnostic.Of(NotWritable, null,
            $"The report cannot be written to '{problem.Path}'{Said(problem)}.", "Allow writing there, close programs that show the old report, or name another folder with '--output'."),
        OutputProblemKind.FileInTheWay => Diagnostic.Of(FileInTheWay, null,
            $"The report cannot be written: '{problem.Path}' is a file, and a folder is needed there.", "Move the file, or name another folder with '--output'."),
        OutputProblemKind.NotAnOutputFolder => Diagnostic.Of(NotAnOutputFolder, null,
            $"The report is not written to '{problem.Path}': the folder holds files that no build has written, and they would be lost.",
            "Name a new or an empty folder with '--output'."),
        OutputProblemKind.NoSpace => Diagnostic.Of(NoSpace, null,
            $"The report cannot be written to '{problem.Path}': the disk is full.", "Free some space, or name a folder on another disk with '--output'."),
        _ => throw new InvalidOperationException($"'{problem.Kind}' has no message."),
    };

    private static string Said(OutputProblem problem) => problem.Detail.Length == 0 ? "" : $" ({problem.Detail.TrimEnd('.')})";
}
