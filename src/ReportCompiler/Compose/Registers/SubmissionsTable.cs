using System.Collections.Immutable;
using ReportCompiler.Expressions;
using ReportCompiler.Model;

namespace ReportCompiler.Compose.Registers;

/// <summary>The table of who submitted: agency, kind, what came of the delivery and, where any date is known, when it came.</summary>
internal sealed class SubmissionsTable(Composition composition)
{
    private readonly SubmissionLedger _ledger = composition.Validated.Submissions;

    public ComposedTable Compose(RegisterDefinition block, int number, string title)
    {
        if (_ledger.Agencies.IsEmpty) composition.Diagnostics.Add(RegisterDiagnostics.NobodyExpected(block.Span, block.Id));
        var hasDates = _ledger.Agencies.Any(a => a.Submission?.Received is not null);
        ComposedColumn[] columns = [new(composition.Word("agency-kind"), false), new(composition.Word("delivery"), false)];
        if (hasDates) columns = [.. columns, new ComposedColumn(composition.Word("delivery-date"), false)];
        ImmutableArray<ComposedRow> rows = [.. _ledger.Agencies.Select(a => Row(a, hasDates))];
        var missing = StatusWords.Bracketed("x");
        return new ComposedTable(block.Id, number, title, composition.Word("agency-name"), null, [.. columns], rows, composition.Notes(block.Note), [],
            rows.Any(r => r.Cells.Any(c => c.Text == missing)) ? [(missing, composition.Word("symbol-missing"))] : []);
    }

    private ComposedRow Row(AgencyDelivery agency, bool hasDates)
    {
        var cells = new List<ComposedCell> { new(Composition.OnOneLine(composition.Word("kind-" + AgencyKinds.Word(agency.Agency.Kind)))), new(string.Join(composition.Language.Strings.GetValueOrDefault("list-comma", ", "), States(agency))) };
        // Of what did not come, no date is missing.
        if (hasDates) cells.Add(new(agency.Submission is not { } submission ? "" : submission.Received is { } date ? Composition.OnOneLine(composition.Printer.Date(date)) : StatusWords.Bracketed("x")));
        return new ComposedRow(composition.LabelOf(agency.Agency), [.. cells], IsTotal: false);
    }

    private IEnumerable<string> States(AgencyDelivery agency)
    {
        string Word(DeliveryState state) => composition.Word("delivery-" + DeliveryStates.Word(state));
        yield return Word(agency.IsMissing ? DeliveryState.Missing : agency.IsNil ? DeliveryState.Nil : DeliveryState.Received);
        if (agency.IsLate == true) yield return Word(DeliveryState.Late);
        if (!agency.IsExpected) yield return Word(DeliveryState.Unexpected);
        if (!agency.IsNil && agency.Having(Answer.Nil).ToList() is { Count: > 0 } nil)
            yield return Filled("delivery-nil-for", "indicators", [.. nil.Select(i => i.Label.In(composition.Language.Tag) ?? i.Id)]);
        if (agency.Submission is { Resubmitted: { IsEmpty: false } dates }) yield return Filled("delivery-resubmitted-on", "date", [.. dates.Select(d => Composition.OnOneLine(composition.Printer.Date(d)))]);
    }

    private string Filled(string key, string place, ImmutableArray<string> items) => composition.Word(key).Replace("{" + place + "}", composition.Printer.List(items), StringComparison.Ordinal);
}
