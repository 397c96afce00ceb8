namespace ReportCompiler.Benchmarks.Synthetic;

/// <summary>The sections of the report, in English; they stand in this program as files.</summary>
internal static class SyntheticSections
{
    /// <summary>In the order of the report.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["key-figures", "overview", "people", "complaints", "authorities", "programmes", "statistics"];

    public static string Text(string id)
    {
        using var text = typeof(SyntheticSections).Assembly.GetManifestResourceStream($"Synthetic.{id}.md")!;
        return new StreamReader(text).ReadToEnd();
    }
}
