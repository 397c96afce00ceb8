using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>
/// An accepted failure: <paramref name="Finding"/> is a rule id or a diagnostic code, <paramref name="Where"/> an address,
/// <paramref name="Seen"/> the equation as the check prints it.
/// </summary>
public sealed record Waiver(
    Located<string> Finding, Located<string> Where, Located<string> Seen, string Reason, string By, DateOnly Until, SourceSpan Span);
