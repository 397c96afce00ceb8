using System.Globalization;

namespace ReportCompiler.Render.Pdf.Metadata;

/// <summary>What a PDF says about itself.</summary>
/// <param name="Title">The title, as a window shows it.</param>
/// <param name="Author">Who publishes it; null when nobody is named.</param>
/// <param name="Language">A BCP 47 tag, such as <c>en</c>.</param>
/// <param name="Creator">The program that made the document.</param>
/// <param name="Producer">The engine that made the file.</param>
/// <param name="Date">The date of the build.</param>
internal sealed record DocumentInfo(string Title, string? Author, string Language, string Creator, string Producer, DateOnly Date)
{
    /// <summary>The date as PDF writes it (ISO 32000-1, 7.9.4).</summary>
    public string PdfDate => Date.ToString("'D:'yyyyMMdd'000000Z'", CultureInfo.InvariantCulture);

    /// <summary>The date as XMP writes it.</summary>
    public string XmpDate => Date.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
