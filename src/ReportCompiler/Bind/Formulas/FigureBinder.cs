using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Formulas;

/// <summary>Binds the expressions of data/figures.yaml, which may refer to each other in any order but not in a circle.</summary>
internal static class FigureBinder
{
    /// <summary>How many figures may rest on one another; deeper definitions could not be followed by a reader either.</summary>
    private const int MostLevels = 50;

    /// <summary>The expressions of all figures that are right, by id.</summary>
    public static ImmutableSortedDictionary<string, Expression> Bind(Structure structure, DiagnosticBag bag)
    {
        var scope = new NameScope { Structure = structure };
        var parsed = new Dictionary<string, Expression>(StringComparer.Ordinal);
        foreach (var figure in structure.Figures)
        {
            if (ExpressionParser.Parse(figure.Value, scope, bag) is { } expression) parsed.Add(figure.Id, expression);
        }
        var figures = scope.Figures;
        foreach (var id in Ordered(structure, parsed, bag))
        {
            // In this order a figure's units are known before they are needed.
            if (new TypeCheck(scope with { Figures = figures }, bag).IsQuantity(parsed[id], "The value of a figure")) figures = figures.Add(id, parsed[id]);
        }
        return figures;
    }

    /// <summary>The figures so that each stands after those it uses; the ones in a circle, or resting on one, are left out.</summary>
    private static List<string> Ordered(Structure structure, Dictionary<string, Expression> parsed, DiagnosticBag bag)
    {
        var uses = parsed.ToDictionary(p => p.Key, p => FiguresIn(p.Value).Where(parsed.ContainsKey).Distinct(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
        var level = new Dictionary<string, int>(StringComparer.Ordinal);
        var order = new List<string>();
        var waiting = structure.Figures.Select(f => f.Id).Where(parsed.ContainsKey).ToList();
        while (true)
        {
            var ready = waiting.Where(id => uses[id].TrueForAll(level.ContainsKey)).ToList();
            if (ready.Count == 0) break;
            foreach (var id in ready)
            {
                level[id] = uses[id].Count == 0 ? 1 : uses[id].Max(u => level[u]) + 1;
                if (level[id] <= MostLevels) order.Add(id);
                else if (level[id] == MostLevels + 1) bag.Add(TypeDiagnostics.FiguresTooDeep(structure.Figures.Find(id)!.Value.Span, id, MostLevels));
            }
            waiting.RemoveAll(level.ContainsKey);
        }
        ReportCircles(structure, waiting, uses, bag);
        return order;
    }

    /// <summary>Every figure that waits still has a use that waits: following these uses ends in a circle. Each circle is reported once.</summary>
    private static void ReportCircles(Structure structure, List<string> waiting, Dictionary<string, List<string>> uses, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in waiting)
        {
            var path = new List<string>();
            var current = start;
            while (seen.Add(current))
            {
                path.Add(current);
                current = uses[current].First(waiting.Contains);
            }
            var first = path.IndexOf(current);
            if (first >= 0) bag.Add(TypeDiagnostics.FigureCycle(structure.Figures.Find(current)!.Value.Span, [.. path.Skip(first), current]));
        }
    }

    private static IEnumerable<string> FiguresIn(Expression expression) => ExpressionParts.Of(expression).OfType<FigureReference>().Select(f => f.Id);
}
