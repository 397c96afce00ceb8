using System.Globalization;
using ReportCompiler.Render.Pdf.Content;
using ReportCompiler.Render.Pdf.Objects;
using ReportCompiler.Render.Pdf.Structure;

namespace ReportCompiler.Render.Pdf.Repair;

/// <summary>
/// Lists: an item has a label and a body (ISO 32000-1, table 336); a list that only leads to places of the document is a table of contents; an item that
/// leads back to the text is a note, with an id of its own (ISO 14289-1, 7.9).
/// </summary>
internal sealed class Lists(PdfFile file, ContentScan scan)
{
    private int _notes;

    public void Repair(StructureElement document)
    {
        foreach (var list in document.All().Where(e => e.Type == "L").ToList())
        {
            if (list.Kids.Count > 0 && list.Kids.All(IsEntry)) MakeContents(list);
            else foreach (var item in list.Elements.Where(e => e.Type == "LI")) AddBody(item);
        }
    }

    private bool IsEntry(StructureKid kid) =>
        kid is StructureElement { Type: "LI", Kids: [StructureElement { Type: "Link" } link] }
        && link.Kids.OfType<MarkedAnnotation>().Any() && link.Kids.OfType<MarkedAnnotation>().All(a => Destination(a) is not null);

    private static void MakeContents(StructureElement list)
    {
        list.Type = "TOC";
        list.Entries["A"] = null;
        foreach (var item in list.Elements)
        {
            item.Type = "TOCI";
            item.Kids[0] = new StructureElement("Reference", [item.Kids[0]]);
        }
    }

    private void AddBody(StructureElement item)
    {
        foreach (var label in item.Elements.Where(e => e.Type == "Lbl" && e.Leaves().OfType<MarkedContent>().All(c => !scan[c.Stream, c.Mcid].HasText))) label.Entries["ActualText"] = new PdfText("•");
        var body = item.Kids.Where(k => k is not StructureElement { Type: "Lbl" or "LBody" }).ToList();
        if (body.Count == 0) return;
        item.Kids.RemoveAll(body.Contains);
        if (item.Leaves().Concat(body.OfType<StructureElement>().SelectMany(e => e.Leaves())).OfType<MarkedAnnotation>().Any(LeadsBack)) body = [Note(body)];
        item.Kids.Add(new StructureElement("LBody", body));
    }

    private StructureElement Note(List<StructureKid> body)
    {
        var note = new StructureElement("Note", body);
        note.Entries["ID"] = new PdfText(string.Create(CultureInfo.InvariantCulture, $"note-{++_notes:0000}"));
        return note;
    }

    private bool LeadsBack(MarkedAnnotation annotation) => Destination(annotation)?.Contains(LinkWords.BackMark, StringComparison.Ordinal) == true;

    private string? Destination(MarkedAnnotation annotation) => file.Dictionary(annotation.Annotation)?.Name("Dest");
}
