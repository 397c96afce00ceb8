using System.Collections.Immutable;
using System.Text;
using ReportCompiler.Compare;
using ReportCompiler.IO;
using ReportCompiler.Tests.Editions;
using ReportCompiler.Tests.Support;
using ReportCompiler.Vintages;

namespace ReportCompiler.Tests.Compare;

/// <summary>The real 2020 edition, published on 31 March 2021, to be changed afterwards.</summary>
internal sealed class PublishedProject
{
    public const string Published = "data/2020/published.json";
    public const string Corrections = "data/2020/corrections.yaml";

    private static readonly Lazy<Task<ImmutableDictionary<string, byte[]>>> First = new(PublishAsync);

    private PublishedProject(ImmutableDictionary<string, byte[]> files) => Files = files;

    public ImmutableDictionary<string, byte[]> Files { get; }

    public static async Task<PublishedProject> AsPublishedAsync() => new(await First.Value);

    public PublishedProject Write(string path, string text) => new(Files.SetItem(path, Encoding.UTF8.GetBytes(text)));

    public PublishedProject Replace(string path, string from, string to)
    {
        var text = Text(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return Write(path, text[..at] + to + text[(at + from.Length)..]);
    }

    public PublishedProject Delete(string path) => new(Files.Remove(path));

    /// <summary>Entries of corrections.yaml, one line each.</summary>
    public PublishedProject Announce(params IEnumerable<string> entries) => Write(Corrections, "schema: 1\ncorrections:\n" + string.Concat(entries.Select(e => $"  {e}\n")));

    public string Text(string path) => Encoding.UTF8.GetString(Files[path]);

    public Task<Compilation> CheckAsync() => Edition2020.BuildAsync(ProjectFiles.FromMemory(Files), BuildTarget.Check);

    /// <summary>The edition as its next version was published.</summary>
    public async Task<PublishedProject> PublishAsync(DateOnly? date)
    {
        var check = await CheckAsync();
        var next = NextVersion.Of(check.Validated!, check.Composed, check.Vintage!, check.Corrections, date);
        Assert.Null(next.Problem);
        return Write(Published, PublicationJson.Write(next.Publication!));
    }

    private static async Task<ImmutableDictionary<string, byte[]>> PublishAsync()
    {
        var disk = ProjectFiles.FromDisk(Repository.Root);
        var files = new[] { "data", "templates" }.SelectMany(f => disk.List(f)).ToImmutableDictionary(p => p, p => disk.Read(p).Bytes!, StringComparer.Ordinal);
        var edition = new PublishedProject(files).Replace("data/2020/edition.yaml", "status: draft", "status: final");
        return (await edition.PublishAsync(new DateOnly(2021, 3, 31))).Files;
    }
}
