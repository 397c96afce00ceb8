namespace ReportCompiler.Render;

/// <summary>What rendering depends on beside the reports.</summary>
/// <param name="Pdf">Whether the PDF is printed too.</param>
/// <param name="Browser">The browser to print with, or null when none was found.</param>
/// <param name="OnStage">Told the name of each stage when it starts.</param>
internal sealed record RenderOptions(bool Pdf, string? Browser, Action<string>? OnStage)
{
    /// <summary>The program that makes the report, with its version.</summary>
    public string Creator { get; init; } = "report";

    /// <summary>The bytes of a file of the last build, by its path in the output; null where there is none.</summary>
    public Func<string, byte[]?>? Previous { get; init; }
}
