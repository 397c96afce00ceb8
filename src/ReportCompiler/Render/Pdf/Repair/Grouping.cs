using ReportCompiler.Render.Pdf.Structure;

namespace ReportCompiler.Render.Pdf.Repair;

/// <summary>
/// Gives a meaning to elements that the browser left without one (NonStruct): a part with a heading is a section, a line of text a paragraph, a word in
/// another language a span; any other goes, and what it held takes its place. Text that stands bare in a group becomes a paragraph.
/// </summary>
internal static class Grouping
{
    public static void Apply(StructureElement element)
    {
        var kids = element.Kids.SelectMany(k => Meaning(k, element)).ToList();
        foreach (var kid in kids.OfType<StructureElement>()) Apply(kid);
        element.Kids.Clear();
        element.Kids.AddRange(StructureTypes.IsGrouping(element.Type) ? InParagraphs(kids) : kids);
    }

    /// <summary>The kid under its new name, or what it held.</summary>
    private static IEnumerable<StructureKid> Meaning(StructureKid kid, StructureElement parent)
    {
        if (kid is not StructureElement { Type: StructureTypes.NonStruct } element) return [kid];
        if (Type(element, parent) is not { } type) return element.Kids.SelectMany(k => Meaning(k, parent));
        element.Type = type;
        return [element];
    }

    private static string? Type(StructureElement element, StructureElement parent)
    {
        var speaks = element.Entries["Lang"] is not null || element.Entries["ActualText"] is not null;
        if (element.Kids.Any(k => k is MarkedAnnotation)) return "Link";
        if (element.IsInline) return StructureTypes.IsGrouping(parent.Type) ? "P" : speaks ? "Span" : null;
        if (element.Elements.Any(e => StructureTypes.IsHeading(e.Type))) return "Sect";
        return speaks ? "Div" : null;
    }

    private static List<StructureKid> InParagraphs(List<StructureKid> kids)
    {
        var blocks = new List<StructureKid>();
        StructureElement? paragraph = null;
        foreach (var kid in kids)
        {
            if (kid is StructureElement { IsInline: false })
            {
                paragraph = null;
                blocks.Add(kid);
                continue;
            }
            if (paragraph is null) blocks.Add(paragraph = new StructureElement("P"));
            paragraph.Kids.Add(kid);
        }
        return blocks;
    }
}
