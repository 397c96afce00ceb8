using System.Security;

namespace ReportCompiler.IO;

#pragma warning disable RS0030 // This folder is where the library touches the disk.

/// <summary>A project folder on disk. Links are followed as long as they stay inside it.</summary>
internal sealed class ProjectFolder
{
    private const int MaximumLinks = 40;
    private readonly string _root;

    public ProjectFolder(string root) => _root = RealPath(Path.GetFullPath(root)) ?? Path.GetFullPath(root);

    /// <summary>Its full path.</summary>
    public string Root => _root;

    public IEnumerable<string> List(string folder)
    {
        var found = new List<string>();
        var full = Path.Combine(_root, folder);
        if (Directory.Exists(full)) Collect(folder, full, [], found);
        return found;
    }

    public FileContent Read(string path)
    {
        try
        {
            var real = RealPath(Path.Combine(_root, path));
            if (real is null || !IsInside(real)) return new(null, FileProblem.OutsideProject);
            var info = new FileInfo(real);
            if (Directory.Exists(real)) return new(null, FileProblem.NotReadable);
            if (!info.Exists) return new(null, FileProblem.NotFound);
            if (info.Length > ProjectFiles.SizeLimit) return new(null, FileProblem.TooLarge);
            // To read a pipe would wait for somebody who writes to it.
            return WholeFile.StandingAt(real) == Standing.Device ? new(null, FileProblem.NotReadable) : new(File.ReadAllBytes(real), null);
        }
        catch (Exception e) when (IsDiskProblem(e))
        {
            return new(null, e is FileNotFoundException or DirectoryNotFoundException ? FileProblem.NotFound : FileProblem.NotReadable);
        }
    }

    /// <summary>True for the exceptions by which the disk says no.</summary>
    public static bool IsDiskProblem(Exception e) =>
        e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException;

    /// <summary>
    /// Names every file below a folder. A folder that may not be entered, because it leads outside or cannot be read, is named itself: reading it
    /// then gives the problem, and nothing is passed over in silence. <paramref name="above"/>: the real folders on the way here, against circles of links.
    /// </summary>
    private void Collect(string path, string full, HashSet<string> above, List<string> found)
    {
        try
        {
            var real = RealPath(full);
            if (real is null || !IsInside(real))
            {
                found.Add(path);
                return;
            }
            if (!above.Add(real)) return;
            var before = found.Count;
            foreach (var file in Directory.EnumerateFiles(full)) found.Add(Join(path, Path.GetFileName(file)));
            foreach (var child in Directory.EnumerateDirectories(full)) Collect(Join(path, Path.GetFileName(child)), child, above, found);
            // An empty folder that is called like a file stands in its place, and would pass for its absence.
            if (found.Count == before && Path.HasExtension(full)) found.Add(path);
            above.Remove(real);
        }
        catch (Exception e) when (IsDiskProblem(e))
        {
            found.Add(path);
        }
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    private bool IsInside(string real) =>
        real == _root || real.StartsWith(Path.EndsInDirectorySeparator(_root) ? _root : _root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path with every link on the way resolved, or null when the links never end.</summary>
    internal static string? RealPath(string full)
    {
        var links = 0;
        var real = Path.GetPathRoot(full)!;
        var rest = new Stack<string>(Segments(full[real.Length..]).Reverse());
        while (rest.TryPop(out var name))
        {
            var next = Path.Combine(real, name);
            var target = new FileInfo(next).LinkTarget;
            if (target is null)
            {
                real = next;
                continue;
            }
            if (++links > MaximumLinks) return null;
            var resolved = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(resolved)!;
            foreach (var segment in Segments(resolved[real.Length..]).Reverse()) rest.Push(segment);
        }
        return real;
    }

    private static string[] Segments(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
