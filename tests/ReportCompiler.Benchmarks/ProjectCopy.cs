namespace ReportCompiler.Benchmarks;

/// <summary>A copy of the project that may be changed.</summary>
internal sealed class ProjectCopy
{
    private int _changes;

    public ProjectCopy(string project, string folder)
    {
        Folder = folder;
        foreach (var file in new[] { "data", "templates" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(project, f), "*", SearchOption.AllDirectories)))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(project, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Folder { get; }

    /// <summary>Gives a number that one sentence prints a value that it never had before.</summary>
    public void ChangeFigure() => Write("data/2020/ministry-of-education/submission.yaml", number =>
        $"schema: 1\nvalues:\n  people_trained: {{ value: {800 + number}, qualifier: more than }}\n");

    /// <summary>Gives a section a last sentence that it never had before.</summary>
    public void ChangeSentence() => Write("templates/2020/en/legislation.md", number =>
        File.ReadAllText(Path.Combine(Folder, "templates/2020/en/legislation.md")).TrimEnd() + $" So it is{string.Concat(Enumerable.Repeat(" very", number % 7))} well.\n");

    private void Write(string path, Func<int, string> text) => File.WriteAllText(Path.Combine(Folder, path), text(++_changes));
}
