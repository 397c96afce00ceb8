using System.Globalization;
using ReportCompiler.Render.Pdf.Objects;
using ReportCompiler.Render.Pdf.Structure;

namespace ReportCompiler.Render.Pdf.Repair;

/// <summary>Tables: the caption belongs to its table, attributes stand together, and the ids of heads count from 1 in each document, not in each browser.</summary>
internal sealed class Tables(PdfFile file)
{
    private readonly Dictionary<string, PdfText> _ids = new(StringComparer.Ordinal);

    public void Repair(StructureElement document)
    {
        var all = document.All().ToList();
        foreach (var group in all.Where(e => e.Type == "Div")) MoveCaption(group);
        var heads = all.Where(e => e.Entries["ID"] is not null && e.Type is "TH" or "TD");
        foreach (var head in heads) head.Entries["ID"] = NewId(head.Entries["ID"]!);
        foreach (var element in all.Where(e => e.Entries["A"] is not null)) TidyAttributes(element);
    }

    private static void MoveCaption(StructureElement group)
    {
        var kids = group.Elements.ToList();
        if (kids.Where(e => e.Type == "Caption").ToList() is not [var caption] || kids.Where(e => e.Type is "Table" or "Figure").ToList() is not [{ Type: "Table" } table]) return;
        group.Kids.Remove(caption);
        table.Kids.Insert(0, caption);
    }

    private PdfText NewId(PdfObject id)
    {
        var old = file.Text(id) ?? "";
        return _ids.TryGetValue(old, out var known) ? known : _ids[old] = new PdfText(string.Create(CultureInfo.InvariantCulture, $"head-{_ids.Count + 1:0000}"));
    }

    /// <summary>One dictionary for each owner, without what is said by saying nothing.</summary>
    private void TidyAttributes(StructureElement element)
    {
        var owners = new OrderedDictionary<string, PdfDictionary>(StringComparer.Ordinal);
        foreach (var attributes in (file.Resolve(element.Entries["A"]) is PdfArray array ? array.Items : [element.Entries["A"]!]).Select(file.Dictionary).OfType<PdfDictionary>())
        {
            var owner = attributes.Name("O") ?? "";
            if (!owners.TryGetValue(owner, out var own)) owners[owner] = own = new PdfDictionary(("O", new PdfName(owner)));
            foreach (var (name, value) in attributes.Entries)
            {
                if (name is "RowSpan" or "ColSpan" && value is PdfNumber { Int: 1 }) continue;
                own[name] = name == "Headers" ? new PdfArray(file.Items(value).Select(NewId)) : value;
            }
        }
        var kept = owners.Values.Where(o => o.Entries.Count() > 1).ToList();
        element.Entries["A"] = kept.Count switch { 0 => null, 1 => kept[0], _ => new PdfArray(kept) };
    }
}
