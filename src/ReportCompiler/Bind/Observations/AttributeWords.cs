using System.Collections.Immutable;
using ReportCompiler.Bind.Declarations;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Observations;

/// <summary>The words that data files use for statuses and qualifiers.</summary>
internal static class AttributeWords
{
    public static ImmutableSortedDictionary<string, ObservationStatus> Statuses { get; } = new Dictionary<string, ObservationStatus>
    {
        ["provisional"] = ObservationStatus.Provisional,
        ["estimated"] = ObservationStatus.Estimated,
        ["missing"] = ObservationStatus.Missing,
        ["refused"] = ObservationStatus.Refused,
        ["not applicable"] = ObservationStatus.NotApplicable,
        ["not collected"] = ObservationStatus.NotCollected,
        ["suppressed"] = ObservationStatus.Suppressed,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static ImmutableSortedDictionary<string, Qualifier> Qualifiers { get; } =
        QualifierWords.All.ToImmutableSortedDictionary(q => q.Word, q => q.Value, StringComparer.Ordinal);
}
