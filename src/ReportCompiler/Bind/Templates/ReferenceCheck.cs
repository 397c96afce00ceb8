using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Templates;

/// <summary>Once all templates of a language are bound: ids of blocks stand once, and every reference names something.</summary>
internal static class ReferenceCheck
{
    /// <summary>Reports what is used twice and what is nowhere.</summary>
    public static void Run(ImmutableArray<BoundSection> sections, Edition edition, DiagnosticBag bag)
    {
        var blocks = sections.SelectMany(s => TemplateWalk.Nodes(s.Body.Nodes)).OfType<BlockNode>().Select(n => n.Block).ToList();
        var first = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            if (!first.TryAdd(block.Id, block.Span)) bag.Add(BlockDiagnostics.DuplicateId(block.Span, block.Id, first[block.Id]));
        }
        var known = new Dictionary<Function, HashSet<string>>
        {
            [Function.Section] = [.. edition.Sections.Select(s => s.Id)],
            [Function.Chart] = [.. blocks.OfType<ChartDefinition>().Select(b => b.Id)],
            [Function.Table] = [.. blocks.Where(b => b is CrossTableDefinition or MixedTableDefinition or RegisterDefinition).Select(b => b.Id)],
        };
        foreach (var section in sections)
        {
            foreach (var call in TemplateWalk.Expressions(section.Nodes).OfType<CallExpression>())
            {
                if (known.TryGetValue(call.Function, out var ids) && call.Arguments[0] is TextLiteral id && !ids.Contains(id.Value))
                    bag.Add(BlockDiagnostics.UnknownReference(id.Span, call.Function, id.Value, ids.Order(StringComparer.Ordinal)));
            }
        }
    }
}
