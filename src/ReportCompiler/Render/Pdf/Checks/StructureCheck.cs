using System.Globalization;
using ReportCompiler.Render.Pdf.Objects;
using ReportCompiler.Render.Pdf.Structure;

namespace ReportCompiler.Render.Pdf.Checks;

/// <summary>Elements are known, hold what they may hold, and say what their kind must say (ISO 14289-1, 7.1 to 7.9; ISO 32000-1, 14.8.4).</summary>
internal static class StructureCheck
{
    public static IEnumerable<string> Find(PdfFile file, StructureElement document)
    {
        if (document.Type != "Document") yield return "its structure does not begin with a document";
        var map = file.Dictionary(file.Dictionary(file.Catalog["StructTreeRoot"])?["RoleMap"]);
        foreach (var type in document.All().Select(e => e.Type).Distinct())
        {
            if (!StructureTypes.IsStandard(type) && (map?.Name(type) is not { } role || !StructureTypes.IsStandard(role))) yield return $"nobody knows an element of the type '{type}'";
        }
        var pages = file.Pages();
        foreach (var element in document.All())
        {
            if (Fault(file, element) is { } fault) yield return fault + Where(pages, element);
        }
        foreach (var finding in Headings(pages, document).Concat(Ids(file, document))) yield return finding;
    }

    private static string? Fault(PdfFile file, StructureElement element) => element.Type switch
    {
        "L" when Stranger(element, "LI", "L", "Caption") is { } kid => $"a list holds '{kid}'",
        "LI" when Stranger(element, "Lbl", "LBody") is { } kid => $"an item of a list holds '{kid}'",
        "TOC" when Stranger(element, "TOCI", "TOC", "Caption") is { } kid => $"a table of contents holds '{kid}'",
        "Table" when Stranger(element, "TR", "THead", "TBody", "TFoot", "Caption") is { } kid => $"a table holds '{kid}'",
        "Table" when element.Elements.Skip(1).SkipLast(1).Any(e => e.Type == "Caption") => "the caption of a table stands within it",
        "Table" when !element.All().Any(e => e.Type == "TH") => "a table has no heads",
        "TR" when Stranger(element, "TH", "TD") is { } kid => $"a row of a table holds '{kid}'",
        "TH" when Attribute(file, element, "Scope") is null => "a head of a table does not say what it heads (the attribute 'scope')",
        "Figure" when string.IsNullOrWhiteSpace(file.Text(element.Entries["Alt"])) => "a picture has no description (the attribute 'alt', or 'aria-label')",
        "Figure" when Attribute(file, element, "BBox") is null => "a picture has no place",
        "Note" when element.Entries["ID"] is null => "a note has no id",
        "LI" or "TOCI" or "TR" when element.Kids.Count == 0 => "an item of a list or a row of a table is empty",
        _ => null,
    };

    private static string? Stranger(StructureElement element, params ReadOnlySpan<string> known)
    {
        foreach (var kid in element.Kids)
        {
            if (kid is not StructureElement child) return "bare text";
            if (!known.Contains(child.Type)) return child.Type;
        }
        return null;
    }

    private static PdfObject? Attribute(PdfFile file, StructureElement element, string name) =>
        (file.Resolve(element.Entries["A"]) is PdfArray array ? array.Items : [element.Entries["A"] ?? PdfKeyword.Null]).Select(a => file.Dictionary(a)?[name]).FirstOrDefault(a => a is not null);

    private static IEnumerable<string> Headings(List<int> pages, StructureElement document)
    {
        var last = 0;
        foreach (var heading in document.All().Where(e => StructureTypes.IsHeading(e.Type)))
        {
            var level = heading.Type[1] - '0';
            if (level > last + 1) yield return (last == 0 ? $"the first heading is of level {level}" : $"a heading of level {level} follows one of level {last}") + Where(pages, heading);
            last = level;
        }
    }

    /// <summary>The page on which an element begins, in words.</summary>
    private static string Where(List<int> pages, StructureElement element) => element.Leaves().Select(k => k switch { MarkedContent c => c.Page, MarkedAnnotation a => a.Page, _ => 0 })
        .Where(p => p != 0).Select(p => string.Create(CultureInfo.InvariantCulture, $" (page {pages.IndexOf(p) + 1})")).FirstOrDefault() ?? "";

    private static IEnumerable<string> Ids(PdfFile file, StructureElement document)
    {
        var ids = document.All().Select(e => file.Text(e.Entries["ID"])).OfType<string>().ToList();
        if (ids.Count != ids.Distinct(StringComparer.Ordinal).Count()) yield return "an id is given twice";
        var known = ids.ToHashSet(StringComparer.Ordinal);
        var heads = document.All().Where(e => e.Type is "TD" or "TH").SelectMany(e => file.Items(Attribute(file, e, "Headers"))).Select(file.Text);
        if (heads.Any(h => h is null || !known.Contains(h))) yield return "a cell of a table names a head that is not there";
    }
}
