using System.Collections.Immutable;
using ReportCompiler.Compare;

namespace ReportCompiler.Render.Differences;

/// <summary>A line of a table or chart as its record holds it: cells with strokes between them, the first of which is its heading. An empty cell is not recorded.</summary>
internal static class TableRow
{
    private const string Stroke = " | ";
    private const string Columns = "columns";
    private const string Sources = "sources";
    private const string Point = " \u00b7 ";

    public static bool Is(string? line) => line?.Contains(Stroke, StringComparison.Ordinal) == true;

    /// <summary>What a line of a block is: its columns, its sources, or the row of that heading; null for a line of words, and for a row that has another heading now.</summary>
    public static string? NameOf(TextChange change, string? columns, IReadOnlySet<string> sources)
    {
        if (!Is(change.Before ?? change.After) || !Is(change.After ?? change.Before)) return null;
        if (change.After == columns || change.Before == columns) return Columns;
        string[] all = [.. Cells(change.Before), .. Cells(change.After)];
        if (all.All(sources.Contains)) return Sources;
        string[] headings = [.. new[] { change.Before, change.After }.OfType<string>().Select(l => Cells(l)[0]).Distinct(StringComparer.Ordinal)];
        return headings is [var one] ? $"row '{one}'" : null;
    }

    /// <summary>What differs in a line of that name: of columns, sources and words the words, of a row its cells.</summary>
    public static ImmutableArray<TextRun> Runs(string? name, TextChange change, string? columns) =>
        name is null or Columns or Sources ? TextRun.Of(Dotted(change.Before), Dotted(change.After)) : Cells(change, columns);

    /// <summary>The cells that differ, under the headings of their columns where every column has a cell; rows of unlike length whole, since it is not known which cell is empty.</summary>
    private static ImmutableArray<TextRun> Cells(TextChange change, string? columns)
    {
        var (before, after, headings) = (Cells(change.Before), Cells(change.After), Cells(columns));
        if (before.Length != after.Length)
            return [.. Row(before, ChangeKind.Removed), .. before.Length > 0 && after.Length > 0 ? [new TextRun(" ", null)] : Array.Empty<TextRun>(), .. Row(after, ChangeKind.Added)];
        var isNamed = headings.Length == after.Length;
        return [.. Enumerable.Range(0, after.Length).Where(i => before[i] != after[i]).SelectMany((i, n) => (TextRun[])
        [
            new((n > 0 ? "; " : "") + (isNamed ? headings[i] + ": " : ""), null), new(before[i], ChangeKind.Removed), new(" ", null), new(after[i], ChangeKind.Added),
        ])];
    }

    private static string? Dotted(string? line) => line?.Replace(Stroke, Point, StringComparison.Ordinal);

    private static IEnumerable<TextRun> Row(string[] cells, ChangeKind change) => cells.Length == 0 ? [] : [new TextRun(string.Join(Point, cells.Skip(1)), change)];

    private static string[] Cells(string? line) => line?.Split(Stroke) ?? [];
}
