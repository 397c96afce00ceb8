using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;

namespace ReportCompiler.Render;

/// <summary>What rendering depends on beside the reports.</summary>
/// <param name="Pdf">Whether the PDF is printed too.</param>
/// <param name="Browser">The browser to print with, or null when none was found.</param>
/// <param name="Inputs">The files that were read.</param>
/// <param name="Revision">The project's revision in git, which may still be asked for.</param>
/// <param name="Stages">Told when each stage begins and ends.</param>
internal sealed record RenderOptions(bool Pdf, string? Browser, ImmutableArray<FileStamp> Inputs, Task<SourceRevision?> Revision, Stages Stages)
{
    /// <summary>The bytes of a file of the last build, by its path in the output; null where there is none.</summary>
    public Func<string, byte[]?>? Previous { get; init; }
}
