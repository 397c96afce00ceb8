using ReportCompiler.Diagnostics;

namespace ReportCompiler.Render.Browser;

/// <summary>What a PDF depends on beside its document.</summary>
internal sealed record PrintOptions
{
    /// <summary>The date that the PDF carries: the date of the build, never the clock's.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Told when each stage begins and ends.</summary>
    public Stages Stages { get; init; } = Stages.Unheard;

    /// <summary>How long the start of the browser, and then each document, may take.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(60);
}
