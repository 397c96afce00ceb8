namespace ReportCompiler.Compose;

/// <summary>What the cover of a corrected edition says, in plain text.</summary>
/// <param name="Version">The version that this is.</param>
/// <param name="Text">That it corrects the one first published; null where a new version changed no figure.</param>
/// <param name="Link">The words of the link to the corrections.</param>
/// <param name="Section">The section that lists them; null where none does.</param>
public sealed record CoverNotice(string Version, string? Text, string Link, string? Section);
