using System.Collections.Immutable;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>Compares what two editions say of themselves: status, date of issue, and the order and numbers of their sections. None of it is a figure, and readers see all of it.</summary>
internal static class EditionChanges
{
    public const string Status = "status";
    public const string Issued = "issued";
    public const string Order = "order";
    public const string Section = "section ";

    /// <summary>The changes. Sections that only one side has are a change of its texts; of two years neither status nor date is compared.</summary>
    public static ImmutableArray<Change> Of(Vintage before, Vintage after)
    {
        if (before.Edition is not { } old || after.Edition is not { } now) return [];
        return [.. VintageComparison.Differences(old, now, string.Equals).Select(c => c.Key == Order ? Moved(c) : c).OfType<Change>()
            .Where(c => c.Key.StartsWith(Section, StringComparison.Ordinal) ? c.Kind == ChangeKind.Changed : c.Key == Order || before.Year == after.Year)];
    }

    /// <summary>The stretch in which the sections that both have stand in another order; null when there is none.</summary>
    private static Change? Moved(Change order)
    {
        string[] old = Ids(order.Before), now = Ids(order.After);
        (old, now) = ([.. old.Intersect(now, StringComparer.Ordinal)], [.. now.Intersect(old, StringComparer.Ordinal)]);
        var first = old.Zip(now).TakeWhile(p => p.First == p.Second).Count();
        var behind = old.Skip(first).Reverse().Zip(now.Skip(first).Reverse()).TakeWhile(p => p.First == p.Second).Count();
        return first == old.Length ? null : new Change(Order, string.Join(", ", old[first..^behind]), string.Join(", ", now[first..^behind]));
    }

    private static string[] Ids(string? order) => (order ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries);
}
