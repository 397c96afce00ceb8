using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Render.Pdf;

namespace ReportCompiler.Render;

/// <summary>What rendering depends on beside the reports.</summary>
/// <param name="Browser">The browser that prints the PDF, which may still be starting; null when no PDF is wanted.</param>
/// <param name="Inputs">The files that were read.</param>
/// <param name="Revision">The project's revision in git, which may still be asked for.</param>
/// <param name="Stages">Told when each stage begins and ends.</param>
internal sealed record RenderOptions(ReadyBrowser? Browser, ImmutableArray<FileStamp> Inputs, Task<SourceRevision?> Revision, Stages Stages);
