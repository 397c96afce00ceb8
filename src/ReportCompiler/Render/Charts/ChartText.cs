using System.Text;
using System.Xml;
using ReportCompiler.Text;
using SkiaSharp;

namespace ReportCompiler.Render.Charts;

/// <summary>Texts of one size as the charts set them: cleaned, measured, broken into lines.</summary>
internal sealed class ChartText : IDisposable
{
    /// <summary>In a picture of <see cref="ChartCanvas.Width"/> units: 12 px on a phone, where the picture shrinks to 382 px and no further.</summary>
    public const float Size = 17;

    /// <summary>From line to line.</summary>
    public const double LineHeight = 21;

    private readonly SKFont _regular = Font(bold: false);
    private readonly SKFont _bold = Font(bold: true);

    /// <summary>Without figure marks, runs of white space as one blank, and without what XML cannot hold.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in MarkedText.Plain(text).EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) || rune.Value is 0xA0 or 0x202F) clean.Append(Allowed(rune) ? rune.ToString() : "\uFFFD");
            else if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
        }
        return clean.ToString().Trim();
    }

    /// <summary>
    /// The text with a letter in place of each character that the font lacks: an emoji has no outline to measure or to draw, and would
    /// be lost. <see cref="SvgRewriter"/> puts the author's text back, and the reader's own fonts show it.
    /// </summary>
    public string Drawable(string text)
    {
        var drawable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) drawable.Append(_regular.Typeface.GetGlyph(rune.Value) == 0 ? "M" : rune.ToString());
        return drawable.ToString();
    }

    /// <summary>The width in the family of the charts, and a little more, since another program may set it a little wider.</summary>
    public double Width(string text, bool bold = false) => text.Length == 0 ? 0 : Advance(text, bold) * 1.01 + 1;

    /// <summary>The width in the family of the charts.</summary>
    public double Advance(string text, bool bold = false) => (bold ? _bold : _regular).MeasureText(Drawable(text));

    /// <summary>The lines of a text, broken at blanks, and within a word only where a word alone is too long. No line for an empty text.</summary>
    public IReadOnlyList<string> Wrap(string text, double width, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (Width(longer, bold) <= width)
            {
                line = longer;
                continue;
            }
            if (line.Length > 0) lines.Add(line);
            line = BreakWord(word, width, bold, lines);
        }
        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    public void Dispose()
    {
        _regular.Dispose();
        _bold.Dispose();
    }

    /// <summary>Adds the full lines of an overlong word and returns its rest.</summary>
    private string BreakWord(string word, double width, bool bold, List<string> lines)
    {
        var line = "";
        foreach (var rune in word.EnumerateRunes())
        {
            var longer = line + rune;
            if (line.Length > 0 && Width(longer, bold) > width)
            {
                lines.Add(line);
                longer = rune.ToString();
            }
            line = longer;
        }
        return line;
    }

    /// <summary>Without hinting, which rounds the width of letters to whole pixels; browsers do not.</summary>
    private static SKFont Font(bool bold) =>
        new(ChartFonts.Ready().Typeface(bold), Size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };

    private static bool Allowed(Rune rune) => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value);
}
