using System.Collections.Frozen;

namespace ReportCompiler.Render.Pdf.Structure;

/// <summary>The standard types of elements (ISO 32000-1, 14.8.4), and what the newer names that browsers write stand for.</summary>
internal static class StructureTypes
{
    public const string NonStruct = "NonStruct";

    private static readonly FrozenSet<string> Grouping = FrozenSet.Create(StringComparer.Ordinal, "Document", "Part", "Art", "Sect", "Div", "BlockQuote");

    private static readonly FrozenSet<string> Inline =
        FrozenSet.Create(StringComparer.Ordinal, "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Em", "Strong", "Sub",
            "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP");

    private static readonly FrozenSet<string> Others = FrozenSet.Create(StringComparer.Ordinal,
        "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "TOC", "TOCI", "Caption",
        "Figure", "Formula", "Form", "Index", NonStruct);

    private static readonly FrozenDictionary<string, string> Newer = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Em"] = "Span",
        ["Strong"] = "Span",
        ["Sub"] = "Span",
        ["Aside"] = "Div",
        ["FENote"] = "Note",
        ["Title"] = "P",
        ["DocumentFragment"] = "Div",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Holds blocks, and no text of its own.</summary>
    public static bool IsGrouping(string type) => Grouping.Contains(Standard(type));

    public static bool IsInline(string type) => Inline.Contains(type);

    public static bool IsHeading(string type) => type is ['H', >= '1' and <= '6'];

    /// <summary>Whether a reader of PDF 1.7 knows the type without a map.</summary>
    public static bool IsStandard(string type) => (Grouping.Contains(type) || Inline.Contains(type) || Others.Contains(type)) && !Newer.ContainsKey(type);

    /// <summary>The standard type that a type stands for; itself when it is one, or unknown.</summary>
    public static string Standard(string type) => Newer.GetValueOrDefault(type, type);
}
