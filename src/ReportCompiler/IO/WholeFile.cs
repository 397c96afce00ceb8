namespace ReportCompiler.IO;

#pragma warning disable RS0030 // This folder is where the library touches the disk.

/// <summary>Writes one file as a whole: it is written beside the old one and takes its place by renaming, or the old one stays.</summary>
public static class WholeFile
{
    private static readonly string[] SystemFolders = ["/dev", "/proc", "/sys"];

    /// <summary>Replaces a file, and makes the folders above it. Null on success. A link is replaced too, and what it leads to stays: it may lead out of the project.</summary>
    public static OutputProblem? Write(string path, ReadOnlySpan<byte> content)
    {
        string? fresh = null;
        try
        {
            var folder = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(folder);
            fresh = Path.Combine(folder, $".{Path.GetFileName(path)}.new-{Path.GetRandomFileName()}");
            File.WriteAllBytes(fresh, content);
            if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(fresh, File.GetUnixFileMode(path));
            File.Move(fresh, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            if (fresh is not null) Remove(fresh);
            return OutputFolder.Problem(path, e);
        }
    }

    /// <summary>Adds to the end of a file, or makes it. Null on success.</summary>
    public static OutputProblem? Append(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            if (StandingAt(path) is Standing.Folder or Standing.Device) return new(OutputProblemKind.NotWritable, path, "it is not a file");
            File.AppendAllBytes(path, content);
            return null;
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            return OutputFolder.Problem(path, e);
        }
    }

    /// <summary>How many bytes a file has; none when it is not there.</summary>
    public static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>What stands at a path, links followed.</summary>
    public static Standing StandingAt(string path)
    {
        try
        {
            var real = RealPath(path);
            if (Directory.Exists(real)) return Standing.Folder;
            // The link itself would be replaced, also one of the system that leads to an ordinary file: '/dev/stdout'.
            if (SystemFolders.Any(f => Contains(f, real) || Contains(f, Path.GetFullPath(path)) || Contains(f, RealPath(Path.GetDirectoryName(path) ?? path)))) return Standing.Device;
            if (!File.Exists(real)) return Standing.Nothing;
            // To read and write at once is how a pipe lets itself be opened without waiting for its other end.
            using var stream = new FileStream(real, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return stream.CanSeek ? Standing.File : Standing.Device;
        }
        catch (NotSupportedException)
        {
            return Standing.Device;
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            return Standing.Unwritable;
        }
    }

    /// <summary>The path with every link on the way followed.</summary>
    public static string RealPath(string path)
    {
        try
        {
            return ProjectFolder.RealPath(path) ?? path;
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            return path;
        }
    }

    /// <summary>True when a path is a folder or lies in it, links followed.</summary>
    public static bool IsWithin(string folder, string path) => Contains(RealPath(folder), RealPath(path));

    private static bool Contains(string folder, string path)
    {
        var how = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return path.Equals(folder, how) || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, how);
    }

    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            // What keeps it from being written keeps it from being deleted; the problem has been told.
        }
    }
}
