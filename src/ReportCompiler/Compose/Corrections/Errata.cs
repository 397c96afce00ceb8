using System.Collections.Immutable;

namespace ReportCompiler.Compose.Corrections;

/// <summary>The notice of corrections as a document of its own, in one language.</summary>
/// <param name="Language">The language's tag.</param>
/// <param name="Report">The title of the report.</param>
/// <param name="Year">Its year.</param>
/// <param name="Title">What the document is called.</param>
/// <param name="Version">The version that it speaks of.</param>
/// <param name="Introduction">That the edition corrects the one first published; null where no figure was changed.</param>
/// <param name="Tables">The corrected figures and those that follow from them; a table of nothing is left out. They have titles and no numbers.</param>
/// <param name="Proof">That nothing else changed; where no figure was changed, that.</param>
/// <param name="Versions">The table of versions.</param>
public sealed record Errata(
    string Language, string Report, int Year, string Title, string Version, string? Introduction, ImmutableArray<ComposedTable> Tables, string Proof, ComposedTable Versions);
