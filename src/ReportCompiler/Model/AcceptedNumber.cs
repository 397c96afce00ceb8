using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>A number typed by hand that an edition accepts (<c>typed-numbers.yaml</c>).</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Text">As it is written.</param>
/// <param name="Context">The words around it.</param>
/// <param name="Count">How often it stands there so.</param>
/// <param name="Span">Where it is accepted.</param>
public sealed record AcceptedNumber(string File, string Text, string Context, int Count, SourceSpan Span);
