using ReportCompiler.Cli.Formatting;
using ReportCompiler.IO;

namespace ReportCompiler.Cli.Formats;

/// <summary>The names of the formats, and which one a file of findings has.</summary>
internal static class FormatNames
{
    /// <summary>In the order of <see cref="DiagnosticsFormat"/>.</summary>
    public static readonly string[] All = ["human", "short", "json", "sarif", "junit", "github"];

    private static readonly (string Ending, DiagnosticsFormat Format)[] Endings =
    [
        (".sarif", DiagnosticsFormat.Sarif), (".sarif.json", DiagnosticsFormat.Sarif), (".json", DiagnosticsFormat.Json), (".xml", DiagnosticsFormat.JUnit),
        (".txt", DiagnosticsFormat.Human), (".log", DiagnosticsFormat.Human),
    ];

    /// <summary>True for a format that is one document: on stdout it stands alone.</summary>
    public static bool IsDocument(this DiagnosticsFormat format) => format is DiagnosticsFormat.Json or DiagnosticsFormat.Sarif or DiagnosticsFormat.JUnit;

    /// <summary>What <c>--diagnostics-format</c> names.</summary>
    public static DiagnosticsFormat Read(string? name) => (DiagnosticsFormat)Math.Max(0, Array.IndexOf(All, Words.Choice("--diagnostics-format", name, All)));

    /// <summary>The files that <c>--diagnostics-out</c> names, or a <see cref="UsageException"/>.</summary>
    public static IEnumerable<FindingsTarget> Files(IEnumerable<string> words, string currentDirectory)
    {
        var taken = new HashSet<string>(OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        foreach (var word in words)
        {
            var (format, name) = Split(word);
            if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal)) throw new UsageException($"'{word}' names no file; write a file with '--diagnostics-out', such as findings.sarif.");
            var path = Path.GetFullPath(name, currentDirectory);
            var standing = WholeFile.StandingAt(path);
            if (standing == Standing.Folder || Path.EndsInDirectorySeparator(name)) throw new UsageException($"'{name}' is a folder; '--diagnostics-out' needs the name of a file.");
            if (standing == Standing.Device) throw new UsageException($"'{name}' is no ordinary file; a file of findings is replaced as a whole. '--diagnostics-format' prints to the terminal.");
            if (!taken.Add(WholeFile.RealPath(path))) throw new UsageException($"'{name}' is named twice by '--diagnostics-out'; give each format a file of its own.");
            yield return new(name, path, format ?? ByEnding(word));
        }
    }

    /// <summary>Refuses files that lie where the program reads or writes something else.</summary>
    public static void CheckPlaces(IEnumerable<FindingsTarget> files, string project, string output)
    {
        (string Folder, string What)[] taken =
        [
            (Path.Combine(project, "data"), "holds the project's own files"), (Path.Combine(project, "templates"), "holds the project's own files"),
            (Path.Combine(project, CacheFolder.Name), "holds what builds keep"), (output, "is the folder of the report, which every build replaces"),
        ];
        foreach (var file in files)
        {
            if (taken.FirstOrDefault(t => WholeFile.IsWithin(t.Folder, file.Path) || WholeFile.IsWithin(file.Path, t.Folder)) is not { Folder: not null } clash) continue;
            throw new UsageException($"'{file.Name}' is no place for findings: '{ClosingSentence.Place(clash.Folder, project)}' {clash.What}. Name a file elsewhere with '--diagnostics-out'.");
        }
    }

    /// <summary>A format in front of a colon, and the file. One letter in front of a colon is a drive.</summary>
    private static (DiagnosticsFormat? Format, string Name) Split(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon < 2 || !word[..colon].All(char.IsAsciiLetter)) return (null, word);
        var format = Array.IndexOf(All, word[..colon]);
        if (format >= 0) return ((DiagnosticsFormat)format, word[(colon + 1)..]);
        throw new UsageException($"'{word[..colon]}' in '--diagnostics-out {word}' is not a format, which is {Words.OneOf(All)}.{Words.Near(word[..colon], All)} A file whose name has a colon is written './{word}'.");
    }

    private static DiagnosticsFormat ByEnding(string name)
    {
        foreach (var (ending, format) in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return format;
        }
        throw new UsageException($"What '{name}' is to hold cannot be told from its ending, which is {Words.OneOf([.. Endings.Select(e => e.Ending)])}; else write the format in front, as in '--diagnostics-out json:{name}'.");
    }
}
