using ScottPlot;
using SkiaSharp;

namespace ReportCompiler.Render.Charts;

/// <summary>
/// The one family of the charts, from the resources of this assembly. The fonts of the machine are never asked: the same bytes
/// everywhere, and no scan of the font folders.
/// </summary>
internal sealed class ChartFonts : IFontResolver
{
    public const string Family = "Source Sans 3";

    private static readonly Lazy<ChartFonts> Shared = new(Install);

    private readonly SKTypeface _regular = Read("SourceSans3-Regular.ttf");
    private readonly SKTypeface _bold = Read("SourceSans3-Bold.ttf");

    private ChartFonts()
    {
    }

    /// <summary>Installs the family in ScottPlot at the first call, whichever thread makes it.</summary>
    public static ChartFonts Ready() => Shared.Value;

    public SKTypeface Typeface(bool bold) => bold ? _bold : _regular;

    public SKTypeface CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        Typeface(weight >= FontWeight.SemiBold);

    public SKTypeface CreateTypeface(string fontName, bool bold, bool italic) => Typeface(bold);

    private static ChartFonts Install()
    {
        var fonts = new ChartFonts();
        Fonts.FontResolvers.Clear();
        Fonts.FontResolvers.Add(fonts);
        Fonts.Default = Family;
        return fonts;
    }

    private static SKTypeface Read(string resource)
    {
        using var stream = typeof(ChartFonts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is not in the assembly.");
        return SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"The font {resource} cannot be read.");
    }
}
