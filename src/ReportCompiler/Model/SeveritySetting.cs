using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>A severity that <c>data/rules.yaml</c> gives to a built-in check, by its code; null: turned off. Which of them may be set, Validate says.</summary>
public sealed record SeveritySetting(Located<string> Code, Severity? Severity);
