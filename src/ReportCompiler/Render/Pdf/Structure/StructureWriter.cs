using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Structure;

/// <summary>Writes a structure into a file, with the tables that lead from pieces, annotations and ids to their elements (ISO 32000-1, 14.7).</summary>
internal sealed class StructureWriter
{
    private readonly PdfFile _file;
    private readonly Dictionary<StructureElement, PdfReference> _written = [];
    private readonly SortedDictionary<int, PdfObject> _parents = [];
    private readonly SortedDictionary<string, PdfReference> _ids = new(StringComparer.Ordinal);

    private StructureWriter(PdfFile file) => _file = file;

    /// <summary>Writes the structure in place of the old one.</summary>
    /// <returns>Where each element stands.</returns>
    public static IReadOnlyDictionary<StructureElement, PdfReference> Write(PdfFile file, StructureElement document)
    {
        var writer = new StructureWriter(file);
        writer.WriteTree(document);
        return writer._written;
    }

    private void WriteTree(StructureElement document)
    {
        var root = new PdfDictionary(("Type", new PdfName("StructTreeRoot")));
        var reference = _file.Add(root);
        root["K"] = WriteElement(document, reference);
        root["RoleMap"] = RoleMap(document);
        root["ParentTree"] = _file.Add(new PdfDictionary(("Nums", new PdfArray(_parents.SelectMany(p => new[] { new PdfNumber(p.Key), p.Value })))));
        root["ParentTreeNextKey"] = new PdfNumber(_parents.Count == 0 ? 0 : _parents.Keys.Max() + 1);
        if (_ids.Count > 0) root["IDTree"] = _file.Add(IdTree());
        _file.Catalog["StructTreeRoot"] = reference;
    }

    private PdfReference WriteElement(StructureElement element, PdfReference parent)
    {
        var entries = new PdfDictionary(("S", new PdfName(element.Type)), ("P", parent));
        var reference = _file.Add(entries);
        _written[element] = reference;
        var page = element.Kids.Select(k => k switch { MarkedContent c when c.Stream == c.Page => c.Page, MarkedAnnotation a => a.Page, _ => 0 }).FirstOrDefault(p => p != 0);
        if (page != 0) entries["Pg"] = new PdfReference(page);
        foreach (var (name, value) in element.Entries.Entries) entries[name] = value;
        if (_file.Text(element.Entries["ID"]) is { } id) _ids[id] = reference;
        var kids = element.Kids.Select(k => Kid(k, reference, page)).ToList();
        entries["K"] = kids.Count switch { 0 => null, 1 => kids[0], _ => new PdfArray(kids) };
        return reference;
    }

    private PdfObject Kid(StructureKid kid, PdfReference parent, int page)
    {
        switch (kid)
        {
            case StructureElement element:
                return WriteElement(element, parent);
            case MarkedContent piece:
                SetParent(piece, parent);
                if (piece.Stream == page) return new PdfNumber(piece.Mcid);
                return new PdfDictionary(("Type", new PdfName("MCR")), ("Pg", new PdfReference(piece.Page)),
                    ("Stm", piece.Stream == piece.Page ? null : new PdfReference(piece.Stream)), ("MCID", new PdfNumber(piece.Mcid)));
            case MarkedAnnotation annotation:
                if (_file.Dictionary(annotation.Annotation)?["StructParent"] is PdfNumber key) _parents[key.Int] = parent;
                return new PdfDictionary(("Type", new PdfName("OBJR")), ("Obj", annotation.Annotation), ("Pg", annotation.Page == page ? null : new PdfReference(annotation.Page)));
            default:
                throw new InvalidOperationException($"'{kid.GetType().Name}' has no form in a file.");
        }
    }

    private void SetParent(MarkedContent piece, PdfReference parent)
    {
        if (_file.Dictionary(new PdfReference(piece.Stream))?["StructParents"] is not PdfNumber key) throw new PdfFormatException("a piece of a page has no place in its structure");
        if (!_parents.TryGetValue(key.Int, out var all)) _parents[key.Int] = all = new PdfArray();
        var elements = ((PdfArray)all).Items;
        while (elements.Count <= piece.Mcid) elements.Add(PdfKeyword.Null);
        elements[piece.Mcid] = parent;
    }

    private static PdfDictionary? RoleMap(StructureElement document)
    {
        var map = new PdfDictionary();
        foreach (var type in document.All().Select(e => e.Type).Where(t => !StructureTypes.IsStandard(t)).Distinct().Order(StringComparer.Ordinal)) map[type] = new PdfName(StructureTypes.Standard(type));
        return map.Entries.Any() ? map : null;
    }

    private PdfDictionary IdTree() => new(
        ("Kids", new PdfArray(_file.Add(new PdfDictionary(
            ("Limits", new PdfArray(new PdfText(_ids.Keys.First()), new PdfText(_ids.Keys.Last()))),
            ("Names", new PdfArray(_ids.SelectMany(i => new PdfObject[] { new PdfText(i.Key), i.Value }))))))));
}
