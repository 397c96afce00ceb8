using System.Text.Json;
using ReportCompiler.Load;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Schemas;

/// <summary>What editors are told of the YAML files: valid files are valid, and every schema is whole.</summary>
public sealed class EditorSchemaTests
{
    /// <summary>Projects without a finding about a shape: the report itself, the one of the specifications, and one that has every key.</summary>
    private static readonly string[] Projects = ["", "tests/ReportCompiler.Tests/Specs/base", "tests/ReportCompiler.Tests/Schemas/every-key"];

    public static TheoryData<string> Names => new(EditorSchema.Names);

    [Fact]
    public void Every_file_of_these_projects_follows_its_schema()
    {
        foreach (var project in Projects)
        {
            foreach (var (path, text) in EditorSchema.FilesOf(Repository.PathOf(project))) Assert.Equal([], EditorSchema.Faults(path, YamlValue.Read(path, text)).Select(f => $"{project}/{path} {f}"));
        }
    }

    [Fact]
    public void Every_file_of_the_report_names_its_schema_on_the_first_line()
    {
        foreach (var (path, text) in EditorSchema.FilesOf(Repository.Root))
        {
            var up = string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));
            Assert.StartsWith($"# yaml-language-server: $schema={up}docs/schemas/{EditorSchema.NameFor(path)}.schema.json\nschema: 1\n", text);
        }
    }

    /// <summary>A kind of file that is read but has no schema yet gets one in docs/schemas, with the file's name.</summary>
    [Fact]
    public void Every_kind_of_file_that_is_read_has_a_schema()
    {
        var read = ProjectLayout.YamlFiles.Select(f => Path.GetFileNameWithoutExtension(f)).Append("codelist").Append("unit").Append("language");

        Assert.Equal(read.Order(StringComparer.Ordinal), EditorSchema.Names);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_says_of_each_key_what_it_is_for(string name) =>
        Assert.Empty(Walk(EditorSchema.Root(name)).Where(e => e.TryGetProperty("properties", out _) && !e.TryGetProperty("const", out _))
            .SelectMany(e => e.GetProperty("properties").EnumerateObject()).Where(p => p.Value.TryGetProperty("$ref", out _) || p.Value.TryGetProperty("type", out _))
            .Where(p => !p.Value.TryGetProperty("description", out _)).Select(p => p.Name));

    [Fact]
    public void What_several_schemas_define_they_define_alike()
    {
        var definitions = EditorSchema.Names.Select(EditorSchema.Root).Where(s => s.TryGetProperty("definitions", out _)).SelectMany(s => s.GetProperty("definitions").EnumerateObject());

        Assert.Empty(definitions.GroupBy(d => d.Name, d => JsonSerializer.Serialize(d.Value)).Where(d => d.Distinct().Count() > 1).Select(d => d.Key));
    }

    internal static IEnumerable<JsonElement> Walk(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Walk(p.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Walk),
        _ => [],
    };
}
