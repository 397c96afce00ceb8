namespace ReportCompiler.Text;

/// <summary>Finds the names that were probably meant when an unknown one was written.</summary>
public static class NearestNames
{
    /// <summary>At most three of <paramref name="candidates"/>, nearest first; none that differs in more than a third of its letters (two at least).</summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> candidates) =>
        [.. candidates
            .Distinct(StringComparer.Ordinal)
            .Select(c => (Name: c, Distance: Distance(name, c)))
            .Where(c => c.Distance <= Math.Max(2, Math.Max(name.Length, c.Name.Length) / 3))
            .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
            .Take(3).Select(c => c.Name)];

    /// <summary>A help sentence that names the nearest names ("The nearest names are 'a', 'b'."), or null when none is near.</summary>
    public static string? Help(string name, IEnumerable<string> candidates)
    {
        var near = Of(name, candidates);
        return near.Count switch
        {
            0 => null,
            1 => $"The nearest name is '{near[0]}'.",
            _ => $"The nearest names are {string.Join(", ", near.Select(n => $"'{n}'"))}.",
        };
    }

    /// <summary>Letters to insert, delete, replace or swap (optimal string alignment), ignoring case.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 200 || b.Length > 200) return int.MaxValue;
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1])) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }

    private static bool Same(char x, char y) => char.ToLowerInvariant(x) == char.ToLowerInvariant(y);
}
