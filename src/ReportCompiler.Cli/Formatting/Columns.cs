namespace ReportCompiler.Cli.Formatting;

/// <summary>Rows in aligned columns, two blanks apart: easy to read, to grep and to cut.</summary>
internal static class Columns
{
    public static IEnumerable<string> Align(IEnumerable<string[]> rows)
    {
        var cells = rows.Select(row => row.Select(VisibleText.Of).ToArray()).ToArray();
        if (cells.Length == 0) return [];
        var widths = Enumerable.Range(0, cells.Max(r => r.Length)).Select(i => cells.Max(r => i < r.Length ? CellWidth.Of(r[i]) : 0)).ToArray();
        return cells.Select(row => string.Join("  ", row.Select((cell, i) => i == row.Length - 1 ? cell : cell + new string(' ', widths[i] - CellWidth.Of(cell)))).TrimEnd());
    }
}
