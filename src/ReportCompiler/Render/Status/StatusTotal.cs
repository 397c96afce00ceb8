using System.Collections.Immutable;
using ReportCompiler.Model;

namespace ReportCompiler.Render.Status;

/// <summary>How many deliveries of one kind of agency are in each state. <paramref name="Kind"/> is null for all kinds together.</summary>
public sealed record StatusTotal(AgencyKind? Kind, ImmutableArray<int> Counts)
{
    /// <summary>The number of deliveries in a state.</summary>
    public int this[DeliveryState state] => Counts[(int)state];

    internal static StatusTotal Of(SubmissionLedger ledger, AgencyKind? kind) =>
        new(kind, [.. Enum.GetValues<DeliveryState>().Select(s => ledger.In(s, kind).Count())]);
}
