using System.Collections.Immutable;

namespace ReportCompiler.Compare;

/// <summary>Sets two texts side by side, line by line: the longest common subsequence is the same, the rest differs.</summary>
internal sealed class LineAlignment
{
    private readonly ImmutableArray<(string? Before, string? After)> _pairs;

    public LineAlignment(ImmutableArray<string> before, ImmutableArray<string> after) => _pairs = [.. Align(before, after)];

    /// <summary>True when no line differs.</summary>
    public bool IsSame => _pairs.All(p => p.Before == p.After);

    /// <summary>Everything in order: what both have, and what differs.</summary>
    public IEnumerable<(string? Before, string? After)> All() => _pairs;

    /// <summary>The lines that both have, in order.</summary>
    public IEnumerable<string> Same() => _pairs.Where(p => p.Before == p.After).Select(p => p.After!);

    /// <summary>What differs, in order: a line that took the place of another beside it, or one alone.</summary>
    public IEnumerable<(string? Before, string? After)> Differing() => _pairs.Where(p => p.Before != p.After);

    private static IEnumerable<(string? Before, string? After)> Align(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var common = Common(before, after);
        var (i, j) = (0, 0);
        foreach (var (a, b) in common.Append((before.Length, after.Length)))
        {
            // Between two common lines the first that is gone and the first that came are one that was rewritten.
            while (i < a && j < b) yield return (before[i++], after[j++]);
            while (i < a) yield return (before[i++], null);
            while (j < b) yield return (null, after[j++]);
            if (a < before.Length) yield return (before[i++], after[j++]);
        }
    }

    private static List<(int Before, int After)> Common(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var length = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                length[i, j] = before[i] == after[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }
        var common = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < before.Length && j < after.Length;)
        {
            if (before[i] == after[j]) common.Add((i++, j++));
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }
        return common;
    }
}
