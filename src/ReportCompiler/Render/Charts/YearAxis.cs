using System.Collections.Immutable;
using System.Globalization;

namespace ReportCompiler.Render.Charts;

/// <summary>The years under a line, as far apart as they are in time; only so many are printed as have room, the last always.</summary>
internal static class YearAxis
{
    public static double[] Places(ImmutableArray<string> years, double left, double right)
    {
        var numbers = years.Select(y => int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToList();
        var inOrder = numbers.Count > 0 && numbers[0] >= 0 && numbers.Zip(numbers.Skip(1)).All(p => p.First < p.Second);
        if (!inOrder) numbers = [.. Enumerable.Range(0, years.Length)];
        if (numbers.Count == 1) return [(left + right) / 2];
        return [.. numbers.Select(n => left + (right - left) * ((double)n - numbers[0]) / ((double)numbers[^1] - numbers[0]))];
    }

    /// <summary>Prints the years from <paramref name="top"/>; the bottom of the picture.</summary>
    public static double Draw(ChartCanvas canvas, ImmutableArray<string> years, double[] places, double top)
    {
        var (free, bottom) = (ChartCanvas.Width, top);
        for (var i = years.Length - 1; i >= 0; i--)
        {
            var lines = canvas.Text.Wrap(years[i], 110);
            if (lines.Count == 0) continue;
            var half = lines.Max(l => canvas.Text.Width(l)) / 2;
            var x = Math.Clamp(places[i], half, ChartCanvas.Width - half);
            if (x + half > free) continue;
            bottom = Math.Max(bottom, canvas.Lines(x, top + 4, lines, Anchor.Middle, ChartPalette.Muted));
            free = x - half - 10;
        }
        return bottom + 2;
    }
}
