using System.Globalization;
using System.Xml.Linq;
using ReportCompiler.Compose;
using ReportCompiler.Text;
using ReportCompiler.Expressions;

namespace ReportCompiler.Render.Charts;

/// <summary>
/// Draws a chart as SVG: the same bytes in every run, on every machine, from any thread. The title stands in the page; in the picture
/// it is only its accessible name.
/// </summary>
public static class ChartRenderer
{
    /// <summary>A well-formed inline <c>&lt;svg&gt;</c> that takes its colours from the page, see <see cref="ChartPalette.Css"/>.</summary>
    public static string Render(ComposedChart chart) => Draw(chart).ToString(SaveOptions.DisableFormatting);

    /// <summary>The same picture as a file of its own, with its colours and a background.</summary>
    public static string Standalone(ComposedChart chart) => Standalone(Draw(chart));

    /// <summary>Both, drawn once.</summary>
    internal static DrawnChart Both(ComposedChart chart)
    {
        var root = Draw(chart);
        var labels = root.Elements(root.Name.Namespace + "text").SelectMany(t => ((string?)t.Attribute("data-figure"))?.Split(' ') ?? []).Select(f => int.Parse(f, CultureInfo.InvariantCulture)).ToHashSet();
        var unlabelled = chart.Series.SelectMany(s => s.Points).SelectMany(p => p.Figures).Where(f => !labels.Contains(f));
        return new DrawnChart(root.ToString(SaveOptions.DisableFormatting), [.. unlabelled], Standalone(root));
    }

    private static string Standalone(XElement root)
    {
        var ns = root.Name.Namespace;
        root.Elements(ns + "desc").First().AddAfterSelf(
            new XElement(ns + "style", ChartPalette.Css),
            new XElement(ns + "rect", new XAttribute("class", ChartPalette.Paper), new XAttribute("width", "100%"), new XAttribute("height", "100%")));
        Tighten(root);
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    /// <summary>A file has no font with it: in a wider one the labels are set narrower, so that none leaves the picture.</summary>
    private static void Tighten(XElement root)
    {
        using var texts = new ChartText();
        foreach (var text in root.Elements(root.Name.Namespace + "text"))
        {
            var width = texts.Advance(text.Value, bold: text.Attribute("font-weight") is not null);
            text.SetAttributeValue("textLength", width.ToString("0.##", CultureInfo.InvariantCulture));
            text.SetAttributeValue("lengthAdjust", "spacingAndGlyphs");
        }
    }

    /// <summary>What the symbols mean stands in the picture, so that a copy of it has it too.</summary>
    private static double DrawSymbols(ChartCanvas canvas, ComposedChart chart, double top)
    {
        var meanings = string.Join("; ", chart.Symbols.Select(s => $"{s.Symbol} {s.Meaning}"));
        return meanings.Length == 0 ? top : canvas.Lines(0, top + RowLabels.Gap, canvas.Text.Wrap(meanings, ChartCanvas.Width), Anchor.Start, ChartPalette.Muted);
    }

    private static XElement Draw(ComposedChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ChartFonts.Ready();
        using var canvas = new ChartCanvas();
        var height = chart.Kind switch
        {
            ChartKind.Donut when DonutDrawing.Whole(chart) is not null => DonutDrawing.Draw(canvas, chart),
            ChartKind.Line => LineDrawing.Draw(canvas, chart),
            ChartKind.StackedBars => StackDrawing.Draw(canvas, chart),
            ChartKind.Pyramid when chart.Series.Length == 2 => PyramidDrawing.Draw(canvas, chart),
            _ => BarDrawing.Draw(canvas, chart),
        };
        var (svg, marks) = canvas.Draw(DrawSymbols(canvas, chart, height));
        return SvgRewriter.Rewrite(svg, marks, chart.Id, ChartText.Clean(chart.Title), ChartText.Clean(chart.Alt), [.. MarkedText.Indexes(chart.Alt)]);
    }
}
