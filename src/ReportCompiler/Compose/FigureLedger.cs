using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Compose;

/// <summary>Records every printed number, with the line of its source, and marks it in the text.</summary>
internal sealed class FigureLedger(Composition composition)
{
    private readonly List<FigureUse> _figures = [];
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly List<(FigureSource Source, List<int> Uses)> _sources = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    /// <summary>Records a figure and gives its index. <paramref name="recorded"/> is its value; a fall of -5 may be shown as 5.</summary>
    public int Add(FigurePosition position, Expression expression, EvaluationContext context, string text, Quantity recorded, SourceSpan place)
    {
        var key = composition.Key(expression, recorded, context);
        var source = SourceOf(key, expression, context, recorded);
        var id = (position.Agency is null ? position.Section : $"{position.Section}@{position.Agency}") + "/" + key;
        var use = _uses[id] = _uses.GetValueOrDefault(id) + 1;
        _sources[source].Uses.Add(_figures.Count);
        _figures.Add(new FigureUse(string.Create(CultureInfo.InvariantCulture, $"{id}/{use}"), position, text, recorded, place, source));
        return _figures.Count - 1;
    }

    /// <summary>Records a figure, and gives its text with the mark.</summary>
    public string Mark(FigurePosition position, Expression expression, EvaluationContext context, string text, Quantity recorded, SourceSpan place) =>
        MarkedText.Mark(Add(position, expression, context, text, recorded, place), text);

    public ImmutableArray<FigureUse> Figures() => [.. _figures];

    public ImmutableArray<FigureSource> Sources() => [.. _sources.Select(s => s.Source with { Uses = [.. s.Uses] })];

    private int SourceOf(string key, Expression expression, EvaluationContext context, Quantity quantity)
    {
        if (_indexes.TryGetValue(key, out var index)) return index;
        _sources.Add((composition.Tracing.Source(key, expression, context, quantity), []));
        return _indexes[key] = _sources.Count - 1;
    }
}
