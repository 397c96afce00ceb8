using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>A note that is printed beside the cells that name it.</summary>
public sealed record NoteDefinition(string Id, LocalText Text, SourceSpan Span);
