using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Structure;

/// <summary>An element of the structure: a paragraph, a table, a link … (ISO 32000-1, 14.7.2). Its repairs change it in place.</summary>
internal sealed class StructureElement(string type) : StructureKid
{
    public StructureElement(string type, IEnumerable<StructureKid> kids) : this(type) => Kids.AddRange(kids);

    public string Type { get; set; } = type;

    /// <summary>Language, alternative text, attributes, id: all but type, parent, page and kids.</summary>
    public PdfDictionary Entries { get; } = new();

    public List<StructureKid> Kids { get; } = [];

    public IEnumerable<StructureElement> Elements => Kids.OfType<StructureElement>();

    /// <summary>Whether it and all below it stands in a line of text.</summary>
    public bool IsInline => (StructureTypes.IsInline(Type) || Type == StructureTypes.NonStruct) && Elements.All(e => e.IsInline);

    /// <summary>This element and all below it, in reading order.</summary>
    public IEnumerable<StructureElement> All() => Elements.SelectMany(e => e.All()).Prepend(this);

    /// <summary>The pieces and annotations below it, in reading order.</summary>
    public IEnumerable<StructureKid> Leaves() => Kids.SelectMany(k => k is StructureElement e ? e.Leaves() : [k]);
}
