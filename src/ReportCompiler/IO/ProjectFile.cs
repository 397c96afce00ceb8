namespace ReportCompiler.IO;

#pragma warning disable RS0030 // This folder is where the library touches the disk.

/// <summary>Writes one file of a project: the new one as a whole, or the old one stays.</summary>
public static class ProjectFile
{
    /// <summary>Replaces a file. Null on success.</summary>
    /// <param name="project">The full path of the project.</param>
    /// <param name="path">The path of the file in it, '/' separated.</param>
    /// <param name="content">What is to stand in it.</param>
    public static OutputProblem? Write(string project, string path, ReadOnlySpan<byte> content)
    {
        var target = Path.Combine(project, path.Replace('/', Path.DirectorySeparatorChar));
        var fresh = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.new-{Path.GetRandomFileName()}");
        try
        {
            File.WriteAllBytes(fresh, content);
            File.Move(fresh, target, overwrite: true);
            return null;
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            Remove(fresh);
            return OutputFolder.Problem(target, e);
        }
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
