using System.Collections.Immutable;

namespace ReportCompiler.Diagnostics;

/// <summary>What a phase gives back: its value, or none when it could not make one, and everything it found.</summary>
public sealed record PhaseResult<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics) where T : class;
