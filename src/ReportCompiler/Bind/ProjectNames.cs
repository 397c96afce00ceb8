using System.Collections.Immutable;
using ReportCompiler.Bind.Declarations;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Load;
using ReportCompiler.Model;

namespace ReportCompiler.Bind;

/// <summary>
/// The names that a project declares, for those who are about to write one. Only the files that a question needs are read, nothing is checked, and what cannot be
/// read has no names. A name that is not spelled as its kind asks is left out: so none can mean anything to the shell that it is handed to.
/// </summary>
public sealed class ProjectNames(ProjectFiles files)
{
    /// <summary>Where the words of each language stand.</summary>
    public const string LanguageFolder = ProjectLayout.Languages;

    /// <summary>The years that have an edition.</summary>
    public IEnumerable<int> Years => files.List("data").Select(p => p.Split('/')).Where(p => p is [_, _, "edition.yaml"]).Select(p => ProjectLayout.Year(p[1])).OfType<int>().Order();

    /// <summary>The years of which something was published.</summary>
    public IEnumerable<int> PublishedYears => Years.Where(y => files.List(ProjectLayout.Folder(y)).Contains(ProjectLayout.Published(y)));

    /// <summary>The tags and branches of the project's repository; one that a shell might read as more than a word is left out.</summary>
    public IEnumerable<string> Revisions => files.RevisionNamesAsync(CancellationToken.None).GetAwaiter().GetResult().Where(r => r.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '/'));

    /// <summary>The languages of the report.</summary>
    public IEnumerable<string> Languages => Texts(Read(ProjectLayout.Report)?["languages"]).Where(t => Names.IsSpelled(t, IdKind.Language));

    /// <summary>The agencies.</summary>
    public IEnumerable<DeclaredName> Agencies => Declared(Content("data/agencies.yaml", "agencies"), IdKind.Kebab);

    /// <summary>The indicators.</summary>
    public IEnumerable<DeclaredName> Indicators => Declared(Content("data/indicators.yaml", "indicators"), IdKind.Identifier);

    /// <summary>The derived figures.</summary>
    public IEnumerable<DeclaredName> Figures => Declared(Content("data/figures.yaml", "figures"), IdKind.Identifier);

    /// <summary>What may follow an indicator and some steps: <c>victims</c>, <c>sex</c>, <c>F</c> may be followed by <c>age</c>, and that by its codes.</summary>
    public IEnumerable<DeclaredName> Steps(ImmutableArray<string> path)
    {
        if (path is not [var indicator, .. var steps]) return [];
        var taken = steps.Where((_, i) => i % 2 == 0).ToArray();
        var breakdowns = Breakdowns(indicator).Where(b => taken.All(b.Contains)).ToArray();
        if (breakdowns.Length == 0) return [];
        var dimensions = Content("data/dimensions.yaml", "dimensions");
        return steps.Length % 2 == 0
            ? breakdowns.SelectMany(b => b).Distinct(StringComparer.Ordinal).Where(d => !taken.Contains(d) && Names.IsSpelled(d, IdKind.Identifier)).Select(d => new DeclaredName(d, Label(dimensions?[d])))
            : Codes(dimensions?[steps[^1]]);
    }

    private IEnumerable<IEnumerable<string>> Breakdowns(string indicator) =>
        ((Content("data/indicators.yaml", "indicators")?[indicator] as YamlMapping)?["breakdowns"] as YamlSequence)?.Items.Select(b => Texts(b is YamlMapping mapping ? mapping["by"] : b)) ?? [];

    private IEnumerable<DeclaredName> Codes(YamlNode? dimension)
    {
        var list = Texts(dimension is YamlMapping mapping ? mapping["codes"] : dimension).FirstOrDefault();
        var codes = list is null || !Names.IsSpelled(list, IdKind.Kebab) ? null : Content(CodeListBinder.PathOf(list), "codes");
        return [.. Declared(codes, IdKind.Code), .. Declared((dimension as YamlMapping)?["groups"] as YamlMapping, IdKind.Code), .. CodeList.Generic.Where(c => c != CodeList.Total).Select(c => new DeclaredName(c, ""))];
    }

    private static IEnumerable<DeclaredName> Declared(YamlMapping? content, IdKind kind) =>
        content?.Entries.Where(e => Names.IsSpelled(e.Key.Text, kind)).Select(e => new DeclaredName(e.Key.Text, Label(e.Value))) ?? [];

    /// <summary>The first of the texts under <c>label</c>.</summary>
    private static string Label(YamlNode? declared) =>
        ((declared as YamlMapping)?["label"] as YamlMapping)?.Entries.Select(e => e.Value).OfType<YamlScalar>().FirstOrDefault()?.Text ?? "";

    private static IEnumerable<string> Texts(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar.Text],
        YamlSequence list => list.Items.OfType<YamlScalar>().Select(s => s.Text),
        _ => [],
    };

    private YamlMapping? Content(string path, string key) => Read(path)?[key] as YamlMapping;

    private YamlMapping? Read(string path)
    {
        var ignored = new DiagnosticBag();
        return files.Read(path).Bytes is { } bytes && TextDecoder.Decode(path, bytes, ignored) is { } text ? YamlReader.ReadMapping(path, text, 1, ignored) : null;
    }
}

/// <summary>A name that a project declares, with its label; "" where it has none.</summary>
public sealed record DeclaredName(string Id, string Label);
