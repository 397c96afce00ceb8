using System.Collections.Immutable;
using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf;

/// <summary>The numbers of the pages, from 1, on which the places stand that links lead to.</summary>
internal static class PageNumbers
{
    public static ImmutableSortedDictionary<string, int> None { get; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>By the names of the places, which are the ids of the document's elements.</summary>
    /// <exception cref="PdfFormatException">It is no PDF that a browser or this program wrote.</exception>
    public static ImmutableSortedDictionary<string, int> Of(byte[] pdf)
    {
        var file = PdfReader.Read(pdf);
        var pages = file.Pages().Select((number, i) => (number, i)).ToDictionary(p => p.number, p => p.i + 1);
        return (file.Dictionary(file.Catalog["Dests"])?.Entries ?? [])
            .Select(d => (d.Key, Page: file.Items(d.Value) is [PdfReference page, ..] ? pages.GetValueOrDefault(page.Number) : 0))
            .Where(d => d.Page > 0)
            .ToImmutableSortedDictionary(d => d.Key, d => d.Page, StringComparer.Ordinal);
    }

    /// <summary>The numbers in the PDF of the last build; none when there is none, or it cannot be read.</summary>
    public static ImmutableSortedDictionary<string, int> Guess(byte[]? previous)
    {
        try
        {
            return previous is null ? None : Of(previous);
        }
        catch (PdfFormatException)
        {
            // It only was a guess.
            return None;
        }
    }
}
