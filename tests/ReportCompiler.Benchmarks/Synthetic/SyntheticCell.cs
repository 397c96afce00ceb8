using System.Globalization;

namespace ReportCompiler.Benchmarks.Synthetic;

/// <summary>One delivered number.</summary>
internal sealed record SyntheticCell(SyntheticIndicator Indicator, int Year, (string Dimension, string Code)[] Codes, decimal Value)
{
    public string Code(string dimension) => Codes.FirstOrDefault(c => c.Dimension == dimension).Code ?? "_T";

    /// <summary>As it is written in a file; a stated percentage has one decimal.</summary>
    public string Text => Value.ToString(Indicator.Unit == "percent" ? "0.0" : "0", CultureInfo.InvariantCulture);
}
