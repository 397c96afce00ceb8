using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Render.Pdf;
using ReportCompiler.Render.Reuse;

namespace ReportCompiler.Render;

/// <summary>What rendering depends on beside the reports.</summary>
/// <param name="Browser">The browser that prints the PDF, which may still be starting; null when no PDF is wanted.</param>
/// <param name="Inputs">The files that were read.</param>
/// <param name="Revision">The project's revision in git, which may still be asked for.</param>
/// <param name="Stages">Told when each stage begins and ends.</param>
/// <param name="Builds">What earlier builds made.</param>
/// <param name="Jobs">How many things are done at once.</param>
internal sealed record RenderOptions(
    ReadyBrowser? Browser, ImmutableArray<FileStamp> Inputs, Task<SourceRevision?> Revision, Stages Stages, EarlierBuilds Builds, Jobs Jobs);
