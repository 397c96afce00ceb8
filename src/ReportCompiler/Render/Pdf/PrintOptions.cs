using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Reuse;

namespace ReportCompiler.Render.Pdf;

/// <summary>What PDFs depend on beside their documents.</summary>
internal sealed record PrintOptions
{
    /// <summary>How long a browser may take for one thing: long enough for a machine that is very busy.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(60);

    /// <summary>The date that a PDF carries: the date of the build, never the clock's.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The program that made the document, with its version.</summary>
    public string Creator { get; init; } = "report";

    /// <summary>Told when each stage begins and ends.</summary>
    public Stages Stages { get; init; } = Stages.Unheard;

    /// <summary>What earlier builds printed.</summary>
    public EarlierBuilds Builds { get; init; } = EarlierBuilds.None;

    /// <summary>How many things are done at once.</summary>
    public Jobs Jobs { get; init; } = Jobs.AsProcessors;

    /// <summary>How long the start of the browser, and then each document, may take.</summary>
    public TimeSpan Limit { get; init; } = DefaultLimit;
}
