using System.Globalization;
using ReportCompiler.Compare;

namespace ReportCompiler.Render.Differences;

/// <summary>What a comparison comes to, in a sentence or two.</summary>
internal static class DifferenceSummary
{
    private static readonly DifferenceKind[] OfWording = [DifferenceKind.Label, DifferenceKind.Text];

    public static string Of(EditionDifferences differences)
    {
        var (before, after) = (differences.Before.Name, differences.After.Name);
        if (differences.IsEmpty) return $"Nothing differs between {before} and {after}.";
        var itself = Itself(differences.All.Where(d => d.Kind == DifferenceKind.Edition).Select(d => d.Key).ToHashSet(StringComparer.Ordinal)).ToList();
        if (differences.All.All(d => d.Kind == DifferenceKind.Edition)) return $"No figure and no text differs between {before} and {after}; {Listed(itself)} {(itself.Count == 1 ? "does" : "do")}.";
        var head = differences.HasFigures ? "" : IsOfWordsOnly(differences) ? "No figure changed; only texts did. " : "No figure changed. ";
        var counted = differences.All.Where(d => d.Kind is not (DifferenceKind.Sentence or DifferenceKind.Edition)).GroupBy(d => d.Kind).Select(Part).Concat(itself).ToList();
        return $"{head}Between {before} and {after} there are differences in {Listed(counted)}.";
    }

    private static string Listed(List<string> parts) => parts.Count == 1 ? parts[0] : string.Join(", ", parts.Take(parts.Count - 1)) + " and " + parts[^1];

    private static IEnumerable<string> Itself(HashSet<string> keys)
    {
        if (keys.Contains(EditionChanges.Order)) yield return "the order of sections";
        else if (keys.Any(k => k.StartsWith(EditionChanges.Section, StringComparison.Ordinal))) yield return "the numbers of sections";
        if (keys.Contains(EditionChanges.Status)) yield return "the status";
        if (keys.Contains(EditionChanges.Issued)) yield return "the date of issue";
    }

    /// <summary>True when all that differs is wording: labels, texts, and blocks with the same figures in other words.</summary>
    private static bool IsOfWordsOnly(EditionDifferences differences) => differences.All.All(d => OfWording.Contains(d.Kind)
        || d is { Kind: DifferenceKind.Chart or DifferenceKind.Table or DifferenceKind.KeyFigures, IsReworded: true });

    private static string Part(IGrouping<DifferenceKind, Difference> kind)
    {
        var count = kind.Sum(d => d.Count);
        var (added, removed) = (kind.Where(d => d.Change == ChangeKind.Added).Sum(d => d.Count), kind.Where(d => d.Change == ChangeKind.Removed).Sum(d => d.Count));
        string[] notes = [.. added > 0 ? [Invariant($"{added} new")] : Array.Empty<string>(), .. removed > 0 ? [Invariant($"{removed} gone")] : Array.Empty<string>()];
        return Invariant($"{count} {DifferenceKinds.Noun(kind.Key, count)}") + (notes.Length == 0 ? "" : $" ({string.Join(", ", notes)})");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
