using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Text;

namespace ReportCompiler.Load;

/// <summary>Bytes to trees with places: reads and parses every file that a build may need. Knows syntax, not meaning.</summary>
public static class LoadPhase
{
    /// <summary>Reads the project. There is no value only when there is no project, or no edition of the year.</summary>
    /// <param name="files">The project's files.</param>
    /// <param name="year">The year that is built.</param>
    /// <param name="stamp">Whether the files are hashed too. A check has no use for it, and to start hashing takes longer than to check.</param>
    /// <param name="jobs">How many files are read at once.</param>
    public static PhaseResult<LoadedProject> Run(ProjectFiles files, int year, bool stamp = false, Jobs? jobs = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ImmutableArray<string> paths = [.. ProjectLayout.Folders.SelectMany(folder => files.List(folder))];
        var bag = new DiagnosticBag();
        if (!IsComplete(paths, year, bag)) return new(null, bag.ToImmutable());

        var loaded = new LoadedFile[paths.Length];
        (jobs ?? Jobs.AsProcessors).ForEach(paths.Length, i => loaded[i] = Load(files, paths[i], stamp));
        foreach (var file in loaded) bag.AddRange(file.Diagnostics);
        return new(Collect(loaded, year), bag.ToImmutable());
    }

    /// <summary>False when the run cannot go on at all; what else is missing is reported, and reading goes on.</summary>
    private static bool IsComplete(ImmutableArray<string> paths, int year, DiagnosticBag bag)
    {
        var present = paths.ToHashSet(StringComparer.Ordinal);
        if (!present.Contains(ProjectLayout.Report))
        {
            bag.Add(LoadDiagnostics.NoProject());
            return false;
        }
        foreach (var path in ProjectLayout.Required.Where(p => !present.Contains(p))) bag.Add(LoadDiagnostics.MissingFile(path));
        foreach (var folder in new[] { ProjectLayout.CodeLists, ProjectLayout.Languages })
        {
            if (!paths.Any(p => p.StartsWith(folder + "/", StringComparison.Ordinal))) bag.Add(LoadDiagnostics.MissingFolder(folder));
        }
        if (present.Contains(ProjectLayout.Edition(year))) return true;
        bag.Add(LoadDiagnostics.UnknownYear(year, [.. ProjectLayout.Years(paths)]));
        return false;
    }

    private static LoadedFile Load(ProjectFiles files, string path, bool stamp)
    {
        var bag = new DiagnosticBag();
        var (kind, help) = ProjectLayout.Classify(path);
        if (kind == FileKind.NotNeeded) return new(path, false, null, null, bag.ToImmutable());

        var content = files.Read(path);
        if (kind == FileKind.Unexpected && content.Problem is (null or FileProblem.TooLarge))
        {
            bag.Add(LoadDiagnostics.UnexpectedFile(path, help));
            return new(path, false, null, null, bag.ToImmutable());
        }
        if (content.Problem is { } problem) bag.Add(LoadDiagnostics.NotRead(path, problem));
        var text = content.Bytes is null ? null : TextDecoder.Decode(path, content.Bytes, bag);
        return new(path, true, text, text is null ? null : Parse(kind, path, text, bag), bag.ToImmutable())
        {
            Stamp = stamp && content.Bytes is not null ? FileStamp.Of(path, content.Bytes) : null,
        };
    }

    private static object? Parse(FileKind kind, string path, string text, DiagnosticBag bag)
    {
        if (string.IsNullOrWhiteSpace(text) && !path.EndsWith(".css", StringComparison.Ordinal) && !path.EndsWith(".json", StringComparison.Ordinal))
        {
            bag.Add(LoadDiagnostics.Empty(path));
            return null;
        }
        return kind switch
        {
            FileKind.Yaml => YamlReader.ReadMapping(path, text, 1, bag),
            FileKind.Csv => CsvTableReader.Read(path, text, bag),
            _ => new SourceFile(path, text),
        };
    }

    private static LoadedProject Collect(LoadedFile[] files, int year)
    {
        return new LoadedProject(year, Parsed<YamlMapping>(), Parsed<CsvTable>(), Parsed<SourceFile>(), ByPath(files.Where(f => f.Text is not null), f => new SourceFile(f.Path, f.Text!)))
        {
            Unreadable = [.. files.Where(f => f.IsNeeded && f.Parsed is null).Select(f => f.Path)],
            Stamps = [.. files.Select(f => f.Stamp).OfType<FileStamp>()],
        };

        ImmutableSortedDictionary<string, T> Parsed<T>() => ByPath(files.Where(f => f.Parsed is T), f => (T)f.Parsed!);
    }

    private static ImmutableSortedDictionary<string, T> ByPath<T>(IEnumerable<LoadedFile> files, Func<LoadedFile, T> value) =>
        files.ToImmutableSortedDictionary(f => f.Path, value, StringComparer.Ordinal);

    /// <summary>One file: its text when it could be decoded, and the tree, table or source file that came of it.</summary>
    private sealed record LoadedFile(string Path, bool IsNeeded, string? Text, object? Parsed, ImmutableArray<Diagnostic> Diagnostics)
    {
        public FileStamp? Stamp { get; init; }
    }
}
