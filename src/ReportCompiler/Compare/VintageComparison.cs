using System.Collections.Immutable;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>Compares two records by key: where a figure or a text stands, and what number it has there, is no difference of it.</summary>
public static class VintageComparison
{
    /// <summary>The differences, in the order of the keys; texts in the order of the later record.</summary>
    public static VintageChanges Of(Vintage before, Vintage after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var values = Differences(before.Values, after.Values, SameValue);
        var both = before.Languages.Keys.Intersect(after.Languages.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new VintageChanges
        {
            Before = before,
            After = after,
            Edition = EditionChanges.Of(before, after),
            Delivered = [.. Differences(before.Delivered, after.Delivered, SameValue).Where(c => !IsOfAnotherYear(c.Key) || (before.Year == after.Year && c.Kind == ChangeKind.Changed))],
            // A number that one side does not print is not another number: its sentence is another.
            Values = [.. values.Where(v => v.Kind == ChangeKind.Changed)],
            Checks = Differences(before.Checks, after.Checks, string.Equals),
            Languages = [.. both.Select(l => new TextComparison(before, after, l).Changes())],
            OtherLanguages = [.. before.Languages.Keys.Concat(after.Languages.Keys).Distinct(StringComparer.Ordinal).Except(before.Languages.Keys.Intersect(after.Languages.Keys, StringComparer.Ordinal), StringComparer.Ordinal)],
        };
    }

    /// <summary>The keys of which two maps say different things, in ordinal order.</summary>
    internal static ImmutableArray<Change> Differences(ImmutableSortedDictionary<string, string> before, ImmutableSortedDictionary<string, string> after, Func<string, string, bool> isSame) =>
        [.. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(key => new Change(key, before.GetValueOrDefault(key), after.GetValueOrDefault(key)))
            .Where(c => c.Kind != ChangeKind.Changed || !isSame(c.Before!, c.After!))];

    /// <summary>Whether two values say the same: 7.5 and 7.50 do; 94 persons and 94 crimes do not.</summary>
    internal static bool SameValue(string before, string after) =>
        before == after || (RecordedValue.Read(before) is { } a && RecordedValue.Read(after) is { } b && a.Equals(b) && (a.Unit == b.Unit || a.Number is null));

    /// <summary>Whether an address is that of another year than the record's: the record has it only because it is printed.</summary>
    internal static bool IsOfAnotherYear(string address) => CellAddress.Read(address).Year is not null;
}
