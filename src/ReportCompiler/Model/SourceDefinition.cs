using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>A publication that values are cited from.</summary>
public sealed record SourceDefinition(string Id, LocalText Title, string? Publisher, string? Url, SourceSpan Span);
