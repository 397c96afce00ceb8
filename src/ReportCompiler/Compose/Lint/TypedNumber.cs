using ReportCompiler.Text;

namespace ReportCompiler.Compose.Lint;

/// <summary>A number that an author typed.</summary>
/// <param name="Text">As it is written: "12 thousand".</param>
/// <param name="Context">A few words around it, by which it is known again when lines have moved.</param>
/// <param name="Place">Where it stands.</param>
public sealed record TypedNumber(string Text, string Context, SourceSpan Place);
