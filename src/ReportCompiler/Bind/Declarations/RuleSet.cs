using System.Collections.Immutable;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Declarations;

/// <summary>What <c>data/rules.yaml</c> says: the rules it declares, the built-in ones as it sets them, and severities of built-in checks.</summary>
internal sealed record RuleSet(ImmutableArray<RuleDefinition> Declared, ImmutableArray<PlausibilityRule> Plausibility, ImmutableArray<SeveritySetting> Severities);
