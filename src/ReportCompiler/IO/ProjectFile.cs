namespace ReportCompiler.IO;

/// <summary>Writes one file of a project: the new one as a whole, or the old one stays.</summary>
public static class ProjectFile
{
    /// <summary>Replaces a file, and makes its folder where there is none. Null on success.</summary>
    /// <param name="project">The full path of the project.</param>
    /// <param name="path">The path of the file in it, '/' separated.</param>
    /// <param name="content">What is to stand in it.</param>
    public static OutputProblem? Write(string project, string path, ReadOnlySpan<byte> content) =>
        WholeFile.Write(Path.Combine(project, path.Replace('/', Path.DirectorySeparatorChar)), content);
}
