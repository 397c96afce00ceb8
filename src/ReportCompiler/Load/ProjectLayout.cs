using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Text;

namespace ReportCompiler.Load;

/// <summary>How a file of the project is read.</summary>
internal enum FileKind
{
    Yaml,
    Csv,
    Text,

    /// <summary>Known, but of no use to a build.</summary>
    NotNeeded,

    /// <summary>Nothing that the compiler knows.</summary>
    Unexpected,
}

/// <summary>Where the files of a project stand: the one place that knows the folders and names of the data model.</summary>
internal static class ProjectLayout
{
    public const string Report = "data/report.yaml";
    public const string CodeLists = "data/codelists";
    public const string Languages = "data/languages";
    public const string Units = "data/codelists/unit.yaml";

    /// <summary>The folders that a build reads.</summary>
    public static ImmutableArray<string> Folders { get; } = ["data", "templates"];

    public static ImmutableArray<string> Required { get; } = ["data/agencies.yaml", "data/dimensions.yaml", "data/indicators.yaml", Units];

    private static readonly ImmutableArray<string> Declarations =
        ["report.yaml", "agencies.yaml", "dimensions.yaml", "indicators.yaml", "figures.yaml", "rules.yaml", "sources.yaml"];

    private static readonly ImmutableArray<string> EditionFiles = ["edition.yaml", "notes.yaml", "waivers.yaml", "typed-numbers.yaml", "corrections.yaml", "published.json"];

    /// <summary>The names of the YAML files that have one name in every project.</summary>
    public static IEnumerable<string> YamlFiles => [.. Declarations, .. EditionFiles.Where(f => f.EndsWith(".yaml", StringComparison.Ordinal)), "submission.yaml"];

    public static string Edition(int year) => $"{Folder(year)}/edition.yaml";

    /// <summary>The list of typed numbers that an edition accepts.</summary>
    public static string TypedNumbers(int year) => $"{Folder(year)}/typed-numbers.yaml";

    /// <summary>What an edition says of the figures that changed since it was published.</summary>
    public static string Corrections(int year) => $"{Folder(year)}/corrections.yaml";

    /// <summary>The record of what was published of an edition.</summary>
    public static string Published(int year) => $"{Folder(year)}/published.json";

    /// <summary>The folder of a year.</summary>
    public static string Folder(int year) => "data/" + year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The year that a folder name gives, or null.</summary>
    public static int? Year(string name) => name.Length == 4 && name.All(char.IsAsciiDigit) ? int.Parse(name, CultureInfo.InvariantCulture) : null;

    /// <summary>The years that have an edition, ascending.</summary>
    public static IEnumerable<int> Years(IEnumerable<string> paths) =>
        paths.Select(p => p.Split('/')).Where(p => p is ["data", _, "edition.yaml"]).Select(p => Year(p[1])).OfType<int>().Order();

    /// <summary>What a file is, and for an unexpected one what could stand in its place.</summary>
    public static (FileKind Kind, string Help) Classify(string path)
    {
        var parts = path.Split('/');
        if (parts.Any(p => p.StartsWith('.')) || parts[^1] == "README.md") return (FileKind.NotNeeded, "");
        return parts[0] == "data" ? ClassifyData(parts) : ClassifyTemplate(parts);
    }

    private static (FileKind Kind, string Help) ClassifyData(string[] parts)
    {
        var name = parts[^1];
        return parts switch
        {
            [_, _] => Named(name, Declarations, "The folder 'data' holds"),
            [_, "codelists" or "languages", _] => name.EndsWith(".yaml", StringComparison.Ordinal) ? Is(FileKind.Yaml) : Not("This folder holds '.yaml' files only."),
            [_, "history", _, _] => name.EndsWith(".csv", StringComparison.Ordinal) ? Is(FileKind.Csv) : Not("This folder holds '.csv' files only."),
            [_, var year, _] when Year(year) is not null => Named(name, EditionFiles, $"The folder 'data/{year}' holds a folder for each agency, and"),
            [_, var year, _, _] when Year(year) is not null => Delivered(name),
            _ => Not("The folder 'data' holds the folders 'codelists', 'languages', 'history' and one for each year, and these hold a folder for each agency."),
        };
    }

    private static (FileKind Kind, string Help) Delivered(string name) => name switch
    {
        "submission.yaml" => Is(FileKind.Yaml),
        _ when name.EndsWith(".csv", StringComparison.Ordinal) => Is(FileKind.Csv),
        _ when name.EndsWith(".md", StringComparison.Ordinal) && name.Split('.').Length == 3 => Is(FileKind.Text),
        _ => Not("An agency delivers 'submission.yaml', '.csv' files, and texts named '<section>.<language>.md'."),
    };

    private static (FileKind Kind, string Help) ClassifyTemplate(string[] parts) => (parts, Path.GetExtension(parts[^1])) switch
    {
        ({ Length: 2 }, ".html" or ".css") => Is(FileKind.Text),
        ([_, var language, _], ".md") when Year(language) is null => Is(FileKind.Text),
        ([_, var year, _, _], ".md") when Year(year) is not null => Is(FileKind.Text),
        _ => Not("Sections stand in 'templates/<language>/<section>.md' or 'templates/<year>/<language>/<section>.md', the layout's '.html' and '.css' files in 'templates'."),
    };

    private static (FileKind Kind, string Help) Named(string name, ImmutableArray<string> known, string holds) =>
        known.Contains(name)
            ? Is(name.EndsWith(".yaml", StringComparison.Ordinal) ? FileKind.Yaml : FileKind.Text)
            : Not(NearestNames.Help(name, known) ?? $"{holds} {string.Join(", ", known.Select(k => $"'{k}'"))}.");

    private static (FileKind Kind, string Help) Is(FileKind kind) => (kind, "");

    private static (FileKind Kind, string Help) Not(string help) => (FileKind.Unexpected, help);
}
