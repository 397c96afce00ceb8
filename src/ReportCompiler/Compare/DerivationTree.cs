using ReportCompiler.Model;

namespace ReportCompiler.Compare;

/// <summary>Walks a derivation.</summary>
internal static class DerivationTree
{
    /// <summary>The spelling of every number that a number was computed from, itself first.</summary>
    public static IEnumerable<string> Names(Derivation derivation)
    {
        var stack = new Stack<Derivation>([derivation]);
        while (stack.TryPop(out var node))
        {
            yield return node.Text;
            foreach (var input in node.Inputs) stack.Push(input);
        }
    }
}
