using System.Collections.Immutable;

namespace ReportCompiler.Render.Charts;

/// <summary>The names of rows of bars: in a column beside them, or above each row when one is too long for a column.</summary>
internal sealed class RowLabels
{
    private const double Widest = 180;

    /// <summary>Between rows; narrower than a row.</summary>
    public const double Gap = 14;

    private readonly ImmutableArray<IReadOnlyList<string>> _lines;
    private readonly bool _above;

    public RowLabels(ChartText text, ImmutableArray<string> categories)
    {
        _lines = [.. categories.Select(c => text.Wrap(c, Widest))];
        _above = _lines.Any(l => l.Count > 2);
        if (_above) _lines = [.. categories.Select(c => text.Wrap(c, ChartCanvas.Width))];
        Left = _above ? 1 : _lines.SelectMany(l => l).Select(l => text.Width(l)).DefaultIfEmpty(-12).Max() + 12;
    }

    /// <summary>Where the bars may begin.</summary>
    public double Left { get; }

    /// <summary>Draws the name of a row and its part of the zero line: the top of its bars, and where the next row begins.</summary>
    public (double Top, double Next) Row(ChartCanvas canvas, int category, double top, double height, double zero)
    {
        var lines = _lines[category];
        var named = lines.Count * ChartText.LineHeight;
        var row = _above ? named + height : Math.Max(named, height);
        var bars = _above ? top + named : top + (row - height) / 2;
        if (_above) canvas.Lines(0, top, lines, Anchor.Start);
        else canvas.Lines(Left - 12, top + (row - named) / 2, lines, Anchor.End);
        var (from, to) = _above ? (bars - 2, bars + height + 2) : (top - Gap / 2, top + row + Gap / 2);
        canvas.Line([(zero, from), (zero, to)], ChartPalette.Grid, 1);
        return (bars, top + row + Gap);
    }
}
