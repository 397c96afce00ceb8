using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ReportCompiler.Render.Charts;

/// <summary>
/// Turns what ScottPlot writes into an inline picture: it shrinks with the page, names itself, takes its colours from classes, and its
/// labels are the author's texts with the figures they print. Nothing in it repeats an id of another chart or needs a <c>style</c>.
/// </summary>
internal static partial class SvgRewriter
{
    private const int FirstColour = 0x120000;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The colour in which a mark is drawn: its index. Skia writes none with this red by name or with three digits.</summary>
    public static string ColourOf(int mark) => FormattableString.Invariant($"#{FirstColour + mark:X6}");

    public static XElement Rewrite(string svg, IReadOnlyList<Mark> marks, string id, string title, string description, ImmutableArray<int> described)
    {
        var root = XDocument.Parse(svg).Root!;
        RemoveWhiteSpace(root);
        UnwrapClips(root);
        PrefixIds(root, id);
        foreach (var element in root.Descendants().ToList())
        {
            Recolour(element, marks);
            RoundNumbers(element);
        }
        Frame(root, id, title, description, Indexes(described));
        return root;
    }

    /// <summary>ScottPlot clips each thing to the whole picture, which the picture does by itself.</summary>
    private static void UnwrapClips(XElement root)
    {
        var whole = root.Elements(Svg + "clipPath").Where(clip => clip.Elements().Count() == 1 && IsWhole(clip.Elements().First(), root)).ToList();
        var references = whole.Select(clip => $"url(#{(string?)clip.Attribute("id")})").ToHashSet(StringComparer.Ordinal);
        foreach (var group in root.Descendants(Svg + "g").Where(g => references.Contains((string?)g.Attribute("clip-path") ?? "")).ToList())
        {
            group.ReplaceWith(group.Nodes());
        }
        whole.ForEach(clip => clip.Remove());
    }

    private static bool IsWhole(XElement shape, XElement root) =>
        shape.Name == Svg + "rect" && shape.Attribute("x") is null && shape.Attribute("y") is null
        && (string?)shape.Attribute("width") == (string?)root.Attribute("width")
        && (string?)shape.Attribute("height") == (string?)root.Attribute("height");

    private static void PrefixIds(XElement root, string prefix)
    {
        foreach (var attribute in root.DescendantsAndSelf().Attributes())
        {
            if (attribute.Name == "id") attribute.Value = $"{prefix}-{attribute.Value}";
            else if (attribute.Name.LocalName == "href" && attribute.Value.StartsWith('#')) attribute.Value = $"#{prefix}-{attribute.Value[1..]}";
            else if (attribute.Value.Contains("url(#", StringComparison.Ordinal)) attribute.Value = attribute.Value.Replace("url(#", $"url(#{prefix}-", StringComparison.Ordinal);
        }
    }

    /// <summary>The colour of a thing is its mark: it becomes a class, and a label gets its text and figures.</summary>
    private static void Recolour(XElement element, IReadOnlyList<Mark> marks)
    {
        foreach (var name in (ReadOnlySpan<string>)["fill", "stroke"])
        {
            if (element.Attribute(name) is not { } colour || MarkOf(colour.Value, marks) is not { } mark) continue;
            colour.Remove();
            element.SetAttributeValue("class", mark.Class);
            if (mark.Text is not null) Relabel(element, mark);
        }
    }

    private static Mark? MarkOf(string colour, IReadOnlyList<Mark> marks) =>
        colour.StartsWith('#') && int.TryParse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
        && number >= FirstColour && number - FirstColour < marks.Count ? marks[number - FirstColour] : null;

    /// <summary>
    /// One place for the whole text instead of one for each glyph, on the side the drawing wanted: so the text stays aligned in another
    /// font, and characters that the font lacks are back.
    /// </summary>
    private static void Relabel(XElement text, Mark mark)
    {
        var (x, y) = Translation((string?)text.Attribute("transform"));
        y += FirstNumber((string?)text.Attribute("y"));
        text.SetAttributeValue("transform", null);
        text.SetAttributeValue("font-family", null);
        text.SetAttributeValue("x", x.ToString("R", CultureInfo.InvariantCulture));
        text.SetAttributeValue("y", y.ToString("R", CultureInfo.InvariantCulture));
        text.SetAttributeValue("text-anchor", mark.Anchor switch { Anchor.Middle => "middle", Anchor.End => "end", _ => null });
        text.SetAttributeValue("data-figure", Indexes(mark.Figures));
        text.Value = mark.Text!;
    }

    private static (double X, double Y) Translation(string? transform)
    {
        var numbers = Number().Matches(transform ?? "");
        return numbers.Count == 2 ? (Parse(numbers[0].Value), Parse(numbers[1].Value)) : (0, 0);
    }

    private static double FirstNumber(string? list) => Number().Match(list ?? "") is { Success: true } first ? Parse(first.Value) : 0;

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    /// <summary>A hundredth of a unit is finer than any printer.</summary>
    private static void RoundNumbers(XElement element)
    {
        foreach (var name in (ReadOnlySpan<string>)["x", "y", "width", "height", "cx", "cy", "rx", "ry", "d", "transform"])
        {
            if (element.Attribute(name) is { } attribute) attribute.Value = Number().Replace(attribute.Value, m => Rounded(Parse(m.Value)));
        }
    }

    private static string Rounded(double number) => (Math.Round(number, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    private static void RemoveWhiteSpace(XElement root)
    {
        foreach (var blank in root.DescendantNodes().OfType<XText>().Where(t => string.IsNullOrWhiteSpace(t.Value)).ToList()) blank.Remove();
        foreach (var text in root.DescendantNodes().OfType<XText>()) text.Value = text.Value.Trim();
    }

    private static void Frame(XElement root, string id, string title, string description, string? figures)
    {
        var (width, height) = ((string?)root.Attribute("width"), (string?)root.Attribute("height"));
        root.RemoveAttributes();
        root.Add(
            new XAttribute("class", "chart"),
            new XAttribute("viewBox", $"0 0 {width} {height}"),
            new XAttribute("font-family", $"'{ChartFonts.Family}', 'Source Sans Pro', 'Segoe UI', Arial, sans-serif"),
            // Without it browsers round the width of each letter of a shrunk picture up, and labels grow out of it.
            new XAttribute("text-rendering", "geometricPrecision"),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{id}-svg-title {id}-svg-desc"));
        root.AddFirst(
            new XElement(Svg + "title", new XAttribute("id", $"{id}-svg-title"), title),
            new XElement(Svg + "desc", new XAttribute("id", $"{id}-svg-desc"), figures is null ? null : new XAttribute("data-figure", figures), description));
    }

    /// <summary>The figures that a text prints, by their lines in the ledger; null for none.</summary>
    private static string? Indexes(ImmutableArray<int> figures) => figures.IsEmpty ? null : string.Join(' ', figures.Select(f => f.ToString(CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"-?\d+(\.\d+)?([eE][-+]?\d+)?")]
    private static partial Regex Number();
}
