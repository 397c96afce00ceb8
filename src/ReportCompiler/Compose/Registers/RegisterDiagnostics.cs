using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Compose.Registers;

/// <summary>RC4301 to RC4309: what the report says of who submitted.</summary>
internal static class RegisterDiagnostics
{
    private static readonly DiagnosticCode NobodyCode = new("RC4301", "Nobody is expected", Severity.Error,
        "The report is to say who submitted, but its edition expects nobody, so that nothing can be missing. 'expected' in edition.yaml lists the agencies that are asked to submit.",
        "{{ coverage() }} while edition.yaml has no 'expected'");

    /// <summary>All codes of this catalogue.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } = [NobodyCode];

    public static Diagnostic NobodyExpected(SourceSpan place, string what) =>
        Diagnostic.Of(NobodyCode, place, $"'{what}' has nothing to tell: the edition expects no agency.", "List the agencies under 'expected:' in edition.yaml, or take this out.");
}
