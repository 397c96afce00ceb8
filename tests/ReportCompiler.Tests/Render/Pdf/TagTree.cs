using System.Text;
using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Pdf.Content;
using ReportCompiler.Render.Pdf.Objects;
using ReportCompiler.Render.Pdf.Structure;

namespace ReportCompiler.Tests.Render.Pdf;

/// <summary>The structure of a finished PDF as lines of text: an element with what it says, and its kids indented below it.</summary>
internal static class TagTree
{
    public static string Of(byte[] pdf)
    {
        var file = PdfReader.Read(pdf);
        var streams = ContentStreams.Of(file, Jobs.AsProcessors);
        var scan = ContentScan.Of(file, new PdfFonts(file, streams), streams, Jobs.AsProcessors);
        var text = new StringBuilder();
        Write(file, scan, StructureReader.Read(file).Document, 0, text);
        return text.ToString().TrimEnd();
    }

    private static void Write(PdfFile file, ContentScan scan, StructureElement element, int depth, StringBuilder text)
    {
        text.Append(' ', depth * 2).Append(element.Type);
        foreach (var name in (string[])["Lang", "Alt", "ActualText", "ID"])
        {
            if (file.Text(element.Entries[name]) is { } value) text.Append($" {name}={value}");
        }
        if (file.Dictionary(element.Entries["A"])?.Name("Scope") is { } scope) text.Append($" Scope={scope}");
        // As a reader without a picture of the page has it: the letters in their order, nothing added.
        var own = string.Concat(element.Kids.OfType<MarkedContent>().SelectMany(c => scan[c.Stream, c.Mcid].Runs).Select(r => r.Text.ToString()));
        if (own.Length > 0) text.Append($" '{own}'");
        // A link over two lines is one element with two annotations, which say the same.
        foreach (var words in element.Kids.OfType<MarkedAnnotation>().Select(a => file.Text(file.Dictionary(a.Annotation)?["Contents"])).Distinct()) text.Append($" -> {words}");
        text.Append('\n');
        foreach (var kid in element.Elements) Write(file, scan, kid, depth + 1, text);
    }
}
