using System.Globalization;
using ReportCompiler.Model;
using ReportCompiler.Vintages;

namespace ReportCompiler.Render.Differences;

/// <summary>How far it is from one value to another, and what cannot be said of it.</summary>
public sealed record Distance
{
    internal const string Percent = "percent";
    internal const char Minus = '\u2212';

    /// <summary>When there is no number on one side, or the two count different things or only bounds.</summary>
    public static Distance None { get; } = new();

    /// <summary>Why like would be held against unlike, where an edition says so.</summary>
    public string? Because { get; private init; }

    /// <summary>The difference in the unit of the values; null when they cannot be compared.</summary>
    public decimal? Absolute { get; private init; }

    /// <summary>The difference in per cent of the first; null where that means nothing.</summary>
    public decimal? Relative { get; private init; }

    /// <summary>True for shares: their difference is in percentage points, and has no ratio.</summary>
    public bool IsInPoints { get; private init; }

    /// <summary>True when one of the values is only known about.</summary>
    public bool IsAbout { get; private init; }

    /// <summary>"+14", "−1.2 points", or nothing.</summary>
    public string AbsoluteText => Absolute is not { } number ? "" : $"{About}{Signed(number, Decimals)}{(IsInPoints ? Math.Abs(number) == 1 ? " point" : " points" : "")}";

    /// <summary>"+7.5 %", "from zero", "not comparable", or nothing where there is no ratio.</summary>
    public string RelativeText => Absolute is not { } number ? "not comparable" : Relative is { } percent ? $"{About}{Signed(percent, 1)} %" : IsFromZero && number != 0 && !IsInPoints ? "from zero" : "";

    private bool IsFromZero { get; init; }

    private int Decimals => IsInPoints ? 2 : 4;

    private string About => IsAbout ? "about " : "";

    /// <summary>No distance, with the reason.</summary>
    internal static Distance NotComparable(string because) => new() { Because = because };

    /// <summary>The distance between two values; a bound, such as "more than 350", has none.</summary>
    internal static Distance Of(RecordedValue? before, RecordedValue? after)
    {
        if (before?.Number is not { } old || after?.Number is not { } now || before.Unit != after.Unit || after.Break || IsBound(before) || IsBound(after)) return None;
        try
        {
            var absolute = now - old;
            var isShare = after.Unit == Percent;
            return new Distance
            {
                Absolute = absolute, IsFromZero = old == 0, IsInPoints = isShare, Relative = isShare || old <= 0 || now < 0 ? null : absolute / old * 100,
                IsAbout = Qualifier.About == before.Qualifier || Qualifier.About == after.Qualifier,
            };
        }
        catch (OverflowException)
        {
            return None;
        }
    }

    private static bool IsBound(RecordedValue value) => value.Qualifier is not (Qualifier.Exact or Qualifier.About);

    private static string Signed(decimal number, int decimals) => (number > 0 ? "+" : "") + Shown(number, decimals);

    /// <summary>With as many decimals as asked for, unless they would make it zero.</summary>
    private static string Shown(decimal number, int decimals)
    {
        var rounded = decimal.Round(number, decimals, MidpointRounding.AwayFromZero);
        var shown = rounded == 0 ? number : rounded;
        return (shown < 0 ? Minus.ToString() : "") + Math.Abs(shown).ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
