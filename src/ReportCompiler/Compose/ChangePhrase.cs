using System.Globalization;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Compose;

/// <summary>
/// Says how a number changed on the year before, in the phrase that the data allow: <c>change(x)</c> as a noun ("an increase of 14 or 7.5 per cent"), <c>trend(x)</c>
/// as a verb ("rose from 186 in 2019 to 200, by 14 or 7.5 per cent"). Where like cannot be held against like, it says so and why.
/// </summary>
/// <param name="composition">The report.</param>
/// <param name="plain">Makes text safe where it stands.</param>
/// <param name="print">Prints a quantity as a figure: what gives it, what is shown, what is recorded.</param>
internal sealed class ChangePhrase(Composition composition, Func<string, string> plain, Func<Expression, Quantity, Quantity, string> print)
{
    /// <summary>The marked phrase of a call of <c>change</c> or <c>trend</c>, filtered or not.</summary>
    public string Of(Expression written, ChangeValue change, EvaluationContext context)
    {
        var call = (CallExpression)Labels.Unfiltered(written);
        CallExpression As(Function function) => call with { Function = function };
        var isVerb = call.Function == Function.Trend;
        var phrases = isVerb ? composition.Language.Trend : composition.Language.Change;
        var isPercent = change.Now.Unit?.Id == Unit.Percent;
        var (key, reason) = Direction(change, context, isVerb, isPercent);
        var phrase = Phrase.Fill(phrases.GetValueOrDefault(key, ""), plain, place => place switch
        {
            "difference" => print(As(Function.Difference), Arithmetic.Abs(change.Difference, change.Difference.Derivation.Text), change.Difference),
            "growth" => print(As(Function.Growth), Arithmetic.Abs(change.Growth, change.Growth.Derivation.Text), change.Growth),
            "before" => WithStatus(print(As(Function.Previous), change.Before, change.Before), change.Before),
            "now" => WithStatus(print(call.Arguments[0], change.Now, change.Now), change.Now),
            "year" => (context.Year - 1).ToString(CultureInfo.InvariantCulture),
            "reason" => reason is null ? "" : plain(IncomparableWords.Of(composition, reason)),
            _ => null,
        });
        // The verb tells a reservation with the number that has it.
        return isVerb ? phrase : WithStatus(phrase, change.Difference);
    }

    private string WithStatus(string marked, Quantity quantity) => StatusWords.Behind(composition, marked, quantity.Status, plain);

    /// <summary>The phrase that the data allow; where bounds or gaps leave the direction open, that of the incomparable, with the reason.</summary>
    private (string Key, Incomparable? Reason) Direction(ChangeValue change, EvaluationContext context, bool isVerb, bool isPercent)
    {
        var difference = change.Difference;
        if (Comparisons.Sign(difference, composition.Evaluator.Comparability) is not { } sign)
            return ("unknown", difference.NotComparable ?? Comparability.Inexact(difference, context.Year));
        if (sign == 0) return ("same", null);
        // What cannot be seen in the numbers printed is no change to the reader.
        if (isVerb && LooksSame(change)) return ("same", null);
        if (isVerb && isPercent) return (sign > 0 ? "points-rose" : "points-fell", null);
        if (change.Before.Value == 0 && sign > 0) return ("from-zero", null);
        if (isVerb && change.Now.Value == 0 && change.Now.Qualifier == Qualifier.Exact) return ("to-zero", null);
        if (change.Growth.IsKnown) return (sign > 0 ? "rose" : "fell", null);
        return isVerb ? (sign > 0 ? "points-rose" : "points-fell", null) : ("unknown", null);
    }

    private bool LooksSame(ChangeValue change) => composition.Printer.Print(change.Now, change.Style) == composition.Printer.Print(change.Before with { Decimals = change.Before.Decimals ?? change.Now.Decimals }, change.Style);
}
