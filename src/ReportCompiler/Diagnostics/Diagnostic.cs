using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Diagnostics;

/// <summary>One finding. Immutable; phases return diagnostics and never print them.</summary>
public sealed record Diagnostic
{
    /// <summary>The kind of finding.</summary>
    public required DiagnosticCode Code { get; init; }

    /// <summary>A full sentence that says what is wrong, with user text in single quotes.</summary>
    public required string Message { get; init; }

    /// <summary>The place; null for a finding about the whole project or run.</summary>
    public SourceSpan? Span { get; init; }

    /// <summary>The severity of this finding; the code's own unless a rule says otherwise.</summary>
    public required Severity Severity { get; init; }

    /// <summary>A word or two to stand under the place ("part"), or null.</summary>
    public string? Label { get; init; }

    /// <summary>The other places involved.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>Further facts, one sentence each, that help to find the culprit.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What the author may do, or null.</summary>
    public string? Help { get; init; }

    /// <summary>The id of the declared rule, where one was broken.</summary>
    public string? RuleId { get; init; }

    /// <summary>A finding with its code's own severity.</summary>
    public static Diagnostic Of(DiagnosticCode code, SourceSpan? span, string message, string? help = null) =>
        new() { Code = code, Severity = code.Severity, Message = message, Span = span, Help = help };
}
