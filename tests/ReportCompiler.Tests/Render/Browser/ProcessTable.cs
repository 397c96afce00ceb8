namespace ReportCompiler.Tests.Render.Browser;

/// <summary>The processes of this (Linux) machine.</summary>
internal static class ProcessTable
{
    public sealed record Row(int Id, string Name, char State, int Parent);

    public static Row[] Read() => [.. Directory.EnumerateDirectories("/proc").Select(Of).OfType<Row>()];

    private static Row? Of(string folder)
    {
        if (!int.TryParse(Path.GetFileName(folder), out var id)) return null;
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            var name = stat[(stat.IndexOf('(', StringComparison.Ordinal) + 1)..stat.LastIndexOf(')')];
            var rest = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return new Row(id, name, rest[0][0], int.Parse(rest[1]));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
