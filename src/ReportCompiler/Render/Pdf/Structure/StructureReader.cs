using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Structure;

/// <summary>The structure of a document, and which element each of its old objects has become.</summary>
internal sealed record StructureTree(StructureElement Document, IReadOnlyDictionary<int, StructureElement> Elements);

/// <summary>Reads the structure that the browser wrote.</summary>
internal sealed class StructureReader
{
    private const int Deepest = 200;
    private readonly PdfFile _file;
    private readonly Dictionary<int, StructureElement> _elements = [];

    private StructureReader(PdfFile file) => _file = file;

    /// <exception cref="PdfFormatException">There is no structure, or it is damaged.</exception>
    public static StructureTree Read(PdfFile file)
    {
        var reader = new StructureReader(file);
        var root = file.Dictionary(file.Catalog["StructTreeRoot"]) ?? throw new PdfFormatException("it is not tagged");
        var kid = root["K"] is PdfArray { Items: [var only] } ? only : root["K"];
        if (kid is not PdfReference reference || reader.Element(reference, 0) is not { } document) throw new PdfFormatException("its structure has no document");
        return new StructureTree(document, reader._elements);
    }

    private StructureElement Element(PdfReference reference, int depth)
    {
        if (depth > Deepest || _file.Dictionary(reference) is not { } entries || entries.Name("S") is not { } type) throw new PdfFormatException("its structure is damaged");
        var element = new StructureElement(type);
        if (!_elements.TryAdd(reference.Number, element)) throw new PdfFormatException("its structure is damaged");
        foreach (var (name, value) in entries.Entries)
        {
            if (name is not ("Type" or "S" or "P" or "Pg" or "K")) element.Entries[name] = value;
        }
        foreach (var kid in _file.Resolve(entries["K"]) is PdfArray array ? array.Items : [entries["K"] ?? PdfKeyword.Null]) AddKid(element, kid, entries["Pg"], depth);
        return element;
    }

    private void AddKid(StructureElement element, PdfObject kid, PdfObject? page, int depth)
    {
        if (kid is PdfNumber id && page is PdfReference own) element.Kids.Add(new MarkedContent(own.Number, own.Number, id.Int));
        else if (kid is PdfReference reference && _file.Dictionary(reference)?["S"] is not null) element.Kids.Add(Element(reference, depth + 1));
        else if (_file.Dictionary(kid) is { } entries && (entries["Pg"] ?? page) is PdfReference on) AddPart(element, entries, on);
        else if (kid != PdfKeyword.Null) throw new PdfFormatException("its structure is damaged");
    }

    private static void AddPart(StructureElement element, PdfDictionary entries, PdfReference page)
    {
        if (entries["MCID"] is PdfNumber id) element.Kids.Add(new MarkedContent((entries["Stm"] as PdfReference ?? page).Number, page.Number, id.Int));
        else if (entries["Obj"] is PdfReference annotation) element.Kids.Add(new MarkedAnnotation(annotation, page.Number));
        else throw new PdfFormatException("its structure is damaged");
    }
}
