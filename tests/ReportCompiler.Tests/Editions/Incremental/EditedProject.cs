using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Editions.Incremental;

/// <summary>A copy of the 2020 project that is edited and built again, with a cache of its own.</summary>
internal sealed partial class EditedProject : IDisposable
{
    private static readonly Lazy<ImmutableSortedDictionary<string, byte[]>> Original = new(() =>
        new[] { "data", "templates" }.SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), "*", SearchOption.AllDirectories))
            .ToImmutableSortedDictionary(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal));

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, byte[]> _files = new(Original.Value, StringComparer.Ordinal);

    public string CachePath => _folder[CacheFolder.Name];

    public DateOnly? Date { get; set; }

    public string? Browser { get; set; }

    public void Dispose() => _folder.Dispose();

    /// <summary>Replaces a text that is there.</summary>
    public void Edit(string path, string old, string with)
    {
        var text = Encoding.UTF8.GetString(_files[path]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        _files[path] = Encoding.UTF8.GetBytes(text.Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>Adds a second language that says the same in the same words.</summary>
    public void AddLanguage(string tag)
    {
        foreach (var (path, bytes) in Original.Value)
        {
            var text = Encoding.UTF8.GetString(bytes);
            var copy = path.Replace("/en/", $"/{tag}/", StringComparison.Ordinal).Replace(".en.md", $".{tag}.md", StringComparison.Ordinal);
            if (copy != path) _files[copy] = bytes;
            else if (path.StartsWith("data/languages/", StringComparison.Ordinal)) _files[$"data/languages/{tag}.yaml"] = Encoding.UTF8.GetBytes(text.Replace("tag: en", $"tag: {tag}", StringComparison.Ordinal));
            else if (path.EndsWith(".yaml", StringComparison.Ordinal)) _files[path] = Encoding.UTF8.GetBytes(English().Replace(text, $"en: $1, {tag}: $1").Replace("languages: [en]", $"languages: [en, {tag}]", StringComparison.Ordinal));
        }
    }

    /// <summary>Builds, with what earlier builds kept or without.</summary>
    public async Task<Build> BuildAsync(BuildTarget target = BuildTarget.Html, bool clean = false, Jobs? jobs = null)
    {
        var watch = new Watch();
        var compilation = await Compiler.RunAsync(new BuildOptions
        {
            Files = ProjectFiles.FromMemory(_files), Year = 2020, Target = target, SourceDate = Date, Browser = Browser ?? (target == BuildTarget.Pdf ? TestBrowser.Path : null),
            Cache = clean ? null : CacheFolder.Of(_folder.Path), Jobs = jobs ?? Jobs.AsProcessors, Stages = watch,
        }, CancellationToken.None);
        return new(
            compilation.Rendered?.Files.ToDictionary(f => f.Path, f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(f.Bytes.Span))) ?? [],
            [.. compilation.Diagnostics.Select(d => $"{d.Code.Id} {d.Span} {d.Message}")], new(watch.Taken, StringComparer.Ordinal), [.. watch.Begun.Keys]);
    }

    [GeneratedRegex("""\ben: (\{[^}]*\}|"[^"]*"|[^,}\n]+?)(?=\s*[,}])""")]
    private static partial Regex English();

    private sealed class Watch : Stages
    {
        public ConcurrentDictionary<string, bool> Begun { get; } = [];

        public ConcurrentDictionary<string, string> Taken { get; } = [];

        public override IDisposable Begin(string name)
        {
            Begun[name] = true;
            return Stages.Unheard.Begin(name);
        }

        public override void Reuse(string name, int taken, int all) => Taken.AddOrUpdate(name, $"{taken}/{all}", (_, before) => $"{before} {taken}/{all}");
    }
}

/// <summary>What a build gave.</summary>
/// <param name="Files">Its files, by their hashes.</param>
/// <param name="Findings">Its findings.</param>
/// <param name="Taken">How many of all results each stage took from earlier builds, for each language.</param>
/// <param name="Begun">The stages that were begun.</param>
internal sealed record Build(Dictionary<string, string> Files, ImmutableArray<string> Findings, Dictionary<string, string> Taken, HashSet<string> Begun)
{
    public void AssertIs(Build other)
    {
        Assert.NotEmpty(Files);
        Assert.Equal(Files.Keys.Order(StringComparer.Ordinal), other.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(Files.Where(f => other.Files[f.Key] != f.Value).Select(f => f.Key));
        Assert.Equal(Findings, other.Findings);
    }
}
