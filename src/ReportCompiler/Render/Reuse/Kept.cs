using System.Collections.Immutable;
using ReportCompiler.Render.Charts;
using ReportCompiler.Render.Html;
using ReportCompiler.Render.Pdf;

namespace ReportCompiler.Render.Reuse;

/// <summary>Charts, pages and PDFs as they are kept, and read again.</summary>
internal static class Kept
{
    public static void Write(BinaryWriter to, DrawnChart chart)
    {
        to.Write(chart.InPage);
        to.Write(chart.Standalone);
        to.Write(chart.Unlabelled.Length);
        foreach (var figure in chart.Unlabelled) to.Write(figure);
    }

    public static DrawnChart Chart(BinaryReader from)
    {
        var (inPage, standalone) = (from.ReadString(), from.ReadString());
        return new(inPage, Many(from, from.ReadInt32), standalone);
    }

    public static void Write(BinaryWriter to, HtmlPage page)
    {
        to.Write(page.Html);
        to.Write(page.Print);
        to.Write(page.Contents.Length);
        foreach (var place in page.Contents) to.Write(place);
    }

    public static HtmlPage Page(BinaryReader from)
    {
        var (html, print) = (from.ReadString(), from.ReadString());
        return new(html, print, Many(from, from.ReadString));
    }

    /// <summary>A PDF that had no findings, with the browser that printed it.</summary>
    public static void Write(BinaryWriter to, PrintedDocument document)
    {
        to.Write(document.Name);
        to.Write(document.Engine);
        to.Write(document.Pdf.Length);
        to.Write(document.Pdf);
    }

    public static PrintedDocument Document(BinaryReader from)
    {
        var (name, engine, length) = (from.ReadString(), from.ReadString(), from.ReadInt32());
        var pdf = from.ReadBytes(length);
        return pdf.Length == length ? new(name, pdf, engine, []) : throw new EndOfStreamException();
    }

    private static ImmutableArray<T> Many<T>(BinaryReader from, Func<T> one)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        for (var rest = from.ReadInt32(); rest > 0; rest--) items.Add(one());
        return items.ToImmutable();
    }
}
