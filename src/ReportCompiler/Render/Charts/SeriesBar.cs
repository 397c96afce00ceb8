namespace ReportCompiler.Render.Charts;

/// <summary>A bar or swatch in the colour of a series, with a stripe where the colour alone does not tell it in grey.</summary>
internal static class SeriesBar
{
    public static void Draw(ChartCanvas canvas, double x, double y, double width, double height, int series, int count)
    {
        canvas.Bar(x, y, width, height, ChartPalette.Fill(series, count));
        if (ChartPalette.Striped(series, count)) canvas.Bar(x, y + height - 5, width, 2, ChartPalette.Paper);
    }
}
