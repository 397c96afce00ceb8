using System.Globalization;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Compose;

/// <summary>
/// Sets a figure beside that of the year before: "3 more than in 2019", for percentages in points. It says no more than the data allow: nothing where the
/// year before simply has no value, and "not comparable" with the reason where like is not held against like or qualifiers leave open which of the two is larger.
/// </summary>
internal sealed class ComparisonPhrase(Composition composition, FigurePosition position)
{
    /// <summary>The phrase as marked text, or null where the year before is not known.</summary>
    public string? Of(Expression written, QuantityValue value, EvaluationContext context)
    {
        var expression = Labels.Unfiltered(written);
        CallExpression Call(Function function) => new(function, [expression], written.Span);
        if (composition.Evaluator.Evaluate(Call(Function.Change), context) is not ChangeValue change) return null;
        if (!change.Before.IsKnown && change.Difference.NotComparable is not { IsPlainGap: false }) return null;

        // The difference is printed as the figure is: by the same filters, with as many decimals.
        var difference = change.Difference with { Decimals = value.Quantity.Decimals ?? change.Difference.Decimals };
        var isPercent = value.Quantity.Unit?.Id == Unit.Percent;
        string? Print(Quantity quantity) => isPercent ? composition.Printer.PrintPoints(quantity, value.Style) : composition.Printer.Print(quantity, value.Style);
        string Filled(string phrase, string number = "", Incomparable? reason = null) => composition.Language.Compare.GetValueOrDefault(isPercent && phrase != "unknown" ? "points-" + phrase : phrase, "")
            .Replace("{year}", (context.Year - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{difference}", number, StringComparison.Ordinal)
            .Replace("{reason}", reason is null ? "" : IncomparableWords.Of(composition, reason), StringComparison.Ordinal);
        string Unknown() => Filled("unknown", reason: difference.NotComparable ?? Comparability.Inexact(difference, context.Year));

        if (Comparisons.Sign(difference, composition.Evaluator.Comparability) is not { } sign) return Unknown();
        if (sign == 0) return Filled("same");
        var call = Call(Function.Difference);
        var shown = Arithmetic.Abs(difference, difference.Derivation.Text);
        if (Print(shown) is not { } text)
        {
            composition.Diagnostics.Add(ComposeDiagnostics.HasNoWords(written.Span, composition.Key(call, difference, context), PlainNumber.Text(shown), composition.Language.Tag));
            return null;
        }
        // A difference too small to be seen in what is printed is none to the reader; "more than 0 more" would be none to anybody.
        if (Print(shown with { Value = 0, Qualifier = Qualifier.Exact }) == Print(shown with { Qualifier = Qualifier.Exact })) return shown.Qualifier == Qualifier.Exact ? Filled("same") : Unknown();
        return StatusWords.Behind(composition, Filled(sign > 0 ? "more" : "fewer", composition.Ledger.Mark(position, call, context, text, difference, written.Span)), difference.Status, plain => plain);
    }
}
