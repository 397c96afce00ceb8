using System.Collections.Immutable;
using ReportCompiler.IO;
using ReportCompiler.Text;

namespace ReportCompiler.Load;

/// <summary>
/// Every file of the project that a build may need, parsed but not yet understood. Keys are project-relative paths in ordinal order.
/// A file that could not be parsed is not here; its findings are in the diagnostics of the phase.
/// </summary>
public sealed record LoadedProject(
    int Year,
    ImmutableSortedDictionary<string, YamlMapping> Yaml,
    ImmutableSortedDictionary<string, CsvTable> Csv,
    ImmutableSortedDictionary<string, SourceFile> Texts,
    ImmutableSortedDictionary<string, SourceFile> Sources)
{
    /// <summary>True when there is such a file on disk, even when it could not be parsed (so that it is not reported as absent).</summary>
    public bool Exists(string path) => Sources.ContainsKey(path) || Unreadable.Contains(path);

    /// <summary>Files that are there but could not be read as text or parsed.</summary>
    public ImmutableSortedSet<string> Unreadable { get; init; } = [];

    /// <summary>Every file that was read, in ordinal order, with the hash of the bytes that were understood; empty unless it was asked for.</summary>
    public ImmutableArray<FileStamp> Stamps { get; init; } = [];
}
