using System.Globalization;
using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Evaluation;

/// <summary>Finds a break in a series between the years of two numbers: over it they cannot be compared.</summary>
internal sealed class Breaks(Structure structure)
{
    /// <summary>The reason why two numbers cannot be compared, or null: an indicator that both were read from, in years with a break between them.</summary>
    public string? Between(Derivation a, Derivation b)
    {
        var left = Kinds(a).ToLookup(c => c.Indicator, StringComparer.Ordinal);
        return Kinds(b)
            .SelectMany(right => left[right.Indicator].Select(l => Between(l, right)))
            .FirstOrDefault(reason => reason is not null);
    }

    /// <summary>Cells that all breaks treat alike count once: of a sum over ninety agencies that leaves a few.</summary>
    private static IEnumerable<Observation> Kinds(Derivation of) => of.Cells().DistinctBy(c => (c.Indicator, c.Year, c.Break));

    private string? Between(Observation a, Observation b)
    {
        if (a.Year == b.Year) return null;
        var (earlier, later) = a.Year < b.Year ? (a, b) : (b, a);
        if (structure.Indicators.Find(a.Indicator)?.Break is { } @break && earlier.Year < @break.Year && @break.Year <= later.Year)
            return Sentence(a.Indicator, @break.Year, @break.Reason);
        return later.Break ? Sentence(a.Indicator, later.Year, "") : null;
    }

    private static string Sentence(string indicator, int year, string reason) => string.Create(CultureInfo.InvariantCulture,
        $"'{indicator}' has a break in {year}{(reason.Length == 0 ? "" : $" ({reason})")}: years before and after it are not comparable");
}
