using System.Text.Json;
using ReportCompiler.Load;
using ReportCompiler.Tests.Render.Manifest;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Schemas;

/// <summary>The schemas below <c>docs/schemas</c>, and which file follows which.</summary>
internal static class EditorSchema
{
    public static string Folder { get; } = Repository.PathOf("docs/schemas");

    /// <summary>The names of all schemas.</summary>
    public static string[] Names { get; } = [.. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f).Replace(".schema.json", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The name of the schema that a file of a project follows.</summary>
    public static string NameFor(string path) => path.Split('/') switch
    {
        ["data", "codelists", "unit.yaml"] => "unit",
        ["data", "codelists", _] => "codelist",
        ["data", "languages", _] => "language",
        var parts => Path.GetFileNameWithoutExtension(parts[^1]),
    };

    public static JsonElement Root(string name) => JsonElement.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".schema.json")));

    public static SchemaCheck For(string path) => new(Root(NameFor(path)));

    /// <summary>The YAML files below a folder that holds <c>data</c>, by their paths in the project.</summary>
    public static Dictionary<string, string> FilesOf(string project) => Directory.EnumerateFiles(Path.Combine(project, "data"), "*.yaml", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(project, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    public static IReadOnlyList<string> Faults(string path, YamlNode file) => For(path).Faults(YamlValue.ToJson(file));
}
