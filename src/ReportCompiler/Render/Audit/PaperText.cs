using ReportCompiler.Render.Pdf;
using ReportCompiler.Render.Pdf.Content;
using ReportCompiler.Render.Pdf.Structure;

namespace ReportCompiler.Render.Audit;

/// <summary>A text of a finished PDF, in one element.</summary>
/// <param name="Text">What is seen of it, with single blanks.</param>
/// <param name="Page">The page on which it begins, from 1.</param>
internal readonly record struct PaperText(string Text, int Page)
{
    /// <summary>The texts in reading order; of a picture first its description.</summary>
    public static List<PaperText> Read(FinishedPdf pdf, ContentScan scan)
    {
        var texts = new List<PaperText>();
        var pages = pdf.File.Pages();
        Read(pdf.Tree.Document);
        return texts;

        void Read(StructureElement element)
        {
            if (element.Type == "Figure" && pdf.File.Text(element.Entries["Alt"]) is { } said) texts.Add(new PaperText(said, pages.IndexOf(element.Leaves().OfType<MarkedContent>().FirstOrDefault()?.Page ?? 0) + 1));
            var runs = new List<TextRun>();
            foreach (var kid in element.Kids)
            {
                if (kid is MarkedContent piece) runs.AddRange(scan[piece.Stream, piece.Mcid].Runs.Where(r => r.IsVisible));
                if (kid is not StructureElement inner) continue;
                Add(runs);
                Read(inner);
            }
            Add(runs);
        }

        void Add(List<TextRun> runs)
        {
            if (runs.Count > 0) texts.Add(new PaperText(TextRun.Join(runs), runs[0].Page + 1));
            runs.Clear();
        }
    }
}
