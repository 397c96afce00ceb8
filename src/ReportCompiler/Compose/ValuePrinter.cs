using ReportCompiler.Compose.Registers;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Compose;

/// <summary>
/// Prints the value of an expression in one position and records its figures. In Markdown plain text is escaped and references are links; in titles neither.
/// </summary>
internal sealed class ValuePrinter(Composition composition, FigurePosition position, bool markdown)
{
    /// <summary>The marked text; empty, with a finding, when it cannot be printed.</summary>
    public string Print(Expression expression, EvaluationContext context, SourceSpan place)
    {
        var value = composition.Evaluator.Evaluate(expression, context);
        var text = value switch
        {
            QuantityValue { Style.IsYear: true, Quantity.IsKnown: true } year => Plain(composition.Printer.Print(year.Quantity, year.Style) ?? ""),
            QuantityValue number => Number(expression, number, context, place),
            ChangeValue change => Change(expression, change, context, place),
            CoverageValue => new CoverageSentences(composition, this, place).Of(),
            LabelValue label => Plain(label.Label.In(composition.Language)),
            StatusValue status => Status(expression, status.Quantity, context, place),
            UnitValue unit => Plain(composition.Printer.UnitLabel(unit.Quantity) ?? ""),
            TextValue plain => Plain(plain.Text),
            ReferenceValue reference => composition.References.Placeholder(reference.Kind, reference.Id, markdown, value.Capital, place),
            _ => Unprintable(expression, context, place),
        };
        return value.Capital && value is not (ReferenceValue or QuantityValue) ? Capitals.First(text, composition.Language) : text;
    }

    /// <summary>Text that is no figure, made safe where it stands in Markdown.</summary>
    public string Plain(string text) => markdown ? MarkdownText.Escape(text) : text;

    private string Number(Expression expression, QuantityValue value, EvaluationContext context, SourceSpan place) =>
        StatusWords.Behind(composition, Figure(expression, context, value.Quantity, value.Quantity, value.Style, value.Capital, place), value.Quantity.Status, Plain);

    /// <summary>Why there is no value, or what reservation it has; of a value as it is there is nothing to say.</summary>
    private string Status(Expression expression, Quantity quantity, EvaluationContext context, SourceSpan place)
    {
        if (quantity.Status != ObservationStatus.Normal) return Plain(composition.Word(StatusWords.Key(quantity.Status)));
        composition.Diagnostics.Add(ComposeDiagnostics.HasNoStatus(place, Evaluator.TextOf(expression, context), PlainNumber.Text(quantity)));
        return "";
    }

    /// <summary>Prints <paramref name="shown"/> and records it as <paramref name="recorded"/>: a fall of -5 is shown as 5.</summary>
    private string Figure(Expression expression, EvaluationContext context, Quantity shown, Quantity recorded, NumberStyle style, bool capital, SourceSpan place)
    {
        return Figure(expression, context, shown, recorded, place, shown.IsKnown ? composition.Printer.Print(shown, style) : null, capital);
    }

    private string Figure(Expression expression, EvaluationContext context, Quantity shown, Quantity recorded, SourceSpan place, string? printed, bool capital)
    {
        if (!shown.IsKnown)
        {
            composition.Diagnostics.Add(ComposeDiagnostics.HasNoValue(place, composition.Key(expression, recorded, context), PlainNumber.WhyUnknown(shown), Asked(expression, context)));
            return "";
        }
        if (printed is not { } text)
        {
            composition.Diagnostics.Add(ComposeDiagnostics.HasNoWords(place, composition.Key(expression, recorded, context), PlainNumber.Text(shown), composition.Language.Tag));
            return "";
        }
        if (capital) text = Capitals.First(text, composition.Language);
        return composition.Ledger.Mark(position, expression, context, text, recorded, place);
    }

    /// <summary>What known() is to be asked before the expression is printed: the number in it.</summary>
    public static string Asked(Expression expression, EvaluationContext context)
    {
        var bare = Labels.Unfiltered(expression);
        return Evaluator.TextOf(bare is CallExpression { Function: Function.Label, Arguments: [var named] } ? named : bare, context);
    }

    private string Change(Expression expression, ChangeValue change, EvaluationContext context, SourceSpan place) =>
        new ChangePhrase(composition, Plain, (of, shown, recorded) => Figure(of, context, shown, recorded, change, place)).Of(expression, change, context);

    /// <summary>A number within a phrase of change; a difference of percentages is one of points, and what is told in thousands grows in per cent all the same.</summary>
    private string Figure(Expression of, EvaluationContext context, Quantity shown, Quantity recorded, ChangeValue change, SourceSpan place) =>
        of is CallExpression { Function: Function.Growth } ? Figure(of, context, shown, recorded, change.Style with { Scale = 0 }, false, place)
        : change.SaysPoints && of is CallExpression { Function: Function.Difference } ? Figure(of, context, shown, recorded, place, composition.Printer.PrintPoints(shown, change.Style), false)
        : Figure(of, context, shown, recorded, change.Style, false, place);

    private string Unprintable(Expression expression, EvaluationContext context, SourceSpan place)
    {
        composition.Diagnostics.Add(ComposeDiagnostics.IsNotText(place, Evaluator.TextOf(expression, context)));
        return "";
    }
}
