namespace ReportCompiler.Compose;

/// <summary>What the cover of a corrected edition says, in plain text.</summary>
/// <param name="Version">The version that this is.</param>
/// <param name="Text">That it corrects the one first published; null where a new version changed no figure.</param>
/// <param name="Reference">A sentence with <c>{section}</c>, where the name of the section that lists the corrections stands as a link.</param>
/// <param name="Section">The id of that section; null where there is none.</param>
/// <param name="SectionTitle">Its title, marked.</param>
public sealed record CoverNotice(string Version, string? Text, string Reference, string? Section, string SectionTitle);
