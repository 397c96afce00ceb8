using System.Text.RegularExpressions;
using ReportCompiler.Render.Charts;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Render.Charts;

/// <summary>A chart looks the same in the page, which takes its colours from the style sheet, and in its own file, which carries them.</summary>
public sealed partial class PaletteTests
{
    [Fact]
    public void The_page_and_the_chart_files_have_the_same_series_colours_in_the_light_and_in_the_dark()
    {
        var page = InPage().Matches(File.ReadAllText(Path.Combine(Repository.Root, "templates", "report.css"))).Select(m => m.Groups[1].Value).ToList();
        var own = InChart().Matches(ChartPalette.Css).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(8, own.Count);
        Assert.Equal(own, page);
    }

    [GeneratedRegex("--series-[1-4]: (#[0-9a-f]{6})")]
    private static partial Regex InPage();

    [GeneratedRegex("\\.series-[1-4]\\{fill:(#[0-9a-f]{6})")]
    private static partial Regex InChart();
}
