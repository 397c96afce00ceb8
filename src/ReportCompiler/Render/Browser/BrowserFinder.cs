#pragma warning disable RS0030 // A browser is a program of the machine, not a file of the project: it is looked for where the machine keeps programs.

namespace ReportCompiler.Render.Browser;

/// <summary>Finds the browser that prints: a headless shell first, since it starts in half the time of a full browser.</summary>
public static class BrowserFinder
{
    private static readonly string[] Names =
        ["chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome", "msedge"];

    private static readonly string[] MacPlaces =
    [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] WindowsPlaces = ["Chromium/Application/chrome.exe", "Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];

    /// <summary>
    /// The path of the browser, or null when there is none. What is configured is never passed over: if it is not there, it is returned
    /// as it was written, and printing reports it (RC5005).
    /// </summary>
    /// <param name="configured">The path or name that the user chose (<c>REPORT_BROWSER</c>), or null.</param>
    /// <param name="pathVariable">The value of <c>PATH</c>, or null.</param>
    public static string? Find(string? configured, string? pathVariable)
    {
        var folders = (pathVariable ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!string.IsNullOrWhiteSpace(configured))
        {
            var isName = configured.IndexOfAny(['/', '\\']) < 0;
            return (isName ? OnPath(configured, folders) : null) ?? configured;
        }
        return Names.Select(name => OnPath(name, folders)).FirstOrDefault(path => path is not null) ?? UsualPlaces().FirstOrDefault(File.Exists);
    }

    /// <summary>True when there is a file at the path of a browser.</summary>
    internal static bool Exists(string path) => File.Exists(path);

    private static string? OnPath(string name, string[] folders)
    {
        var file = OperatingSystem.IsWindows() && !name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name + ".exe" : name;
        return folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }

    private static string[] UsualPlaces()
    {
        if (OperatingSystem.IsMacOS()) return MacPlaces;
        if (!OperatingSystem.IsWindows()) return [];
        Environment.SpecialFolder[] roots =
            [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData];
        return [.. from place in WindowsPlaces
                   from root in roots
                   select Path.Combine(Environment.GetFolderPath(root), place)];
    }
}
