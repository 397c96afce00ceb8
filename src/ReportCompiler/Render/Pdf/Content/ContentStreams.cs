using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Content;

/// <summary>A page, or a form painted on one, with content of its own.</summary>
/// <param name="Number">The number of its object.</param>
/// <param name="Page">The number of the page's object.</param>
/// <param name="PageIndex">The place of the page, from 0.</param>
/// <param name="Entries">Its dictionary, with resources and <c>StructParents</c>.</param>
/// <param name="Content">Its content, unpacked.</param>
internal sealed record ContentStream(int Number, int Page, int PageIndex, PdfDictionary Entries, byte[] Content)
{
    public bool IsForm => Number != Page;

    /// <summary>The operators of the content, once it is read.</summary>
    public List<Operation> Operations { get; private set; } = [];

    /// <summary>Reads the content.</summary>
    /// <exception cref="PdfFormatException">It is none.</exception>
    public ContentStream Read()
    {
        Operations = Pdf.Content.Operations.Of(Content);
        return this;
    }
}

/// <summary>All content of a file.</summary>
internal static class ContentStreams
{
    /// <summary>Every page and, after it, the forms that it paints; a form that is painted twice stands where it is painted first.</summary>
    /// <exception cref="PdfFormatException">A page is damaged.</exception>
    public static List<ContentStream> Of(PdfFile file, Jobs jobs)
    {
        List<ContentStream> all = [];
        var seen = new HashSet<int>();
        var pages = file.Pages();
        for (var i = 0; i < pages.Count; i++)
        {
            var page = file.Dictionary(new PdfReference(pages[i]))!;
            if (file.Resolve(page["Contents"]) is not PdfStream content) throw new PdfFormatException("the content of a page is not in one piece");
            all.Add(new ContentStream(pages[i], pages[i], i, page, content.Content()));
            AddForms(file, page, pages[i], i, seen, all);
        }
        // The longest part of the work with a page is to read it.
        ForEach(all, jobs, i => all[i].Read());
        return all;
    }

    /// <summary>Does something with every stream, side by side.</summary>
    /// <exception cref="PdfFormatException">One of them is damaged.</exception>
    public static void ForEach(List<ContentStream> streams, Jobs jobs, Action<int> work)
    {
        try
        {
            jobs.ForEach(streams.Count, work);
        }
        catch (AggregateException e) when (e.InnerExceptions[0] is PdfFormatException damaged)
        {
            throw new PdfFormatException(damaged.Message);
        }
    }

    /// <summary>The form of a name among the resources, or null when it is a picture or nothing.</summary>
    public static (int Number, PdfStream Stream)? Form(PdfFile file, PdfDictionary owner, string name) =>
        file.Dictionary(file.Dictionary(owner["Resources"])?["XObject"])?[name] is PdfReference reference
        && file.Resolve(reference) is PdfStream stream && stream.Entries.Name("Subtype") == "Form"
            ? (reference.Number, stream)
            : null;

    private static void AddForms(PdfFile file, PdfDictionary owner, int page, int index, HashSet<int> seen, List<ContentStream> all)
    {
        foreach (var (name, _) in file.Dictionary(file.Dictionary(owner["Resources"])?["XObject"])?.Entries ?? [])
        {
            if (Form(file, owner, name) is not { } form || !seen.Add(form.Number)) continue;
            all.Add(new ContentStream(form.Number, page, index, form.Stream.Entries, form.Stream.Content()));
            AddForms(file, form.Stream.Entries, page, index, seen, all);
        }
    }
}
