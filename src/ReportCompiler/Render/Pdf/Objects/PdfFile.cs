namespace ReportCompiler.Render.Pdf.Objects;

/// <summary>The objects of a PDF by number, and where to begin.</summary>
internal sealed class PdfFile(Dictionary<int, PdfObject> objects, PdfDictionary trailer)
{
    private int _last = objects.Count == 0 ? 0 : objects.Keys.Max();

    public PdfDictionary Trailer { get; } = trailer;

    public PdfDictionary Catalog => Dictionary(Trailer["Root"]) ?? throw new PdfFormatException("it has no catalog");

    /// <summary>The numbers of the pages' objects, in their order.</summary>
    /// <exception cref="PdfFormatException">The tree of pages is none.</exception>
    public List<int> Pages()
    {
        List<int> pages = [];
        CollectPages(Catalog["Pages"], pages, 0);
        return pages;
    }

    /// <summary>What a reference leads to; any other object as it is; null for what is not there.</summary>
    public PdfObject? Resolve(PdfObject? value) => value is PdfReference r ? objects.GetValueOrDefault(r.Number) : value;

    public PdfDictionary? Dictionary(PdfObject? value) => Resolve(value) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Entries,
        _ => null,
    };

    public IReadOnlyList<PdfObject> Items(PdfObject? value) => Resolve(value) is PdfArray array ? array.Items : [];

    public string? Text(PdfObject? value) => (Resolve(value) as PdfText)?.Value;

    /// <summary>Adds an object and says how to refer to it.</summary>
    public PdfReference Add(PdfObject value)
    {
        objects[++_last] = value;
        return new PdfReference(_last);
    }

    public void Replace(int number, PdfObject value) => objects[number] = value;

    private void CollectPages(PdfObject? node, List<int> pages, int depth)
    {
        if (depth > 64 || node is not PdfReference reference || Dictionary(reference) is not { } entries) throw new PdfFormatException("its tree of pages is damaged");
        if (entries["Kids"] is null) pages.Add(reference.Number);
        foreach (var kid in Items(entries["Kids"])) CollectPages(kid, pages, depth + 1);
    }
}
