namespace ReportCompiler.Render.Browser;

/// <summary>What a PDF depends on beside its document.</summary>
internal sealed record PrintOptions
{
    /// <summary>The date that the PDF carries: the date of the build, never the clock's.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How long the start of the browser, and then each document, may take.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(60);
}
