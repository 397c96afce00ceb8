using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Pdf.Content;
using ReportCompiler.Render.Pdf.Metadata;
using ReportCompiler.Render.Pdf.Objects;
using ReportCompiler.Render.Pdf.Repair;
using ReportCompiler.Render.Pdf.Structure;

namespace ReportCompiler.Render.Pdf;

/// <summary>
/// Makes of a PDF that a browser printed one that anyone can read, and the same every time: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).
/// </summary>
internal static class PdfRewriter
{
    /// <summary>The PDF written anew.</summary>
    /// <param name="printed">The PDF as Chromium prints it: tagged, with outline.</param>
    /// <param name="job">Who publishes it, and what its links are called.</param>
    /// <param name="options">The program, and the date of the build.</param>
    /// <exception cref="PdfFormatException">The PDF is none that a browser prints.</exception>
    public static byte[] Rewrite(byte[] printed, PrintJob job, PrintOptions options)
    {
        var file = PdfReader.Read(printed);
        var streams = ContentStreams.Of(file, options.Jobs);
        var fonts = new PdfFonts(file, streams);
        var tree = StructureReader.Read(file);
        ContentsNumbers.Write(file, streams, fonts, tree.Document, job.Contents);
        var scan = ContentScan.Of(file, fonts, streams, options.Jobs);
        Repair(file, scan, tree.Document, job.Words);
        var written = StructureWriter.Write(file, tree.Document);
        new Links(file, scan).NameOutline(tree, written);
        Mark(file, streams, fonts, Tags(tree.Document), options.Jobs);
        var info = file.Dictionary(file.Trailer["Info"]);
        DocumentMetadata.Write(file, new DocumentInfo(
            file.Text(info?["Title"]) ?? "", job.Author, file.Text(file.Catalog["Lang"]) ?? "", options.Creator, file.Text(info?["Producer"]) ?? "", options.Date));
        return PdfWriter.Write(file);
    }

    private static void Repair(PdfFile file, ContentScan scan, StructureElement document, LinkWords? words)
    {
        Figures.Unwrap(document);
        new Decoration(scan).Remove(document);
        Grouping.Apply(document);
        new Lists(file, scan).Repair(document);
        new Tables(file).Repair(document);
        new Figures(scan).Repair(document);
        new Links(file, scan).Describe(document, words);
    }

    private static Dictionary<(int Stream, int Mcid), string> Tags(StructureElement document)
    {
        var tags = new Dictionary<(int, int), string>();
        foreach (var element in document.All())
        {
            foreach (var piece in element.Kids.OfType<MarkedContent>()) tags[(piece.Stream, piece.Mcid)] = element.Type;
        }
        return tags;
    }

    private static void Mark(PdfFile file, List<ContentStream> streams, PdfFonts fonts, Dictionary<(int Stream, int Mcid), string> tags, Jobs jobs)
    {
        var marked = new PdfStream[streams.Count];
        ContentStreams.ForEach(streams, jobs, i => marked[i] = Marked(file, streams[i], fonts, tags));
        for (var i = 0; i < streams.Count; i++)
        {
            if (streams[i].IsForm) file.Replace(streams[i].Number, marked[i]);
            else streams[i].Entries["Contents"] = file.Add(marked[i]);
        }
    }

    private static PdfStream Marked(PdfFile file, ContentStream stream, PdfFonts fonts, Dictionary<(int Stream, int Mcid), string> tags)
    {
        var height = file.Items(file.Dictionary(new PdfReference(stream.Page))?["MediaBox"]) is [_, _, _, PdfNumber top] ? top.Value : 0;
        var content = ContentRewriter.Rewrite(stream, LineEnds.Find(stream, fonts),
            id => tags.GetValueOrDefault((stream.Number, id)), name => ContentStreams.Form(file, stream.Entries, name) is not null, height);
        return PdfStream.Deflate(stream.IsForm ? stream.Entries : new PdfDictionary(), content);
    }
}
