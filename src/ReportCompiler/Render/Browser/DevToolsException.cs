namespace ReportCompiler.Render.Browser;

/// <summary>A command that the browser refused or could not finish, with the browser's own words.</summary>
internal sealed class DevToolsException(string message) : Exception(message);
