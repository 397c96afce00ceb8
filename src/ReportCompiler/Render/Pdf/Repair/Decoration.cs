using ReportCompiler.Render.Pdf.Content;
using ReportCompiler.Render.Pdf.Structure;

namespace ReportCompiler.Render.Pdf.Repair;

/// <summary>
/// Takes out of the structure what a listener need not hear: lines and backgrounds, which the browser counts to the element that they adorn, and the
/// heads of a table, which it repeats on every page that the table reaches. What is taken out becomes an artifact.
/// </summary>
internal sealed class Decoration(ContentScan scan)
{
    public void Remove(StructureElement document)
    {
        foreach (var row in document.All().Where(e => e.Type == "TR").ToList()) RemoveRepeated(row);
        RemoveSilent(document);
    }

    private void RemoveSilent(StructureElement element)
    {
        // The dot before an item of a list is drawn, and not written.
        if (element.Type is "Figure" or "Lbl") return;
        foreach (var kid in element.Elements) RemoveSilent(kid);
        element.Kids.RemoveAll(k => k is MarkedContent c && scan[c.Stream, c.Mcid] is { HasText: false, HasPicture: false });
        // An empty cell keeps its column's place; anything else without content says nothing.
        element.Kids.RemoveAll(k => k is StructureElement { Kids.Count: 0, Type: not ("TD" or "TH") });
    }

    /// <summary>A row of a table that says the same on two pages stands there once, and above the table's rest again.</summary>
    private void RemoveRepeated(StructureElement row)
    {
        var pages = row.Leaves().OfType<MarkedContent>().GroupBy(c => c.Page).ToList();
        if (pages.Count < 2) return;
        var first = Text(pages[0]);
        var again = pages.Skip(1).Where(p => Text(p) == first || Text(p).Length == 0).Select(p => p.Key).ToHashSet();
        foreach (var element in row.All()) element.Kids.RemoveAll(k => k is MarkedContent c && again.Contains(c.Page));
    }

    private string Text(IEnumerable<MarkedContent> pieces) => TextRun.Join(pieces.SelectMany(c => scan[c.Stream, c.Mcid].Runs));
}
