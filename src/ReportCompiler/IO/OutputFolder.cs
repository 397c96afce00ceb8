using System.Collections.Immutable;

namespace ReportCompiler.IO;

#pragma warning disable RS0030 // This folder is where the library touches the disk.

/// <summary>
/// Writes a report to disk: all of it or nothing. The files go to a temporary folder beside the output, which then takes the place of the
/// old one by renaming; a failure at any point leaves the old output as it was.
/// </summary>
public static class OutputFolder
{
    /// <summary>The file that says that a folder is ours, and may be replaced as a whole.</summary>
    public const string Marker = ".report-output";

    private const int MostAttempts = 100;
    private const int Looks = 3;
    private const int DiskFullUnix = 28;
    private const int DiskFullWindows = unchecked((int)0x80070070);

    private static ReadOnlySpan<byte> MarkerText => "This folder was written by 'report' and is replaced as a whole by the next build.\n"u8;

    /// <summary>Replaces the folder by these files. Null on success.</summary>
    public static OutputProblem? Write(string folder, ImmutableArray<OutputFile> files) => Write(folder, files, Directory.Move);

    /// <summary>As above, with the renaming given, so that a test can let it fail.</summary>
    internal static OutputProblem? Write(string folder, ImmutableArray<OutputFile> files, Action<string, string> move)
    {
        string target;
        try
        {
            target = ProjectFolder.RealPath(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) ?? folder;
            if (Refuse(target) is { } refused) return refused;
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e) || e is ArgumentException)
        {
            return Problem(folder, e);
        }

        var parent = Path.GetDirectoryName(target)!;
        var fresh = Path.Combine(parent, $".{Path.GetFileName(target)}.new-{Path.GetRandomFileName()}");
        try
        {
            WriteAll(fresh, files);
            return Swap(fresh, target, move);
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            return Problem(folder, e);
        }
        finally
        {
            Remove(fresh);
        }
    }

    /// <summary>Removes a folder that a build has written. One that leads out of the project, or was written by others, is not touched.</summary>
    /// <param name="project">The full path of the project.</param>
    /// <param name="folder">The full path of the folder.</param>
    public static Removal Clear(string project, string folder)
    {
        ArgumentNullException.ThrowIfNull(project);
        try
        {
            if (ProjectFolder.RealPath(folder) is not { } target || !target.StartsWith(ProjectFolder.RealPath(project) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                return Removal.Refused(folder, RemovalProblem.LeadsOut);
            if (!Path.Exists(target)) return Removal.Nothing(folder);
            if (!IsOurs(target)) return Removal.Refused(folder, RemovalProblem.NotOurs);
            var files = new DirectoryInfo(target).GetFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint });
            var bytes = files.Sum(f => f.Length);
            // A build that runs meanwhile finds all of the folder, or none.
            var old = OldName(target);
            Directory.Move(target, old);
            Directory.Delete(old, recursive: true);
            return new(folder, files.Length, bytes, null);
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            return Removal.Refused(folder, RemovalProblem.NotWritable);
        }
    }

    /// <summary>A folder is replaced only when it is absent, empty or ours.</summary>
    private static OutputProblem? Refuse(string target)
    {
        for (var above = target; above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above)) return new(OutputProblemKind.FileInTheWay, above, "");
        }
        if (Path.GetDirectoryName(target) is null) return new(OutputProblemKind.NotAnOutputFolder, target, "");
        return Enumerable.Range(0, Looks).All(_ => HoldsOthers(target)) ? new(OutputProblemKind.NotAnOutputFolder, target, "") : null;
    }

    /// <summary>True for a folder with files and without the marker. Where another build just takes it away it may look so for an instant, and so it is looked at more than once.</summary>
    private static bool HoldsOthers(string target)
    {
        try
        {
            return Directory.GetFileSystemEntries(target) is { Length: > 0 } entries && !entries.Any(e => Path.GetFileName(e) == Marker);
        }
        catch (DirectoryNotFoundException)
        {
            return false;
        }
    }

    private static void WriteAll(string fresh, ImmutableArray<OutputFile> files)
    {
        Directory.CreateDirectory(fresh);
        foreach (var file in files)
        {
            if (!ProjectFiles.StaysInside(file.Path)) throw new IOException($"'{file.Path}' is not a path below the output folder.");
            var path = Path.Combine(fresh, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.Span);
        }
        File.WriteAllBytes(Path.Combine(fresh, Marker), MarkerText);
    }

    /// <summary>
    /// Puts the new folder in the place of the old one. Another build may do the same at this moment: each renames whole folders under names of its own, so that
    /// whoever comes second finds the other's report, or for an instant none, and tries once more.
    /// </summary>
    private static OutputProblem? Swap(string fresh, string target, Action<string, string> move)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (Refuse(target) is { } refused) return refused;
            var old = OldName(target);
            try
            {
                if (Directory.Exists(target)) move(target, old);
                move(fresh, target);
                Remove(old);
                return null;
            }
            catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
            {
                PutBack(old, target);
                if (attempt == MostAttempts) throw;
            }
        }
    }

    /// <summary>Puts the old folder where it was. Where another build's stands there it is not needed any more; where anything else does, it stays under its own name.</summary>
    private static void PutBack(string old, string target)
    {
        for (var attempt = 1; attempt <= MostAttempts && Directory.Exists(old); attempt++)
        {
            try
            {
                Directory.Move(old, target);
            }
            catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
            {
                if (IsOurs(target)) Remove(old);
            }
        }
    }

    private static bool IsOurs(string target) => File.Exists(Path.Combine(target, Marker));

    private static string OldName(string target) => Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.old-{Path.GetRandomFileName()}");

    /// <summary>Removes a temporary folder; one that resists is no reason to call a finished report failed.</summary>
    private static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
        }
    }

    /// <summary>What the disk said, as a problem.</summary>
    internal static OutputProblem Problem(string folder, Exception e) =>
        new(e.HResult is DiskFullUnix or DiskFullWindows ? OutputProblemKind.NoSpace : OutputProblemKind.NotWritable, folder, e.Message);
}
