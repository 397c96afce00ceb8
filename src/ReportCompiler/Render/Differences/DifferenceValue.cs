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
        var written = number.ToString("F" + value.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var rounded = decimal.Round(number, Decimals, MidpointRounding.AwayFromZero);
        var few = value.Decimals <= Decimals ? written : (rounded == 0 ? number : rounded).ToString("0.############################", CultureInfo.InvariantCulture);
        return value.Plain.Replace(written, few.Replace('-', Distance.Minus) + (value.Unit == Distance.Percent ? " %" : ""), StringComparison.Ordinal);
    }
}
