using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Evaluation;

/// <summary>
/// Tells whether numbers of different years hold like against like. They do not over a break of an indicator, a code or an agency, nor when one of them counts a
/// category that the other year did not have, nor when a sum is made of the numbers of other agencies.
/// </summary>
internal sealed class Comparability(Structure structure)
{
    /// <summary>The reason why two numbers cannot be compared, or null.</summary>
    public Incomparable? Between(Derivation a, Derivation b)
    {
        var (left, right) = (CountedCells.Of(a), CountedCells.Of(b));
        if (left.IsOf(right.Years) && right.IsOf(left.Years) && left.Years.Count <= 1) return null;
        var rightOf = right.Kinds.ToLookup(c => c.Indicator, StringComparer.Ordinal);
        foreach (var l in left.Kinds)
        {
            foreach (var r in rightOf[l.Indicator].Where(r => r.Year != l.Year))
            {
                if (Break(l, r) is { } reason) return reason;
            }
        }
        return OtherCategory(left, right) ?? OtherCategory(right, left) ?? OtherAgencies(left, right);
    }

    /// <summary>Why a number without a value cannot be compared with that of the other year: the agencies or the category that it lacks, else its status.</summary>
    public Incomparable Gap(Quantity quantity, int year, int other)
    {
        if (quantity.NotComparable is { } known) return known;
        var message = PlainNumber.WhyUnknown(quantity);
        var counted = CountedCells.Of(quantity.Derivation);
        foreach (var asked in counted.Asked)
        {
            if (asked.Key.Codes.FirstOrDefault(c => structure.LifetimeOf(c.Dimension, c.Code) is { } life && !life.Covers(asked.Year)) is { Code: not null } code)
                return Alone(asked.Indicator.Id, other, (code.Dimension, code.Code));
        }
        if (counted.Silent is [var (first, _), ..])
            return new Incomparable(IncomparableKind.LacksAgencies, first, message) { Agencies = [.. counted.Silent.Where(s => s.Year == first).Select(s => s.Agency).Distinct(StringComparer.Ordinal)] };
        if (counted.Lacking is [var (cell, category), ..])
            return new Incomparable(IncomparableKind.LacksCategory, cell.Year, message) { Category = category };
        return new Incomparable(IncomparableKind.NoValue, year, message) { Status = quantity.Status };
    }

    /// <summary>True when the definition of something counted in a year changed with that year.</summary>
    public bool HasBreakIn(int year, Derivation of) => of.Cells().Where(c => c.Year == year).Any(c => c.Break || structure.Indicators.Find(c.Indicator)?.Break?.Year == year
        || c.Key.Codes.Any(code => structure.LifetimeOf(code.Dimension, code.Code)?.Break?.Year == year) || structure.Agencies.Find(c.Agency)?.Lifetime.Break?.Year == year);

    /// <summary>A difference whose qualifiers leave open on which side of zero it lies.</summary>
    public static Incomparable Inexact(Quantity difference, int year) =>
        new(IncomparableKind.Inexact, year, $"'{difference.Derivation.Text}' is only known as '{PlainNumber.Text(difference)}'");

    private Incomparable? Break(Observation a, Observation b)
    {
        var (earlier, later) = a.Year < b.Year ? (a, b) : (b, a);
        SeriesBreak? Within(SeriesBreak? @break) => @break is not null && earlier.Year < @break.Year && @break.Year <= later.Year ? @break : null;
        if (Within(structure.Indicators.Find(a.Indicator)?.Break) is { } own) return Broken(a.Indicator, own.Year, own.Reason);
        if (later.Break) return Broken(a.Indicator, later.Year, "");
        foreach (var (dimension, code) in later.Key.Codes.Where(c => earlier.Key[c.Dimension] == c.Code))
        {
            if (Within(structure.LifetimeOf(dimension, code)?.Break) is { } ofCode) return Broken($"{dimension}.{code}", ofCode.Year, ofCode.Reason);
        }
        return a.Agency == b.Agency && Within(structure.Agencies.Find(a.Agency)?.Lifetime.Break) is { } ofAgency ? Broken("@" + a.Agency, ofAgency.Year, ofAgency.Reason) : null;
    }

    private static Incomparable Broken(string what, int year, string reason) => new(IncomparableKind.Break, year, string.Create(CultureInfo.InvariantCulture,
        $"'{what}' has a break in {year}{(reason.Length == 0 ? "" : $" ({reason})")}: years before and after it are not comparable"))
    { Reason = reason };

    /// <summary>A category of <paramref name="having"/> that did not exist in a year of <paramref name="other"/>; one that was only renamed did.</summary>
    private Incomparable? OtherCategory(CountedCells having, CountedCells other)
    {
        foreach (var cell in having.Kinds)
        {
            foreach (var (dimension, code) in cell.Key.Codes)
            {
                if (structure.LifetimeOf(dimension, code) is not { Was: null } life || other.YearsOf(cell.Indicator).All(life.Covers)) continue;
                return Alone(cell.Indicator, cell.Year, (dimension, code));
            }
        }
        return null;
    }

    private static Incomparable Alone(string indicator, int year, (string Dimension, string Code) category) => new(IncomparableKind.OtherCategory, year, string.Create(
        CultureInfo.InvariantCulture, $"'{indicator}' counts '{category.Dimension}.{category.Code}' in {year}, and not in the other year"))
    { Category = category };

    private static Incomparable? OtherAgencies(CountedCells left, CountedCells right)
    {
        foreach (var l in left.Sums)
        {
            foreach (var r in right.Sums.Where(r => r.Indicator == l.Indicator && r.Year != l.Year))
            {
                var (earlier, later) = l.Year < r.Year ? (l, r) : (r, l);
                var added = later.Counting.Except(earlier.Agencies, StringComparer.Ordinal).ToImmutableArray();
                if (!added.IsEmpty) return Others(later, added);
                var gone = earlier.Counting.Except(later.Agencies, StringComparer.Ordinal).ToImmutableArray();
                if (!gone.IsEmpty) return Others(earlier, gone);
            }
        }
        return null;
    }

    private static Incomparable Others(CountedSum sum, ImmutableArray<string> agencies) => new(IncomparableKind.OtherAgencies, sum.Year, string.Create(CultureInfo.InvariantCulture,
        $"'{sum.Indicator}' counts the numbers of {string.Join(", ", agencies.Select(a => $"'{a}'"))} in {sum.Year}, and not in the other year"))
    { Agencies = agencies };
}
