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

    /// <summary>Every figure that changed since the edition was published, with the reason, and the sentence that nothing else did.</summary>
    Corrections,

    /// <summary>Every computed number that changed with them.</summary>
    Consequences,

    /// <summary>Every published version.</summary>
    Versions,
}

/// <summary>A table that the compiler fills by itself; its author gives it an id, a title and, if need be, a note.</summary>
public sealed record RegisterDefinition(RegisterKind What, string Id, ImmutableArray<TemplateNode> Title, string? Note, SourceSpan Span)
    : BlockDefinition(Id, Title, [], Note, null, SortOrder.Declared, Comparison.None, Span)
{
    /// <summary>The word by which templates ask for each kind.</summary>
    public static ImmutableArray<(string Word, RegisterKind Kind)> Words { get; } = [.. Enum.GetValues<RegisterKind>().Select(k => (k.ToString().ToLowerInvariant(), k))];

    /// <summary>The kind that a word asks for, or null.</summary>
    public static RegisterKind? Find(string word) => Words.FirstOrDefault(w => w.Word == word) is { Word: not null } found ? found.Kind : null;
}
