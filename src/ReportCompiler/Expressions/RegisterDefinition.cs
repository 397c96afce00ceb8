using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Expressions;

/// <summary>What a register lists.</summary>
public enum RegisterKind
{
    /// <summary>Every agency that was expected to submit, with what came of it.</summary>
    Submissions,

    /// <summary>Every failed check that was accepted, with who accepted it, why and until when.</summary>
    Waivers,
}

/// <summary>A table that the compiler fills by itself; its author gives it an id, a title and, if need be, a note.</summary>
public sealed record RegisterDefinition(RegisterKind What, string Id, ImmutableArray<TemplateNode> Title, string? Note, SourceSpan Span)
    : BlockDefinition(Id, Title, [], Note, null, SortOrder.Declared, Comparison.None, Span);
