using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportCompiler.IO;

namespace ReportCompiler.Render.Manifest;

/// <summary>What a build was made of and with.</summary>
internal sealed record BuildFacts
{
    /// <summary>The version of the program, with the revision it was built from where that is known.</summary>
    public string Tool { get; init; } = ToolVersion.Full;

    /// <summary>The version of .NET that ran it: the packing of streams, and so the bytes of a PDF, depend on it.</summary>
    public string Runtime { get; init; } = RuntimeInformation.FrameworkDescription;

    /// <summary>The reporting year.</summary>
    public required int Year { get; init; }

    /// <summary>The languages that were built.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>The date that the report carries.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The project's revision, or null.</summary>
    public required SourceRevision? Revision { get; init; }

    /// <summary>Name and version of the browser, like <c>HeadlessChrome/156.0.8078.79</c>; null when nothing was printed.</summary>
    public required string? Browser { get; init; }

    /// <summary>The files of the project that were read, in ordinal order.</summary>
    public required ImmutableArray<FileStamp> Inputs { get; init; }
}
