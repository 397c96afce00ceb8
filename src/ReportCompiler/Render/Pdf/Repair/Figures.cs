using System.Globalization;
using ReportCompiler.Render.Pdf.Content;
using ReportCompiler.Render.Pdf.Objects;
using ReportCompiler.Render.Pdf.Structure;

namespace ReportCompiler.Render.Pdf.Repair;

/// <summary>Figures are pictures only, and say where on their page they stand (ISO 32000-1, table 344), so that a reader can show the place.</summary>
internal sealed class Figures(ContentScan scan)
{
    /// <summary>The browser calls a picture what holds one with its caption, or holds a table: that is a group.</summary>
    public static void Unwrap(StructureElement document)
    {
        foreach (var group in document.All().Where(e => e.Type == "Figure" && e.All().Skip(1).Any(k => k.Type is "Figure" or "Table")))
        {
            group.Type = "Div";
            group.Entries["Alt"] = null;
        }
    }

    public void Repair(StructureElement document)
    {
        foreach (var figure in document.All().Where(e => e.Type == "Figure"))
        {
            var bounds = figure.Leaves().OfType<MarkedContent>().Aggregate(Bounds.None, (all, c) => all.With(scan[c.Stream, c.Mcid].Bounds));
            if (bounds.IsEmpty) continue;
            figure.Entries["A"] = new PdfDictionary(("O", new PdfName("Layout")), ("Placement", new PdfName("Block")),
                ("BBox", new PdfArray(Number(bounds.Left), Number(bounds.Bottom), Number(bounds.Right), Number(bounds.Top))));
        }
    }

    private static PdfNumber Number(float value) => new(MathF.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture));
}
