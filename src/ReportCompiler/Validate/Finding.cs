using ReportCompiler.Diagnostics;

namespace ReportCompiler.Validate;

/// <summary>A check, and the diagnostic that tells of it when it failed (or null). A waived one is told by the check alone.</summary>
internal sealed record Finding(Check Check, Diagnostic? Diagnostic);
