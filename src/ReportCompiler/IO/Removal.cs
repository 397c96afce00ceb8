namespace ReportCompiler.IO;

/// <summary>What came of removing a folder that builds have written.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Files">How many files were removed.</param>
/// <param name="Bytes">How large they were.</param>
/// <param name="Problem">Why nothing was removed, or not all; null where all went well, also when there was nothing.</param>
public sealed record Removal(string Path, int Files, long Bytes, RemovalProblem? Problem)
{
    internal static Removal Nothing(string path) => new(path, 0, 0, null);

    internal static Removal Refused(string path, RemovalProblem problem) => new(path, 0, 0, problem);
}

/// <summary>Why a folder was not removed.</summary>
public enum RemovalProblem
{
    /// <summary>No build has written it, or not all that is in it.</summary>
    NotOurs,

    /// <summary>It is a link that leads out of the project.</summary>
    LeadsOut,

    /// <summary>The disk does not allow it.</summary>
    NotWritable,
}
