namespace ReportCompiler.Render.Pdf;

/// <summary>A document to print.</summary>
/// <param name="Name">The file to be written, for messages.</param>
/// <param name="Html">A page that holds all that it needs.</param>
/// <param name="Author">Who publishes it, or null.</param>
/// <param name="Words">What links to notes are called; null to leave them as they are printed.</param>
/// <param name="Previous">The PDF of the last build, or null: its page numbers are the first guess, which spares a second printing where they still hold.</param>
internal sealed record PrintJob(string Name, string Html, string? Author = null, LinkWords? Words = null, byte[]? Previous = null);
