using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Expressions;

/// <summary>A box of key figures as an author declares it. It has no number, and nothing refers to it.</summary>
public sealed record KeyFiguresDefinition(string Id, ImmutableArray<TemplateNode> Title, ImmutableArray<KeyFigure> Figures, SourceSpan Span)
    : BlockDefinition(Id, Title, [], null, null, SortOrder.Declared, Comparison.None, Span)
{
    /// <inheritdoc/>
    public override IEnumerable<ImmutableArray<TemplateNode>> Texts => Figures.Select(f => f.Text).Prepend(Title);
}
