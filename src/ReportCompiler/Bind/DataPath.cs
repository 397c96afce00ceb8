using ReportCompiler.Load;

namespace ReportCompiler.Bind;

/// <summary>
/// What a path below <c>data/</c> says: <c>data/2020/police/victims.csv</c> is the agency's file of a year, <c>data/history/police/victims.csv</c>
/// one of years without an edition (no year then).
/// </summary>
internal sealed record DataPath(int? Year, string? Agency, string File)
{
    private const string History = "data/history/";

    /// <summary>The place that a path names; null when it is neither a year's nor history's.</summary>
    public static DataPath? Parse(string path)
    {
        var parts = path.Split('/');
        if (parts.Length < 3 || parts[0] != "data") return null;
        var isHistory = parts[1] == "history";
        var year = ProjectLayout.Year(parts[1]);
        if (!isHistory && year is null) return null;
        return parts.Length switch
        {
            3 => new DataPath(year, null, parts[2]),
            4 => new DataPath(year, parts[2], parts[3]),
            _ => null,
        };
    }

    /// <summary>True for a path below <c>data/history/</c>.</summary>
    public static bool IsHistory(string path) => path.StartsWith(History, StringComparison.Ordinal);
}
