using System.Text;

namespace ReportCompiler.Benchmarks.Synthetic;

/// <summary>
/// A report project of any number of agencies, forty indicators and three languages, in all the shapes that a real one has, and without a finding. What it
/// takes from a real project is what no report invents for itself: the layout, the style sheets and the words of a language.
/// </summary>
internal static class SyntheticProject
{
    /// <summary>The fewest agencies: four have a part of their own, and some local ones are asked.</summary>
    public const int Fewest = 8;

    private static readonly string[] Taken = ["templates/layout.html", "templates/report.css", "templates/print.css"];

    private const string English = "data/languages/en.yaml";

    /// <summary>All files by path, in ordinal order.</summary>
    /// <param name="count">How many agencies submit.</param>
    /// <param name="real">The folder of the project that lends its look and its words.</param>
    public static SortedDictionary<string, byte[]> Files(int count, string real)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, Fewest);
        var agencies = SyntheticAgency.List(count);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in Taken) files[path] = File.ReadAllBytes(Path.Combine(real, path));
        var words = File.ReadAllText(Path.Combine(real, English));
        foreach (var language in MarkedLanguage.All)
        {
            files[$"data/languages/{language.Tag}.yaml"] = Encoding.UTF8.GetBytes(language.Tag == "en" ? words : language.File(words));
            foreach (var id in SyntheticSections.Ids) files[$"templates/{language.Tag}/{id}.md"] = Encoding.UTF8.GetBytes(language.Template(SyntheticSections.Text(id)));
        }
        var written = new SyntheticDeclarations(agencies).Files().Concat(new SyntheticDeliveries(agencies).Files());
        foreach (var (path, text) in written) files.Add(path, Encoding.UTF8.GetBytes(text));
        return files;
    }

    /// <summary>Writes the project into a folder.</summary>
    public static void Write(string folder, int count, string real)
    {
        foreach (var (path, bytes) in Files(count, real))
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }
}
