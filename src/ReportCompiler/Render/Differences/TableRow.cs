using System.Collections.Immutable;
using ReportCompiler.Compare;

namespace ReportCompiler.Render.Differences;

/// <summary>A line of a table or chart as its record holds it: cells with strokes between them, the first of which is its heading. An empty cell is not recorded.</summary>
internal static class TableRow
{
    private const string Stroke = " | ";

    public static bool Is(string? line) => line?.Contains(Stroke, StringComparison.Ordinal) == true;

    /// <summary>What a line of a block is: its columns, its sources, or the row of that heading; null for a line of words, and for a row that has another heading now.</summary>
    public static string? NameOf(TextChange change, string? columns, IReadOnlySet<string> sources)
    {
        if (!Is(change.Before ?? change.After) || !Is(change.After ?? change.Before)) return null;
        if (change.After == columns || change.Before == columns) return "columns";
        string[] all = [.. Cells(change.Before), .. Cells(change.After)];
        if (all.All(sources.Contains)) return "sources";
        string[] headings = [.. new[] { change.Before, change.After }.OfType<string>().Select(l => Cells(l)[0]).Distinct(StringComparer.Ordinal)];
        return headings is [var one] ? $"row '{one}'" : null;
    }

    /// <summary>The cells that differ, each under the heading of its column where every column has a cell; of a row that only one side has, all cells.</summary>
    public static ImmutableArray<TextRun> Runs(TextChange change, string? columns)
    {
        if (change.Before is null || change.After is null) return TextRun.Of(Shown(change.Before), Shown(change.After));
        var (before, after, headings) = (Cells(change.Before), Cells(change.After), Cells(columns));
        var isGrid = before.Length == after.Length && headings.Length == after.Length && change.After != columns;
        var pairs = isGrid ? [.. before.Zip(after, (b, a) => ((string?)b, (string?)a))] : new LineAlignment([.. before], [.. after]).All().ToArray();
        var runs = new List<TextRun>();
        foreach (var ((old, now), i) in pairs.Select((p, i) => (p, i)).Where(p => p.p.Item1 != p.p.Item2))
        {
            if (runs.Count > 0) runs.Add(new("; ", null));
            if (isGrid) runs.Add(new(headings[i] + ": ", null));
            if (old is not null) runs.Add(new(old, ChangeKind.Removed));
            if (old is not null && now is not null) runs.Add(new(" ", null));
            if (now is not null) runs.Add(new(now, ChangeKind.Added));
        }
        return [.. runs];
    }

    private static string? Shown(string? line) => line is null ? null : string.Join(" · ", Cells(line) is [_, _, ..] cells ? cells[1..] : Cells(line));

    private static string[] Cells(string? line) => line?.Split(Stroke) ?? [];
}
