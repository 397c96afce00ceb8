using System.Collections.Immutable;
using ReportCompiler.IO;

namespace ReportCompiler.Render;

/// <summary>Every file of the finished report, in ordinal order of their paths. Nothing is on disk yet.</summary>
public sealed record RenderedReport(ImmutableArray<OutputFile> Files);
