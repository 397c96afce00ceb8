using ReportCompiler.Render.Pdf.Content;
using ReportCompiler.Render.Pdf.Objects;
using ReportCompiler.Render.Pdf.Structure;

namespace ReportCompiler.Render.Pdf.Repair;

/// <summary>Each link says in words what it is (ISO 14289-1, 7.18.5), and the outline has the words of its headings.</summary>
internal sealed class Links(PdfFile file, ContentScan scan)
{
    private const int LongestOutline = 2000;

    /// <summary>The words of an element.</summary>
    public string Text(StructureElement element) => TextRun.Join(element.Leaves().OfType<MarkedContent>().SelectMany(c => scan[c.Stream, c.Mcid].Runs));

    public void Describe(StructureElement document, LinkWords? words)
    {
        foreach (var link in document.All().Where(e => e.Type == "Link"))
        {
            foreach (var annotation in link.Kids.OfType<MarkedAnnotation>())
            {
                if (file.Dictionary(annotation.Annotation) is { } entries && Text(link) is { Length: > 0 } text) entries["Contents"] = new PdfText(words?.For(entries.Name("Dest"), text) ?? text);
            }
        }
    }

    /// <summary>Gives the entries of the outline the words of their headings, and leads them to the new elements.</summary>
    public void NameOutline(StructureTree tree, IReadOnlyDictionary<StructureElement, PdfReference> written) => NameOutline(file.Dictionary(file.Catalog["Outlines"])?["First"], tree, written, LongestOutline);

    private void NameOutline(PdfObject? first, StructureTree tree, IReadOnlyDictionary<StructureElement, PdfReference> written, int most)
    {
        for (var entry = file.Dictionary(first); entry is not null && most > 0; entry = file.Dictionary(entry["Next"]), most--)
        {
            if (entry["SE"] is PdfReference old && tree.Elements.TryGetValue(old.Number, out var heading))
            {
                if (Text(heading) is { Length: > 0 } title) entry["Title"] = new PdfText(title);
                entry["SE"] = written.GetValueOrDefault(heading);
            }
            NameOutline(entry["First"], tree, written, most);
        }
    }
}
