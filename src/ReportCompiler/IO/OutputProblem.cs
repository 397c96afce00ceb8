namespace ReportCompiler.IO;

/// <summary>Why nothing was written. <paramref name="Path"/>: the folder or file that stood in the way. <paramref name="Detail"/>: what the system said, or "".</summary>
public sealed record OutputProblem(OutputProblemKind Kind, string Path, string Detail);

/// <summary>The ways in which writing can fail; the old output is whole in all of them.</summary>
public enum OutputProblemKind
{
    /// <summary>The folder, or the one above it, cannot be written to.</summary>
    NotWritable,

    /// <summary>A file stands where a folder should be.</summary>
    FileInTheWay,

    /// <summary>The folder holds files that this tool did not write, and replacing it would delete them.</summary>
    NotAnOutputFolder,

    /// <summary>The disk is full.</summary>
    NoSpace,
}
