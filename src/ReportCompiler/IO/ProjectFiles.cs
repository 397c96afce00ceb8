using System.Collections.Immutable;

namespace ReportCompiler.IO;

/// <summary>
/// The files of a project, from disk, from a revision in git, or from memory (tests). Only files inside the project folder can be listed or read: a path with
/// <c>..</c> or a symbolic link that leads outside is not followed.
/// </summary>
public sealed class ProjectFiles
{
    /// <summary>The largest file that is read: 64 MiB.</summary>
    public const long SizeLimit = 64L * 1024 * 1024;

    private readonly Func<string, IEnumerable<string>> _list;
    private readonly Func<string, FileContent> _read;

    private readonly string? _root;

    private ProjectFiles(Func<string, IEnumerable<string>> list, Func<string, FileContent> read, string? root = null)
    {
        _root = root;
        _list = list;
        _read = read;
    }

    /// <summary>The files under a folder that exists.</summary>
    public static ProjectFiles FromDisk(string root)
    {
        var disk = new ProjectFolder(root);
        return new ProjectFiles(disk.List, disk.Read, disk.Root);
    }

    /// <summary>Files given by path ('/' separated) and content.</summary>
    public static ProjectFiles FromMemory(IReadOnlyDictionary<string, byte[]> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new ProjectFiles(
            folder => files.Keys.Where(p => folder.Length == 0 || p.StartsWith(folder + "/", StringComparison.Ordinal)),
            path => files.TryGetValue(path, out var bytes)
                ? bytes.LongLength > SizeLimit ? new(null, FileProblem.TooLarge) : new(bytes, null)
                : new(null, FileProblem.NotFound));
    }

    /// <summary>These files with some in place of others, or beside them: what a project would be if they were written.</summary>
    public ProjectFiles With(IReadOnlyDictionary<string, byte[]> files)
    {
        var others = FromMemory(files);
        return new ProjectFiles(folder => _list(folder).Union(others._list(folder), StringComparer.Ordinal), path => files.ContainsKey(path) ? others._read(path) : _read(path), _root);
    }

    /// <summary>The files of some folders of a project as they were at a revision in git, or why they cannot be read. Nothing on disk plays a part, or is changed.</summary>
    /// <param name="root">The project's folder.</param>
    /// <param name="revision">A commit, tag or branch, as git names it.</param>
    /// <param name="folders">The folders of the project that are read.</param>
    /// <param name="cancellation">Ends git too.</param>
    public static Task<RevisionReading> AtRevisionAsync(string root, string revision, IReadOnlyList<string> folders, CancellationToken cancellation) =>
        new RevisionReader(new Git(new ProjectFolder(root).Root), revision).ReadAsync(folders, cancellation);

    /// <summary>The tags and branches of the repository that the project is in, the newest first; none where git has no quick answer.</summary>
    public async Task<ImmutableArray<string>> RevisionNamesAsync(CancellationToken cancellation)
    {
        if (_root is null) return [];
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        inTime.CancelAfter(GitQuery.Limit);
        try
        {
            return await new RevisionReader(new Git(_root), "").NamesAsync(inTime.Token).ConfigureAwait(false) ?? [];
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or OperationCanceledException)
        {
            return [];
        }
    }

    /// <summary>Files whose contents, or problems, are known already.</summary>
    internal static ProjectFiles FromContents(IReadOnlyDictionary<string, FileContent> files) => new(
        folder => files.Keys.Where(p => folder.Length == 0 || p == folder || p.StartsWith(folder + "/", StringComparison.Ordinal)),
        path => files.GetValueOrDefault(path) ?? new(null, FileProblem.NotFound));

    /// <summary>The paths of all files below a folder of the project (recursively), ordinal order, '/' separated, relative to the project. A folder that is not there has none.</summary>
    public ImmutableArray<string> List(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return folder.Length > 0 && !StaysInside(folder) ? [] : [.. _list(folder).Where(StaysInside).Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads a file that <see cref="List"/> named. The problem is null on success; bytes are null on failure.</summary>
    public FileContent Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return StaysInside(path) ? _read(path) : new(null, FileProblem.OutsideProject);
    }

    /// <summary>
    /// The revision that these folders of the project are at in git, or null when there is none or it cannot be told in two seconds. The question is
    /// asked by another process: begin it, do other work, and then wait for it.
    /// </summary>
    public Task<SourceRevision?> RevisionAsync(IEnumerable<string> folders, CancellationToken cancellation) =>
        _root is null ? Task.FromResult<SourceRevision?>(null) : Task.Run(() => GitQuery.RunAsync(_root, folders, cancellation), CancellationToken.None);

    /// <summary>True for a relative path without <c>..</c>. A backslash or a drive letter would be a way out on Windows.</summary>
    internal static bool StaysInside(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && !path.Contains('\0') && !path.Contains('\\')
        && path.Split('/').All(s => s.Length > 0 && s != "." && s != "..");
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

    /// <summary>It is a link, or another repository, in a revision of git. What such a link leads to is not known.</summary>
    LinkInRevision,
}
