using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>
/// The severities that a project gives to built-in checks. They can be made stricter and never milder: what is wrong stays wrong, and one failure that is
/// accepted is waived. Declared rules and those of plausibility have their severity in their own entries.
/// </summary>
internal sealed class SeveritySettings
{
    private readonly ImmutableDictionary<string, Severity> _byCode;

    private SeveritySettings(IEnumerable<KeyValuePair<string, Severity>> settings) => _byCode = settings.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The settings that hold; the others are reported.</summary>
    public static SeveritySettings Of(Structure structure, DiagnosticBag bag) =>
        new(structure.Severities.Where(s => IsAllowed(s, bag)).Select(s => KeyValuePair.Create(s.Code.Value, s.Severity!.Value)));

    /// <summary>The finding with its severity.</summary>
    public Diagnostic Apply(Diagnostic finding) => _byCode.TryGetValue(finding.Code.Id, out var severity) ? finding with { Severity = severity } : finding;

    /// <summary>The check with its severity.</summary>
    public Check Apply(Check check) => _byCode.TryGetValue(check.Id, out var severity) ? check with { Severity = severity } : check;

    private static bool IsAllowed(SeveritySetting setting, DiagnosticBag bag)
    {
        if (ValidateDiagnostics.OfChecks.FirstOrDefault(c => c.Id == setting.Code.Value) is not { } code)
        {
            bag.Add(ValidateDiagnostics.UnknownCheck(setting));
            return false;
        }
        if (setting.Severity >= code.Severity) return true;
        bag.Add(ValidateDiagnostics.CannotBeMilder(setting, code));
        return false;
    }
}
