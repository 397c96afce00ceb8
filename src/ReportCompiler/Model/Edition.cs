using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>The report of one year: its status, dates, sections in order, and the agencies expected to submit.</summary>
public sealed record Edition(
    int Year, bool IsFinal, DateOnly? Issued, DateOnly? Due, ImmutableArray<EditionSection> Sections, ImmutableArray<Located<string>> Expected, SourceSpan Span);

/// <summary>A section of an edition.</summary>
public sealed record EditionSection(string Id, bool Numbered, SourceSpan Span);
