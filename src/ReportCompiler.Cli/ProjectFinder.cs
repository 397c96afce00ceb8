using ReportCompiler.Diagnostics;

namespace ReportCompiler.Cli;

/// <summary>Finds the project as git finds its repository: upward from the current folder.</summary>
internal static class ProjectFinder
{
    private static readonly string Sign = Path.Combine("data", "report.yaml");

    /// <summary>The project's full path, or why there is none. A folder that was named is taken as it is, and not searched upward.</summary>
    public static (string? Folder, Diagnostic? Problem) Find(string? named, string currentDirectory)
    {
        if (named is not null)
        {
            var folder = Path.GetFullPath(named, currentDirectory);
            return File.Exists(Path.Combine(folder, Sign))
                ? (folder, null)
                : (null, NotFound($"'{named}' is not a report project: it holds no file 'data/report.yaml'.", "Name the folder that holds 'data' and 'templates' with '--project'."));
        }
        for (var folder = currentDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, Sign))) return (folder, null);
        }
        return (null, NotFound(
            $"There is no report project in '{currentDirectory}' or in a folder above it: none of them holds a file 'data/report.yaml'.",
            "Go to the project's folder, or name it with '--project'."));
    }

    private static Diagnostic NotFound(string message, string help) => Diagnostic.Of(DiagnosticIndex.Find("RC1001")!, null, message, help);
}
