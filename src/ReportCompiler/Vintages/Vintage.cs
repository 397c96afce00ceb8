using System.Collections.Immutable;

namespace ReportCompiler.Vintages;

/// <summary>
/// Everything of an edition that can be compared, as it was at one time (the field's word for a state of data that was released). Keys never depend on
/// numbering, wording or lines of files. Maps are in ordinal order.
/// </summary>
public sealed record Vintage
{
    /// <summary>What stands for a nil return where an observation would.</summary>
    public const string Nil = "nil";

    /// <summary>What stands for the number of a section that has none.</summary>
    public const string Unnumbered = "unnumbered";

    /// <summary>The reporting year.</summary>
    public required int Year { get; init; }

    /// <summary>
    /// What the edition says of itself, by word: <c>status</c>, the date <c>issued</c>, the <c>order</c> of its sections (their ids), and the number of each (<c>section overview</c>;
    /// one without is <see cref="Unnumbered"/>). Null in a record of earlier days, which did not say it.
    /// </summary>
    public ImmutableSortedDictionary<string, string>? Edition { get; init => field = value?.WithComparers(StringComparer.Ordinal); }

    /// <summary>
    /// What was delivered: a value (<see cref="RecordedValue"/>) or a nil return by address with its agency (<c>victims.sex.F @ministry-of-health</c>), and the state of each
    /// expected delivery by its agency alone (<c>@ministry-of-health</c>). Of other years what the edition prints, with the year in front.
    /// </summary>
    public required ImmutableSortedDictionary<string, string> Delivered { get; init => field = value.WithComparers(StringComparer.Ordinal); }

    /// <summary>Every number that is printed or defined by name, unrounded (<see cref="RecordedValue"/>), by address or canonical expression.</summary>
    public required ImmutableSortedDictionary<string, string> Values { get; init => field = value.WithComparers(StringComparer.Ordinal); }

    /// <summary>Every check: its result and equation by its id, address and title.</summary>
    public required ImmutableSortedDictionary<string, string> Checks { get; init => field = value.WithComparers(StringComparer.Ordinal); }

    /// <summary>What was printed, by language.</summary>
    public required ImmutableSortedDictionary<string, VintageText> Languages { get; init => field = value.WithComparers(StringComparer.Ordinal); }
}
