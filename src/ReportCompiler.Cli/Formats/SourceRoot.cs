namespace ReportCompiler.Cli.Formats;

/// <summary>The path of the project within its repository: those who show a finding beside its line know the files of the repository, not of the project.</summary>
internal static class SourceRoot
{
    /// <summary>What stands in front of the project's paths: "", or folders with a '/' behind each. The repository is the nearest folder upward that holds '.git'.</summary>
    public static string Prefix(string? project)
    {
        for (var folder = project; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (!Path.Exists(Path.Combine(folder, ".git"))) continue;
            var within = Path.GetRelativePath(folder, project!);
            return within == "." ? "" : within.Replace(Path.DirectorySeparatorChar, '/') + "/";
        }
        return "";
    }
}
