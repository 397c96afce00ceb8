using System.Globalization;

namespace ReportCompiler.Validate.Plausibility;

/// <summary>The two measures of the built-in rules: how far two values are apart, and how much it says that two are the same.</summary>
internal static class Improbable
{
    /// <summary>
    /// True when one value is more than <paramref name="factor"/> times the other, and the difference is at least <paramref name="least"/>: from 1 to 3 is no reason to
    /// ask. Everything is beyond zero, and so are two signs.
    /// </summary>
    public static bool IsBeyond(decimal a, decimal b, decimal factor, decimal least)
    {
        var (small, large) = Math.Abs(a) < Math.Abs(b) ? (a, b) : (b, a);
        // Quarters and quotients, since the difference of two huge numbers, or a multiple of one, is none.
        var isFar = Math.Sign(small) * Math.Sign(large) <= 0 ? small != large : Math.Abs(large) / factor > Math.Abs(small);
        return isFar && Math.Abs((a / 4) - (b / 4)) >= least / 4;
    }

    /// <summary>The digits of a value that say something: 5705 has four, 12000 two, 0 none. The more of them agree, the less is it chance.</summary>
    public static int Digits(decimal? value) =>
        value is { } number ? Math.Abs(number).ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length : 0;
}
