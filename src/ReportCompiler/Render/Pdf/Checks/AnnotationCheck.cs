using ReportCompiler.Render.Pdf.Objects;
using ReportCompiler.Render.Pdf.Structure;

namespace ReportCompiler.Render.Pdf.Checks;

/// <summary>Every link belongs to an element 'Link', says in words what it is, and leads somewhere (ISO 14289-1, 7.18).</summary>
internal static class AnnotationCheck
{
    public static IEnumerable<string> Find(PdfFile file, StructureTree tree)
    {
        var links = tree.Document.All().Where(e => e.Type == "Link").SelectMany(e => e.Kids.OfType<MarkedAnnotation>()).Select(a => a.Annotation.Number).ToHashSet();
        var places = file.Dictionary(file.Catalog["Dests"]);
        var lost = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (page, number) in file.Pages().Select((p, i) => (p, i + 1)))
        {
            foreach (var annotation in file.Items(file.Dictionary(new PdfReference(page))?["Annots"]))
            {
                if (file.Dictionary(annotation) is not { } entries) continue;
                if (entries.Name("Subtype") != "Link") yield return $"page {number} has something to fill in or to play";
                if (annotation is not PdfReference reference || !links.Contains(reference.Number)) yield return $"a link on page {number} belongs to no element";
                if (string.IsNullOrWhiteSpace(file.Text(entries["Contents"]))) yield return $"a link on page {number} has no words";
                if (entries.Name("Dest") is { } place && places?[place] is null) lost.Add(place);
            }
        }
        if (lost.Count > 0) yield return $"links lead to what is not printed ({string.Join(", ", lost.Take(3).Select(p => $"'{p}'"))}{(lost.Count > 3 ? " …" : "")})";
    }
}
