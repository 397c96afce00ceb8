using System.Globalization;
using ReportCompiler.Model;
using ReportCompiler.Vintages;

namespace ReportCompiler.Render.Differences;

/// <summary>A recorded value as people read it.</summary>
internal static class DifferenceValue
{
    private const int Decimals = 4;

    /// <summary>"94", "7.5 %", "more than 350", "nil return": the unit goes without saying, and a computed number has few decimals.</summary>
    public static string Shown(string recorded)
    {
        if (recorded == Vintage.Nil) return "nil return";
        if (RecordedValue.Read(recorded) is not { Number: { } number } value) return recorded;
        var written = number.ToString("F" + value.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var rounded = decimal.Round(number, Decimals, MidpointRounding.AwayFromZero);
        var few = value.Decimals <= Decimals ? written : (rounded == 0 ? number : rounded).ToString("0.############################", CultureInfo.InvariantCulture);
        var plain = value.Status == ObservationStatus.Normal ? value.Plain : value.Plain.Replace(" " + ObservationStatuses.Word(value.Status), Reservation(value), StringComparison.Ordinal);
        return plain.Replace(written, few.Replace('-', Distance.Minus) + (value.Unit == Distance.Percent ? " %" : ""), StringComparison.Ordinal);
    }

    /// <summary>
    /// A printed figure with what its sentence says around it: the sign of a fall ("a decrease of 4"), and that it is estimated or provisional.
    /// </summary>
    public static string Printed(string text, string? recorded)
    {
        if (text.Length == 0 || recorded is null || RecordedValue.Read(recorded) is not { Number: { } number } value) return text;
        var isSigned = number >= 0 || text.AsSpan().IndexOfAny('-', Distance.Minus) >= 0;
        var signed = isSigned ? text : char.IsAsciiDigit(text[0]) ? Distance.Minus + text : $"{text} ({Shown(value.Plain)})";
        return text.Contains(ObservationStatuses.Word(value.Status), StringComparison.Ordinal) && value.Status != ObservationStatus.Normal ? signed : signed + Reservation(value);
    }

    private static string Reservation(RecordedValue value) => value.Status == ObservationStatus.Normal ? "" : $" ({ObservationStatuses.Word(value.Status)})";
}
