using System.Collections.Immutable;
using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf;

/// <summary>
/// The page numbers of the contents. No style sheet can say on which page a chapter stands, so the page is printed with digits that hold the place of each
/// number, and the numbers are written into the finished PDF: in the same font, since every digit has been printed somewhere.
/// </summary>
internal static class PageNumbers
{
    private const int Digits = 10;

    /// <summary>What is printed in place of a number: other digits for each entry, all ten in the first five entries, or in fewer where there are not so many.</summary>
    /// <param name="index">The place of the entry among all, from 0.</param>
    /// <param name="count">How many there are.</param>
    public static string Placeholder(int index, int count)
    {
        var length = Math.Max(2, (Digits + count - 1) / count);
        return string.Concat(Enumerable.Range(index * length, length).Select(i => (char)('0' + (i % Digits))));
    }

    /// <summary>The numbers of the pages, from 1, by the names of the places, which are the ids of the document's elements.</summary>
    public static ImmutableSortedDictionary<string, int> Of(PdfFile file)
    {
        var pages = file.Pages().Select((number, i) => (number, i)).ToDictionary(p => p.number, p => p.i + 1);
        return (file.Dictionary(file.Catalog["Dests"])?.Entries ?? [])
            .Select(d => (d.Key, Page: file.Items(d.Value) is [PdfReference page, ..] ? pages.GetValueOrDefault(page.Number) : 0))
            .Where(d => d.Page > 0)
            .ToImmutableSortedDictionary(d => d.Key, d => d.Page, StringComparer.Ordinal);
    }
}
