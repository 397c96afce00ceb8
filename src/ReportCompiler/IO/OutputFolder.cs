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
        var suffix = Path.GetRandomFileName();
        var fresh = Path.Combine(parent, $".{Path.GetFileName(target)}.new-{suffix}");
        var old = Path.Combine(parent, $".{Path.GetFileName(target)}.old-{suffix}");
        try
        {
            WriteAll(fresh, files);
            Swap(fresh, target, old, move);
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            Remove(fresh);
            return Problem(folder, e);
        }
        Remove(old);
        return null;
    }

    /// <summary>A folder is replaced only when it is absent, empty or ours.</summary>
    private static OutputProblem? Refuse(string target)
    {
        for (var above = target; above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above)) return new(OutputProblemKind.FileInTheWay, above, "");
        }
        if (Path.GetDirectoryName(target) is null) return new(OutputProblemKind.NotAnOutputFolder, target, "");
        var ours = !Directory.Exists(target) || File.Exists(Path.Combine(target, Marker)) || !Directory.EnumerateFileSystemEntries(target).Any();
        return ours ? null : new(OutputProblemKind.NotAnOutputFolder, target, "");
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

    private static void Swap(string fresh, string target, string old, Action<string, string> move)
    {
        var replaced = Directory.Exists(target);
        if (replaced) move(target, old);
        try
        {
            move(fresh, target);
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            if (replaced) Directory.Move(old, target);
            throw;
        }
    }

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
