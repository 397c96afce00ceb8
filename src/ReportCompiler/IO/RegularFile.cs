namespace ReportCompiler.IO;

#pragma warning disable RS0030 // This folder is where the library touches the disk.

/// <summary>A file that the program wrote itself: what it finds in its place may be anything.</summary>
internal static class RegularFile
{
    private const string Begun = ".new-";

    /// <summary>
    /// The bytes, or null. Links are not followed; a pipe or a device has no length, and to open one might never end.
    /// </summary>
    public static byte[]? Read(string path, long limit)
    {
        try
        {
            var info = new FileInfo(path);
            return info.Exists && info.LinkTarget is null && info.Length > 0 && info.Length <= limit ? File.ReadAllBytes(path) : null;
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            return null;
        }
    }

    /// <summary>Writes beside and renames, so that no reader ever sees half a file. False when the disk does not allow it.</summary>
    public static bool Write(string path, ReadOnlySpan<byte> content)
    {
        var fresh = path + Begun + Path.GetRandomFileName();
        try
        {
            using (var file = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write)) file.Write(content);
            File.Move(fresh, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            Delete(fresh);
            return false;
        }
    }

    /// <summary>True for the name of a file that is not written to its end, or never was.</summary>
    public static bool IsBegun(string name) => name.Contains(Begun, StringComparison.Ordinal);

    /// <summary>The name that such a file is to have; any other name as it is.</summary>
    public static string NameOf(string name) => name.IndexOf(Begun, StringComparison.Ordinal) is >= 0 and var end ? name[..end] : name;

    /// <summary>Deletes a file, or a link and not what it leads to. False when it is still there.</summary>
    public static bool Delete(string path)
    {
        try
        {
            File.Delete(path);
            return true;
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            return false;
        }
    }
}
