using ReportCompiler.Diagnostics;

namespace ReportCompiler.Validate;

/// <summary>A check, and the diagnostic that tells of it when it failed (or null). A waiver keeps the check and takes the diagnostic away.</summary>
internal sealed record Finding(Check Check, Diagnostic? Diagnostic);
