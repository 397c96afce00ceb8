using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReportCompiler.Bind;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Tests.Render.Manifest;
using ReportCompiler.Tests.Specs;
using ReportCompiler.Tests.Support;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Schemas;

/// <summary>
/// The schemas and the program agree: what an editor marks, the program refuses; and what the program calls a fault of shape, the editor marks. Tried with every
/// single slip in a project that has every key.
/// </summary>
public sealed partial class SchemaAgreementTests
{
    /// <summary>Faults that can be seen in one file alone; all others need names, other files, or the meaning of an expression.</summary>
    private static readonly string[] OfShape = ["RC2001", "RC2002", "RC2003", "RC2004", "RC2005", "RC2006", "RC2013", "RC2107", "RC2110", "RC2119"];

    /// <summary>Where the two differ on purpose: the kind of file, the places, the changes, and why.</summary>
    private static readonly ImmutableArray<(string Schema, string Place, string Change, string Reason)> OnPurpose =
    [
        (".*", ".*", "in quotes", "A number or a truth value may stand in quotes; an editor asks to leave them out."),
        ("language", @"\$\.language\.tag", "a letter more", "The file is called after the tag."),
        ("language", @"\$\.language\.(plural|compare\.points)\.one", ".*", "The plural forms that the file itself gives are those of the percentage points."),
        ("edition", @"\$\.sections\[\d\](\.id)?", "a truth value", "A section called 'true' stands in quotes for an editor, which reads a truth value there."),
        ("rules", @"\$\.rules\.RC3006", "the key in small letters", "That there is no check of a code is said with the checks."),
        ("unit", @"\$\.codes\.\w+\.label\.en(\..*)?", ".*", "The plural forms are those of the language file."),
    ];

    private static readonly ImmutableArray<(string Path, string Text)> EveryKey =
        [.. EditorSchema.FilesOf(Repository.PathOf("tests/ReportCompiler.Tests/Schemas/every-key")).Select(f => (f.Key, f.Value)).OrderBy(f => f.Key, StringComparer.Ordinal)];

    /// <summary>The project without texts and tables, which say nothing about shapes and take most of the time.</summary>
    private static readonly Lazy<LoadedProject> Loaded = new(() => BaseProject.Load([.. EveryKey]) with { Texts = ImmutableSortedDictionary<string, SourceFile>.Empty, Csv = ImmutableSortedDictionary<string, CsvTable>.Empty });

    public static TheoryData<string> Paths => new(EveryKey.Select(f => f.Path));

    [Fact]
    public void The_project_with_every_key_has_no_finding() => Assert.Empty(BaseProject.Bind([.. EveryKey]).Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span} {d.Message}"));

    [Fact]
    public void The_project_with_every_key_has_every_mapping_that_a_schema_describes()
    {
        var reached = EveryKey.SelectMany(f => Objects(f.Path, YamlValue.Read(f.Path, f.Text))).Select(o => o.Rules.GetRawText()).ToHashSet(StringComparer.Ordinal);
        var described = EditorSchema.Names.SelectMany(n => EditorSchemaTests.Walk(EditorSchema.Root(n)).Where(e => e.TryGetProperty("properties", out _) && e.TryGetProperty("additionalProperties", out var a) && a.ValueKind == JsonValueKind.False));

        Assert.Empty(described.Select(d => d.GetRawText()).Where(d => !reached.Contains(d)));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_schema_knows_the_keys_that_the_program_reads_and_no_others(string path)
    {
        var file = YamlValue.Read(path, Text(path));
        var objects = Objects(path, file).ToDictionary(o => o.Place, o => o.Rules);
        foreach (var mutation in Mutations(file, objects).Where(m => m.Change == "an unknown key" && objects.ContainsKey(m.Place)))
        {
            var known = objects[mutation.Place].GetProperty("properties").EnumerateObject().Select(p => p.Name);
            var finding = Assert.Single(Findings(path, YamlValue.Read(path, YamlValue.ToText(mutation.File))), d => d.Code.Id is "RC2002" or "RC2119" && d.Message.StartsWith($"'{YamlMutations.UnknownKey}'", StringComparison.Ordinal));
            var read = Regex.Matches(finding.Help!, finding.Code.Id == "RC2002" ? "'([^']+)'" : "(?<=: |, )([a-z_]+)").Select(m => m.Groups[1].Value)
                .Where(key => SchemaCheck.ByPattern(objects[mutation.Place], key) is null).ToList();

            Assert.True(known.ToHashSet().SetEquals(read), $"docs/schemas/{EditorSchema.NameFor(path)}.schema.json at {mutation.Place}: the program reads {Names(read.Except(known))}, which the schema lacks, "
                + $"and the schema has {Names(known.Except(read))}, which the program does not read. Add the key with its description to the schema and, with a value, to {path} of Schemas/every-key; or remove it.");
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void What_the_program_refuses_the_schema_refuses_and_nothing_else(string path)
    {
        var name = EditorSchema.NameFor(path);
        var schema = new SchemaCheck(EditorSchema.Root(name));
        var file = YamlValue.Read(path, Text(path));
        var differences = Mutations(file, Objects(path, file).ToDictionary(o => o.Place, o => o.Rules)).AsParallel().AsOrdered().Select(m =>
        {
            var changed = YamlValue.Read(path, YamlValue.ToText(m.File));
            var (findings, faults) = (Findings(path, changed), schema.Faults(YamlValue.ToJson(changed)));
            var shape = findings.FirstOrDefault(f => OfShape.Contains(f.Code.Id));
            return (faults.Count > 0, findings.Length > 0, shape is not null) switch
            {
                (true, false, _) => $"{m}: only the schema refuses it ({faults[0]})",
                (false, _, true) => $"{m}: only the program refuses it ({shape!.Code.Id} {shape.Message})",
                _ => null,
            };
        }).OfType<string>().Where(d => !OnPurpose.Any(p => Regex.IsMatch(name, $"^({p.Schema})$") && Regex.IsMatch(d, $"^{p.Place}: {p.Change}: "))).ToList();

        Assert.True(differences.Count == 0, $"docs/schemas/{name}.schema.json and the program differ. Mend the schema or the binder; what cannot be said in a schema stands in OnPurpose with its reason.\n{string.Join('\n', differences)}");
    }

    private static string Text(string path) => EveryKey.Single(f => f.Path == path).Text;

    /// <summary>The changes of a file; values that have one definition in the schema are alike.</summary>
    private static IEnumerable<Mutation> Mutations(YamlMapping file, Dictionary<string, JsonElement> objects) => YamlMutations.Of(file, (place, key) =>
        !objects.TryGetValue(place, out var rules) ? null : rules.GetProperty("properties").TryGetProperty(key, out var known) && known.TryGetProperty("$ref", out var definition) ? definition.GetString() : key);

    private static IReadOnlyList<(string Place, JsonElement Rules)> Objects(string path, YamlNode file) => EditorSchema.For(path).Objects(YamlValue.ToJson(file));

    /// <summary>The errors that a changed file makes in itself, expressions left aside.</summary>
    private static ImmutableArray<Diagnostic> Findings(string path, YamlMapping file) =>
        [.. BindPhase.Run(Loaded.Value with { Yaml = Loaded.Value.Yaml.SetItem(path, file) }, null, []).Diagnostics
            .Where(d => d.Severity == Severity.Error && d.Span?.File == path && OfDeclarations().IsMatch(d.Code.Id))];

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"'{n}'").DefaultIfEmpty("nothing"));

    [GeneratedRegex("^RC2[01]")]
    private static partial Regex OfDeclarations();
}
