using System.Collections.Immutable;
using System.Text;
using ReportCompiler.Bind;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Load;

namespace ReportCompiler.Tests.Specs;

/// <summary>The small project that specifications change: schools, pupils and teachers of 2020.</summary>
internal static class BaseProject
{
    private static readonly Lazy<ImmutableSortedDictionary<string, byte[]>> Files = new(() => SpecTests.ReadFolder(Path.Combine(AppContext.BaseDirectory, "Specs", "base")));

    private static readonly Lazy<BoundProject> Whole = new(() => Bind().Value!);

    /// <summary>The project as it stands, bound.</summary>
    public static BoundProject Bound => Whole.Value;

    /// <summary>Binds the project with some files written anew.</summary>
    public static PhaseResult<BoundProject> Bind(params (string Path, string Text)[] changed) => BindPhase.Run(Load(changed), null, []);

    /// <summary>Loads the project with some files written anew.</summary>
    public static LoadedProject Load(params (string Path, string Text)[] changed)
    {
        var files = Files.Value.ToBuilder();
        foreach (var (path, text) in changed) files[path] = Encoding.UTF8.GetBytes(text);
        return LoadPhase.Run(ProjectFiles.FromMemory(files), 2020).Value!;
    }

    /// <summary>The findings of a changed project as "RC2220 4:7", in the order of the file.</summary>
    public static ImmutableArray<string> Findings(params (string Path, string Text)[] changed) =>
        [.. Bind(changed).Diagnostics.OrderBy(d => d.Span).Select(d => d.Span is { } s ? FormattableString.Invariant($"{d.Code.Id} {s.Line}:{s.Column}") : d.Code.Id)];

    /// <summary>A file of the project.</summary>
    public static string Text(string path) => Encoding.UTF8.GetString(Files.Value[path]);
}
