using System.Collections.Immutable;
using ReportCompiler.Compare;

namespace ReportCompiler.Render.Differences;

/// <summary>All differences between two editions, the most important first. Every format is a view of this list.</summary>
public sealed record EditionDifferences
{
    private EditionDifferences(ComparedEdition before, ComparedEdition after)
    {
        (Before, After) = (before, after);
        Changes = VintageComparison.Of(before.Vintage, after.Vintage);
        var asked = ((ComparedEdition[])[after, before]).OrderByDescending(e => e.Vintage.Year).SelectMany(e => e.Reports).FirstOrDefault();
        var like = AreTwoYears && asked is not null ? new LikeForLike(asked, before.Vintage.Year, after.Vintage.Year) : null;
        All = [.. new DifferenceList(Changes, [.. after.Reports, .. before.Reports], like).All().OrderBy(d => d.Kind)];
    }

    /// <summary>The first edition.</summary>
    public ComparedEdition Before { get; }

    /// <summary>The second edition.</summary>
    public ComparedEdition After { get; }

    /// <summary>The differences, by kind, and within a kind in the order of sections, agencies and keys.</summary>
    public ImmutableArray<Difference> All { get; }

    /// <summary>True when nothing differs.</summary>
    public bool IsEmpty => Changes.IsEmpty;

    /// <summary>True when a number differs: delivered, computed or printed.</summary>
    public bool HasFigures => Changes.HasFigures;

    /// <summary>Whether two years are compared, and not two states of one.</summary>
    public bool AreTwoYears => Before.Vintage.Year != After.Vintage.Year;

    /// <summary>What it comes to, in a sentence or two.</summary>
    public string Summary => DifferenceSummary.Of(this);

    internal VintageChanges Changes { get; }

    /// <summary>Compares two editions.</summary>
    public static EditionDifferences Of(ComparedEdition before, ComparedEdition after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new EditionDifferences(before, after);
    }
}
