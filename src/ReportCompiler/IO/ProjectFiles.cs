using System.Collections.Immutable;

namespace ReportCompiler.IO;

/// <summary>
/// The files of a project, from disk or from memory (tests). Only files inside the project folder can be listed or read: a path with
/// <c>..</c> or a symbolic link that leads outside is not followed.
/// </summary>
public sealed class ProjectFiles
{
    /// <summary>The files under a folder that exists.</summary>
    public static ProjectFiles FromDisk(string root) => throw new NotSupportedException();

    /// <summary>Files given by path ('/' separated) and content.</summary>
    public static ProjectFiles FromMemory(IReadOnlyDictionary<string, byte[]> files) => throw new NotSupportedException();

    /// <summary>The paths of all files below a folder of the project (recursively), ordinal order, '/' separated, relative to the project. A folder that is not there has none.</summary>
    public ImmutableArray<string> List(string folder) => throw new NotSupportedException();

    /// <summary>Reads a file that <see cref="List"/> named. The problem is null on success; bytes are null on failure.</summary>
    public FileContent Read(string path) => throw new NotSupportedException();
}

/// <summary>A file's bytes, or why there are none.</summary>
public sealed record FileContent(byte[]? Bytes, FileProblem? Problem);

/// <summary>Why a file could not be read.</summary>
public enum FileProblem
{
    /// <summary>It is not there.</summary>
    NotFound,

    /// <summary>The user may not read it, or the device failed.</summary>
    NotReadable,

    /// <summary>It is a link, or its path has <c>..</c>, that leads out of the project.</summary>
    OutsideProject,

    /// <summary>It is larger than the limit (64 MiB).</summary>
    TooLarge,
}
