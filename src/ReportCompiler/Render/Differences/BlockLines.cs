using ReportCompiler.Compare;
using ReportCompiler.Vintages;

namespace ReportCompiler.Render.Differences;

/// <summary>What the lines of a recorded block are.</summary>
internal static class BlockLines
{
    /// <summary>The title of a block; empty for one without.</summary>
    public static string Title(VintagePart part, VintageText text)
    {
        // The first line of a chart is its description.
        var line = part.Lines.ElementAtOrDefault(part.Kind == VintagePartKind.Chart && part.Lines.Length > 1 ? 1 : 0);
        // A box without a title begins with its first figure.
        return line is null || part.Kind == VintagePartKind.KeyFigures && TableRow.Is(line) ? "" : RecordedText.Filled(line, text.Figures);
    }

    /// <summary>The line of a table or chart that heads its columns, or null.</summary>
    public static string? Columns(VintagePart part) => part.Kind switch
    {
        VintagePartKind.Table => part.Lines.ElementAtOrDefault(1),
        VintagePartKind.Chart => part.Lines.ElementAtOrDefault(2),
        _ => null,
    };
}
