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

    /// <summary>The reporting year.</summary>
    public required int Year { get; init; }

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
