using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Expressions.Evaluation;

/// <summary>Counts deliveries, and the institutions they stand for, with the place of each.</summary>
internal sealed class DeliveryCounts(CellReader cells)
{
    /// <summary>The count that a call asks for; for another year it is known where that year's edition says whom it expected.</summary>
    public Quantity Count(CallExpression call, string text, int year)
    {
        var ledger = cells.SubmissionsOf(year);
        if (ledger is null || (ledger != cells.Submissions && !ledger.ExpectsAnybody))
            return Arithmetic.Unknown(text, ObservationStatus.Missing, string.Create(CultureInfo.InvariantCulture, $"no edition of {year} says who was expected to submit"));
        var state = DeliveryStates.Find(Word(call, 0) ?? "");
        var kind = Word(call, 1) is { } word ? AgencyKinds.Find(word) : null;
        if (state is null) return Arithmetic.Unknown(text, ObservationStatus.Missing, $"'{text}' names no state of deliveries");
        var isOfMembers = call.Function == Function.Institutions;
        var counted = ledger.In(state.Value, kind).Select(a => isOfMembers ? Leaf(a, year, a.Agency.Members, a.Agency.Span) : Leaf(a, year, 1, a.Place)).ToImmutableArray();
        var derivation = new Derivation(text, counted.Sum(c => c.Value), counted) { Step = isOfMembers ? DerivationStep.Sum : DerivationStep.Count };
        // Of deliveries without a date, or without a day on which they were due, nobody knows whether they are late.
        var isOpen = state == DeliveryState.Late && ledger.In(DeliveryState.Received, kind).Any(a => a.IsLate is null);
        return new Quantity(derivation.Value, ObservationStatus.Normal, isOpen ? Qualifier.AtLeast : Qualifier.Exact, null, derivation);
    }

    private static Derivation Leaf(AgencyDelivery agency, int year, int value, SourceSpan place) =>
        Derivation.Leaf("@" + agency.Agency.Id, value) with { Delivery = new CountedDelivery(agency.Agency.Id, year, agency.Submission?.Received, place) };

    private static string? Word(CallExpression call, int index) => call.Arguments.Length > index && call.Arguments[index] is TextLiteral literal ? literal.Value : null;
}
