using System.Globalization;
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
        var percent = value.Unit == "percent" ? " %" : "";
        if (value.Decimals <= Decimals) return value.Plain + percent;
        var rounded = decimal.Round(number, Decimals, MidpointRounding.AwayFromZero);
        var few = (rounded == 0 ? number : rounded).ToString("0.############################", CultureInfo.InvariantCulture);
        return value.Plain.Replace(number.ToString("F" + value.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), few, StringComparison.Ordinal) + percent;
    }
}
