using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;

namespace ReportCompiler.Render.Pdf;

/// <summary>A document to print.</summary>
/// <param name="Name">The file to be written, for messages.</param>
/// <param name="Html">A page that holds all that it needs.</param>
/// <param name="Author">Who publishes it, or null.</param>
/// <param name="Words">What links to notes are called; null to leave them as they are printed.</param>
internal sealed record PrintJob(string Name, string Html, string? Author = null, LinkWords? Words = null)
{
    /// <summary>The places that the entries of its contents lead to, in order; each has the placeholder of a page number.</summary>
    public ImmutableArray<string> Contents { get; init; } = [];

    /// <summary>What the page was made of, and all that the audit holds the file against; null where that is not known.</summary>
    public CacheKey? Page { get; init; }

    /// <summary>Holds the finished file against what was composed; it is made ready while the browser prints. Null to leave it.</summary>
    public Lazy<Task<Func<FinishedPdf, IEnumerable<Diagnostic>>>>? Audit { get; init; }
}
