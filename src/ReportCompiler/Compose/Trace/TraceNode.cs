using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Compose.Trace;

/// <summary>A node of a derivation, in words.</summary>
/// <param name="Spelling">The address of a cell, or an expression.</param>
/// <param name="Value">Its value with qualifier and status, or why there is none.</param>
/// <param name="Equation">How it was computed, in numbers; null where it was not.</param>
/// <param name="Cell">Where it was read, also a nil return or a delivery that was counted; null for what was computed.</param>
/// <param name="Parts">What it was computed from.</param>
/// <param name="CheckedAgainst">What an agency's statement was checked against; null for all others.</param>
public sealed record TraceNode(string Spelling, string Value, string? Equation, TracedCell? Cell, ImmutableArray<TraceNode> Parts, TraceNode? CheckedAgainst = null);

/// <summary>Where a value was read.</summary>
/// <param name="Agency">The agency's name.</param>
/// <param name="Place">File, line and column.</param>
/// <param name="Received">When it was delivered; null where that is not known.</param>
/// <param name="Source">The publication it is cited from; null for what was delivered.</param>
/// <param name="Note">The note that is printed with it, or null.</param>
public sealed record TracedCell(string Agency, SourceSpan Place, DateOnly? Received, string? Source, string? Note);
