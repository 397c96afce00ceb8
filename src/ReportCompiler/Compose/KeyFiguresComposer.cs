using System.Collections.Immutable;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Compose;

/// <summary>Composes a box of key figures: every number of it is printed and recorded as in a sentence. <paramref name="line"/> fills a text with expressions.</summary>
internal sealed class KeyFiguresComposer(Composition composition, FigurePosition position, Func<ImmutableArray<TemplateNode>, string> line)
{
    private readonly ValuePrinter _printer = new(composition, position, markdown: false);
    private readonly ComparisonPhrase _comparison = new(composition, position);

    public ComposedKeyFigures Compose(KeyFiguresDefinition box, string title) => new(box.Id, title, [.. box.Figures.Select(Figure).OfType<ComposedKeyFigure>()]);

    private ComposedKeyFigure? Figure(KeyFigure figure)
    {
        var context = composition.Evaluator.Start;
        var place = figure.Value.Span;
        if (composition.Evaluator.Evaluate(figure.Value, context) is not QuantityValue value)
        {
            composition.Diagnostics.Add(ComposeDiagnostics.IsNotText(place, Evaluator.TextOf(figure.Value, context)));
            return null;
        }
        if (!value.Quantity.IsKnown)
        {
            var key = composition.Key(figure.Value, value.Quantity, context);
            composition.Diagnostics.Add(ComposeDiagnostics.KeyFigureHasNoValue(place, key, PlainNumber.WhyUnknown(value.Quantity), ValuePrinter.Asked(figure.Value, context)));
            return null;
        }
        // In the order in which they are read, so that the ledger has them in it, too.
        var number = _printer.Print(figure.Value, context, place);
        var text = line(figure.Text);
        return new ComposedKeyFigure(number, text, figure.ComparesWithPrevious ? _comparison.Of(figure.Value, value, context) : null);
    }
}
