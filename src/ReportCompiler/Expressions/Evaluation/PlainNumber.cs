using System.Globalization;
using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Evaluation;

/// <summary>Numbers as equations and messages show them: no group mark, no trailing zeros, six decimals at most.</summary>
internal static class PlainNumber
{
    public static string Text(decimal value) =>
        Math.Round(value, 6, MidpointRounding.AwayFromZero).ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>With the qualifier as the data format spells it; the status where there is no value.</summary>
    public static string Text(Quantity quantity)
    {
        if (quantity.Value is not { } value) return ObservationStatuses.Word(quantity.Status);
        var qualifier = Qualifiers.Word(quantity.Qualifier);
        return qualifier.Length == 0 ? Text(value) : qualifier + " " + Text(value);
    }

    /// <summary>Why a quantity has no value: "'2019 crimes' has no value (missing)".</summary>
    public static string WhyUnknown(Quantity quantity) =>
        quantity.NotComparable?.Message ?? quantity.Because ?? $"'{quantity.Derivation.Text}' has no value ({ObservationStatuses.Word(quantity.Status)})";
}
