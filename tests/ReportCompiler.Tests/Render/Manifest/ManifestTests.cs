using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReportCompiler.IO;
using ReportCompiler.Render.Manifest;
using ReportCompiler.Tests.Editions;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Render.Manifest;

public sealed class ManifestTests(Edition2020 edition) : IClassFixture<Edition2020>
{
    private static readonly BuildFacts Facts = new()
    {
        Tool = "1.2.3+abc", Runtime = ".NET 10.0.0", Year = 2020, Languages = ["az", "en"], Date = new(2021, 3, 1),
        Revision = new(new string('a', 40), true), Browser = "HeadlessChrome/156.0.8078.79", Inputs = [FileStamp.Of("data/ministère.csv", "x"u8)],
    };

    private static readonly JsonElement Schema = JsonElement.Parse(File.ReadAllText(Repository.PathOf("docs/build.schema.json")));

    [Fact]
    public void What_a_build_writes_obeys_the_published_schema()
    {
        Assert.Empty(new SchemaCheck(Schema).Faults(JsonElement.Parse(edition.File("build.json"))));
        Assert.Empty(new SchemaCheck(Schema).Faults(Parse(ManifestWriter.Write(Facts, []))));
        Assert.Empty(new SchemaCheck(Schema).Faults(Parse(ManifestWriter.Write(Facts with { Revision = null, Browser = null }, []))));
    }

    [Theory]
    [InlineData("\"year\": 2020", "\"year\": \"2020\"")]
    [InlineData("\"schema\": 1", "\"schema\": 2")]
    [InlineData("\"dirty\"", "\"durty\"")]
    [InlineData("\"date\": \"2021-03-01\"", "\"date\": \"1 March\"")]
    public void The_schema_refuses_another_shape(string right, string wrong)
    {
        var text = Encoding.UTF8.GetString(ManifestWriter.Write(Facts, []).Bytes.Span);
        Assert.Contains(right, text);

        Assert.NotEmpty(new SchemaCheck(Schema).Faults(JsonElement.Parse(text.Replace(right, wrong, StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_other_file_is_listed_with_the_hash_of_its_bytes_in_ordinal_order()
    {
        var listed = JsonElement.Parse(edition.File("build.json")).GetProperty("outputs").EnumerateArray().Select(Stamp).ToArray();

        Assert.Equal(edition.Built.Rendered!.Files.Where(f => f.Path != "build.json").Select(f => (f.Path, f.Bytes.Length, Hash(f.Bytes.ToArray()))), listed);
        Assert.Equal(listed.Select(f => f.Path).Order(StringComparer.Ordinal), listed.Select(f => f.Path));
        Assert.Contains("en/report.pdf", listed.Select(f => f.Path));
    }

    [Fact]
    public void Every_file_of_the_project_that_was_read_is_listed_with_the_hash_of_what_is_on_disk()
    {
        var listed = JsonElement.Parse(edition.File("build.json")).GetProperty("inputs").EnumerateArray().Select(Stamp).ToArray();

        Assert.Superset(
            new HashSet<string> { "data/report.yaml", "data/2020/edition.yaml", "templates/layout.html", "templates/print.css", "templates/report.css", "templates/en/methodology.md" },
            listed.Select(f => f.Path).ToHashSet());
        Assert.Superset(edition.Built.Sources.Keys.ToHashSet(), listed.Select(f => f.Path).ToHashSet());
        Assert.Equal(listed.Select(f => f.Path).Order(StringComparer.Ordinal), listed.Select(f => f.Path));
        Assert.All(listed, f => Assert.Equal((f.Length, f.Hash), (File.ReadAllBytes(Repository.PathOf(f.Path)).Length, Hash(File.ReadAllBytes(Repository.PathOf(f.Path))))));
    }

    [Fact]
    public async Task Inputs_are_hashed_from_the_bytes_that_were_read()
    {
        var reads = 0;
        var files = Directory.EnumerateFiles(Repository.PathOf("data"), "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Repository.PathOf("templates"), "*", SearchOption.AllDirectories))
            .ToDictionary(f => Path.GetRelativePath(Repository.Root, f), File.ReadAllBytes);
        var built = await Edition2020.BuildAsync(ProjectFiles.FromMemory(new Counting(files, () => Interlocked.Increment(ref reads))), BuildTarget.Html);

        var manifest = Parse(built.Rendered!.Files.Single(f => f.Path == "build.json"));
        Assert.Equal(JsonValueKind.Null, manifest.GetProperty("browser").ValueKind);
        Assert.Equal(JsonValueKind.Null, manifest.GetProperty("git").ValueKind);
        Assert.True(manifest.GetProperty("inputs").GetArrayLength() <= reads && reads <= files.Count, $"{reads} reads of {files.Count} files");
    }

    [Fact]
    public void The_fonts_have_versions_and_no_line_ends_with_a_carriage_return()
    {
        var text = Encoding.UTF8.GetString(edition.File("build.json"));
        var fonts = JsonElement.Parse(text).GetProperty("fonts").EnumerateArray().Select(f => (f.GetProperty("name").GetString(), f.GetProperty("version").GetString())).ToArray();

        Assert.Contains(("SourceSans3-Regular.ttf", "3.052"), fonts);
        Assert.Contains(("SourceSans3-It.ttf.woff2", "3.052"), fonts);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text);
        Assert.DoesNotContain(Repository.Root, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_any_language_stand_as_they_are() =>
        Assert.Contains("\"data/ministère.csv\"", Encoding.UTF8.GetString(ManifestWriter.Write(Facts, []).Bytes.Span));

    private static JsonElement Parse(OutputFile file) => JsonElement.Parse(file.Bytes.Span);

    private static (string Path, int Length, string Hash) Stamp(JsonElement file) =>
        (file.GetProperty("path").GetString()!, file.GetProperty("bytes").GetInt32(), file.GetProperty("sha256").GetString()!);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Files that tell when one of them is read.</summary>
    private sealed class Counting(Dictionary<string, byte[]> files, Action read) : IReadOnlyDictionary<string, byte[]>
    {
        public byte[] this[string key] => files[key];

        public IEnumerable<string> Keys => files.Keys;

        public IEnumerable<byte[]> Values => files.Values;

        public int Count => files.Count;

        public bool ContainsKey(string key) => files.ContainsKey(key);

        public IEnumerator<KeyValuePair<string, byte[]>> GetEnumerator() => files.GetEnumerator();

        public bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out byte[] value)
        {
            read();
            return files.TryGetValue(key, out value);
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
