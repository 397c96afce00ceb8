using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Tests.Editions;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Corpus;

/// <summary>A fault, and what a check of the whole project says that it does not say without it; notes do not count.</summary>
internal sealed record Outcome(Mutation Fault, ImmutableArray<Diagnostic> Found)
{
    public bool IsCaught => !Found.IsEmpty;

    public bool Has(string code) => Found.Any(d => d.Code.Id == code);

    /// <summary>The codes found, "RC3001 RC3007×2".</summary>
    public string Codes => string.Join(' ', Found.CountBy(d => d.Code.Id).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Value == 1 ? c.Key : $"{c.Key}×{c.Value}"));

    public override string ToString() => $"{Fault} [{Codes}]";
}

/// <summary>Every fault of the corpus, each checked once for all tests.</summary>
public sealed class ErrorCorpus : IAsyncLifetime
{
    internal Compilation Clean { get; private set; } = null!;

    internal Compilation CleanWithLastYear { get; private set; } = null!;

    internal ImmutableArray<Outcome> Outcomes { get; private set; }

    internal Mutations Mutations { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var disk = ProjectFiles.FromDisk(Repository.Root);
        var files = new[] { "data", "templates" }.SelectMany(f => disk.List(f)).ToImmutableDictionary(p => p, p => disk.Read(p).Bytes!, StringComparer.Ordinal);
        Clean = await CheckAsync(files);
        var withLastYear = YearBefore.AddTo(files, Clean.Bound!);
        CleanWithLastYear = await CheckAsync(withLastYear);
        Mutations = new Mutations(files, withLastYear, Clean.Bound!);
        var known = Clean.Diagnostics.Concat(CleanWithLastYear.Diagnostics).Select(d => (d.Code.Id, d.Message)).ToHashSet();
        var faults = Mutations.All().ToArray();
        var outcomes = new Outcome[faults.Length];
        await Parallel.ForAsync(0, faults.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (i, _) =>
        {
            var check = await CheckAsync(faults[i].Files);
            outcomes[i] = new Outcome(faults[i], [.. check.Diagnostics.Where(d => d.Severity > Severity.Note && !known.Contains((d.Code.Id, d.Message)))]);
        });
        Outcomes = [.. outcomes];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static Task<Compilation> CheckAsync(IReadOnlyDictionary<string, byte[]> files) => Edition2020.BuildAsync(ProjectFiles.FromMemory(files), BuildTarget.Check);
}
