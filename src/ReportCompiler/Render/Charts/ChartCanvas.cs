using System.Collections.Immutable;
using ScottPlot;

namespace ReportCompiler.Render.Charts;

/// <summary>
/// A ScottPlot plot without axes whose coordinates are the units of the picture, from the top left corner, downwards. The drawings
/// place their own labels, so they need no axis of ScottPlot. The height is known when all is drawn.
/// </summary>
internal sealed class ChartCanvas : IDisposable
{
    /// <summary>Every chart is so wide; CSS shrinks it.</summary>
    public const double Width = 540;

    private readonly Plot _plot = new();
    private readonly List<Mark> _marks = [];

    public ChartCanvas()
    {
        _plot.HideAxesAndGrid();
        _plot.Layout.Frameless();
        _plot.FigureBackground.Color = Colors.Transparent;
        _plot.DataBackground.Color = Colors.Transparent;
    }

    public ChartText Text { get; } = new();

    public void Bar(double x, double y, double width, double height, string fill)
    {
        if (width <= 0 || height <= 0) return;
        var rectangle = _plot.Add.Rectangle(x, x + width, y, y + height);
        rectangle.LineWidth = 0;
        rectangle.FillColor = ColourOf(new Mark(fill));
    }

    public void Polygon(IEnumerable<(double X, double Y)> corners, string fill)
    {
        var polygon = _plot.Add.Polygon([.. corners.Select(c => new Coordinates(c.X, c.Y))]);
        polygon.LineWidth = 0;
        polygon.FillColor = ColourOf(new Mark(fill));
    }

    public void Line(IReadOnlyList<(double X, double Y)> points, string stroke, float width)
    {
        var line = _plot.Add.ScatterLine(points.Select(p => p.X).ToArray(), points.Select(p => p.Y).ToArray());
        line.LineWidth = width;
        line.LineColor = ColourOf(new Mark(stroke));
    }

    /// <summary>A dashed upright line, dash by dash: a pattern of strokes would be a style, and the picture has none.</summary>
    public void Dashes(double x, double from, double to, string stroke)
    {
        const double Dash = 5;
        for (var y = from; y < to; y += 2 * Dash) Line([(x, y), (x, Math.Min(y + Dash, to))], stroke, 1);
    }

    public void Dot(double x, double y, double diameter, string fill) =>
        _plot.Add.Marker(x, y, MarkerShape.FilledCircle, (float)diameter, ColourOf(new Mark(fill)));

    /// <summary>A part of a ring; angles in degrees, clockwise from the top.</summary>
    public void Sector(double x, double y, double outer, double inner, double start, double sweep, string fill)
    {
        var sector = _plot.Add.AnnularSector(new Coordinates(x, y), outer, inner, Angle.FromDegrees(90 - start - sweep), Angle.FromDegrees(sweep));
        sector.LineWidth = 0;
        sector.FillColor = ColourOf(new Mark(fill));
    }

    /// <summary>One line of text, centred on <paramref name="y"/>.</summary>
    public void Label(double x, double y, string text, Anchor anchor, string fill = ChartPalette.Ink, bool bold = false, ImmutableArray<int> figures = default)
    {
        var mark = new Mark(fill) { Text = text, Anchor = anchor, Figures = figures.IsDefault ? [] : figures };
        var label = _plot.Add.Text(Text.Drawable(text), x, y);
        label.LabelFontName = ChartFonts.Family;
        label.LabelFontSize = ChartText.Size;
        label.LabelBold = bold;
        label.LabelPadding = 0;
        label.LabelFontColor = ColourOf(mark);
        label.LabelAlignment = anchor switch
        {
            Anchor.Start => Alignment.MiddleLeft,
            Anchor.Middle => Alignment.MiddleCenter,
            _ => Alignment.MiddleRight,
        };
    }

    /// <summary>Lines of text from <paramref name="top"/> downwards; the bottom of the last.</summary>
    public double Lines(double x, double top, IReadOnlyList<string> lines, Anchor anchor, string fill = ChartPalette.Ink, bool bold = false, ImmutableArray<int> figures = default)
    {
        for (var i = 0; i < lines.Count; i++) Label(x, top + ChartText.LineHeight * (i + 0.5), lines[i], anchor, fill, bold, figures);
        return top + ChartText.LineHeight * lines.Count;
    }

    /// <summary>The picture as ScottPlot writes it, and what its colours mean.</summary>
    public (string Svg, IReadOnlyList<Mark> Marks) Draw(double height)
    {
        var pixels = (int)Math.Ceiling(Math.Max(height, ChartText.LineHeight));
        _plot.Axes.SetLimits(0, Width, pixels, 0);
        return (_plot.GetSvgXml((int)Width, pixels), _marks);
    }

    public void Dispose()
    {
        Text.Dispose();
        _plot.Dispose();
    }

    private Color ColourOf(Mark mark)
    {
        _marks.Add(mark);
        return Color.FromHex(SvgRewriter.ColourOf(_marks.Count - 1));
    }
}
