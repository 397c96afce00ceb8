using ReportCompiler.Text;

namespace ReportCompiler.Diagnostics;

/// <summary>Another place that a finding involves, such as the total that a part does not fit ("total", its span, "94").</summary>
public sealed record RelatedPlace(string Label, SourceSpan Span, string? Text = null);
