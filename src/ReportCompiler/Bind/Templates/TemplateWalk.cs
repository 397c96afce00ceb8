using ReportCompiler.Expressions;

namespace ReportCompiler.Bind.Templates;

/// <summary>Walks over everything a template holds, in all branches.</summary>
internal static class TemplateWalk
{
    /// <summary>Every node, outer ones first; the nodes in the lines of blocks too.</summary>
    public static IEnumerable<TemplateNode> Nodes(IEnumerable<TemplateNode> nodes) => nodes.SelectMany(node => node switch
    {
        IfNode n => Nodes(n.Branches.SelectMany(b => b.Body)).Prepend(n),
        ForNode n => Nodes(n.Body).Prepend(n),
        BlockNode n => Nodes(n.Block.Lines).Prepend(n),
        _ => [node],
    });

    /// <summary>Every expression with all its parts.</summary>
    public static IEnumerable<Expression> Expressions(IEnumerable<TemplateNode> nodes) => Nodes(nodes).SelectMany(Of).SelectMany(ExpressionParts.Of);

    private static IEnumerable<Expression> Of(TemplateNode node) => node switch
    {
        PrintNode n => [n.Expression],
        ClaimNode n => [n.Condition],
        IfNode n => n.Branches.Select(b => b.Condition).OfType<Expression>(),
        ForNode n => [n.List],
        _ => [],
    };
}
