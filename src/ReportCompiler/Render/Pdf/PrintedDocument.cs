using System.Collections.Immutable;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Render.Pdf;

/// <summary>A document on paper.</summary>
/// <param name="Name">The name it was handed over with.</param>
/// <param name="Pdf">The bytes of the file.</param>
/// <param name="Engine">Name and version of the browser, for the manifest: bytes are promised for one version.</param>
/// <param name="Refused">What the document asked for and did not get, since a report holds all that it needs.</param>
internal sealed record PrintedDocument(string Name, byte[] Pdf, string Engine, ImmutableArray<string> Refused)
{
    /// <summary>What keeps the file from being one that anyone can read.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];
}

/// <summary>All documents of one run.</summary>
/// <param name="Engine">The browser that printed them; null where there are none.</param>
/// <param name="Documents">In the order in which they were handed over.</param>
internal sealed record PrintedDocuments(string? Engine, ImmutableArray<PrintedDocument> Documents);
