using System.Collections.Immutable;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Model;

/// <summary>What <c>data/report.yaml</c> says. <paramref name="FailOn"/> null means never.</summary>
public sealed record ReportDefinition(LocalText Title, ImmutableArray<string> Languages, string? Publisher, LocalText LegalBasis, Severity? FailOn);
