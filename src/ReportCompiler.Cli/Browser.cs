using ReportCompiler.Render.Browser;

namespace ReportCompiler.Cli;

/// <summary>The browser that prints: <c>REPORT_BROWSER</c>, else the first of the known ones on <c>PATH</c>.</summary>
internal static class Browser
{
    /// <summary>Its path, or null when there is none.</summary>
    public static string? Find(Terminal terminal) => BrowserFinder.Find(terminal.Environment("REPORT_BROWSER"), terminal.Environment("PATH"));
}
