namespace ReportCompiler.Render.Charts;

/// <summary>
/// The colours of charts, as classes: the page's style sheet decides, in the light and in the dark. The four of the Government Analysis
/// Function, in its order; two stand as the first and the last. In grey the first and third, and the second and fourth, look alike:
/// where a legend tells series apart, the last two of them carry a stripe.
/// </summary>
public static class ChartPalette
{
    /// <summary>At most so many series are told apart.</summary>
    internal const int Colours = 4;

    internal const string Ink = "ink";
    internal const string Muted = "muted";
    internal const string Grid = "grid";
    internal const string Paper = "paper";

    /// <summary>The rules for the classes of <see cref="ChartRenderer.Render"/>, in the light and in the dark, to be included in a style sheet.</summary>
    public const string Css = """
        .chart .series-1{fill:#12436d}.chart .series-2{fill:#28a197}.chart .series-3{fill:#801650}.chart .series-4{fill:#f46a25}
        .chart .line-1{stroke:#12436d}.chart .line-2{stroke:#28a197}.chart .line-3{stroke:#801650}.chart .line-4{stroke:#f46a25}
        .chart .on-1,.chart .on-3{fill:#fff}.chart .on-2,.chart .on-4{fill:#111}
        .chart .ink{fill:#1d1d1f}.chart .muted{fill:#595959}.chart .grid{stroke:#8a9096}.chart .paper{fill:#fff}
        .chart text{forced-color-adjust:none}
        @media screen and (prefers-color-scheme:dark){
        .chart .series-1{fill:#6ba4dd}.chart .series-2{fill:#37b9ad}.chart .series-3{fill:#d981b1}.chart .series-4{fill:#f78a52}
        .chart .line-1{stroke:#6ba4dd}.chart .line-2{stroke:#37b9ad}.chart .line-3{stroke:#d981b1}.chart .line-4{stroke:#f78a52}
        .chart .on-1,.chart .on-2,.chart .on-3,.chart .on-4{fill:#111}
        .chart .ink{fill:#ececee}.chart .muted{fill:#b4b8bd}.chart .grid{stroke:#7d848b}.chart .paper{fill:#16181b}
        }

        """;

    /// <summary>The number of the colour of a series, 1 to 4.</summary>
    internal static int Colour(int series, int count) => count == 2 && series == 1 ? Colours : series % Colours + 1;

    internal static string Fill(int series, int count) => FormattableString.Invariant($"series-{Colour(series, count)}");

    internal static string Stroke(int series, int count) => FormattableString.Invariant($"line-{Colour(series, count)}");

    internal static string On(int series, int count) => FormattableString.Invariant($"on-{Colour(series, count)}");

    /// <summary>True where a stripe must tell a series from one of the same grey.</summary>
    internal static bool Striped(int series, int count) => count > 2 && Colour(series, count) > 2;
}
