using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Formulas;

/// <summary>Binds the expressions of derived figures, in whatever order they refer to one another; a figure defined by itself is an error.</summary>
internal sealed class FigureBinder
{
    /// <summary>How many figures may rest on one another; deeper definitions could not be followed by a reader either.</summary>
    private const int MostLevels = 50;

    private readonly Structure _structure;
    private readonly DiagnosticBag _bag;
    private readonly Dictionary<string, Expression?> _bound = [];
    private readonly List<string> _open = [];

    private FigureBinder(Structure structure, DiagnosticBag bag) => (_structure, _bag) = (structure, bag);

    /// <summary>The expressions by figure id; a figure with a finding is absent.</summary>
    public static ImmutableSortedDictionary<string, Expression> Bind(Structure structure, DiagnosticBag bag)
    {
        var binder = new FigureBinder(structure, bag);
        foreach (var figure in structure.Figures) binder.Bind(figure);
        return binder.Scope().Figures;
    }

    private void Bind(FigureDefinition figure)
    {
        if (_bound.ContainsKey(figure.Id)) return;
        if (_open.IndexOf(figure.Id) is var first and >= 0)
        {
            _bag.Add(TypeDiagnostics.FigureCycle(figure.Value.Span, [.. _open[first..], figure.Id]));
            return;
        }
        if (_open.Count == MostLevels)
        {
            _bag.Add(TypeDiagnostics.FiguresTooDeep(figure.Value.Span, figure.Id, MostLevels));
            return;
        }
        _open.Add(figure.Id);
        var expression = ExpressionParser.Parse(figure.Value, Scope(), _bag);
        // What it refers to comes first, so that its units are known when this one is checked.
        foreach (var id in expression is null ? [] : References(expression)) Bind(_structure.Figures.Find(id)!);
        _open.RemoveAt(_open.Count - 1);
        _bound[figure.Id] = expression is not null && new TypeCheck(Scope(), _bag).IsQuantity(expression, "The value of a figure") ? expression : null;
    }

    private NameScope Scope() => new()
    {
        Structure = _structure,
        Figures = _bound.Where(b => b.Value is not null).ToImmutableSortedDictionary(b => b.Key, b => b.Value!, StringComparer.Ordinal),
    };

    private static IEnumerable<string> References(Expression expression) => expression switch
    {
        FigureReference figure => [figure.Id],
        UnaryExpression unary => References(unary.Operand),
        BinaryExpression binary => References(binary.Left).Concat(References(binary.Right)),
        CallExpression call => call.Arguments.SelectMany(References),
        _ => [],
    };
}
