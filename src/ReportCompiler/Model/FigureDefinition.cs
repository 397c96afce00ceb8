using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>A derived figure: defined once, used by name in every expression. <paramref name="Value"/> is its expression as written.</summary>
public sealed record FigureDefinition(string Id, LocalText Label, Located<string> Value, int? Decimals, string? Unit, SourceSpan Span);
