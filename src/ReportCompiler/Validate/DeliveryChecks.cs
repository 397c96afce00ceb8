using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>
/// What the edition's year must hold: a delivery of every expected agency (RC3041) and of no other (RC3042), some delivery of every indicator (RC3006), and a
/// total where one is required (RC3005).
/// </summary>
internal static class DeliveryChecks
{
    /// <summary>The checks of who delivered.</summary>
    public static IEnumerable<Finding> Agencies(CheckContext context)
    {
        var year = context.Project.Year;
        var ledger = context.Cells.Submissions;
        foreach (var agency in ledger.Agencies)
        {
            var id = agency.Agency.Id;
            if (agency.Is(DeliveryState.Missing))
                yield return new Finding(Missing(DeliveryDiagnostics.AgencyMissingId, $"'{id}' delivers", "@" + id, id), DeliveryDiagnostics.AgencyMissing(agency, year));
            else if (agency.Is(DeliveryState.Unexpected) && ledger.In(DeliveryState.Expected).Any())
                yield return new Finding(Missing(DeliveryDiagnostics.NotExpectedId, $"'{id}' is expected", "@" + id, id), DeliveryDiagnostics.NotExpected(agency, year));
        }
    }

    /// <summary>The checks of an indicator.</summary>
    public static IEnumerable<Finding> Run(CheckContext context, Indicator indicator)
    {
        var year = context.Project.Year;
        if (indicator.From > year || indicator.Until < year) return [];
        var deliverers = context.Deliverers(indicator, year).ToList();
        var totals = indicator.Total != TotalKind.Required ? []
            : deliverers.Where(agency => context.Project.Data.Find(year, indicator.Id, agency, CellKey.Total) is null).Select(agency => NoTotal(context, indicator, agency));
        return Silent(context, indicator, deliverers.Count > 0).Concat(totals);
    }

    /// <summary>
    /// The silence on an indicator. Every agency that was asked must speak; of an indicator with owners one of them. An agency that delivered nothing at all has one
    /// finding for all of it. An edition that expects nobody, since it is drawn up from what others published, waits for nothing.
    /// </summary>
    private static IEnumerable<Finding> Silent(CheckContext context, Indicator indicator, bool isDelivered)
    {
        var ledger = context.Cells.Submissions;
        var asked = ledger.AskedOf(indicator).ToList();
        var isAnswered = isDelivered || (indicator.Combine != CombineKind.Sum && context.Cells.AgenciesOf(indicator, ledger.Year).Any(a => ledger.IsAnswered(indicator, a)));
        if (isAnswered && (indicator.Combine == CombineKind.Owners || asked.Count == 0)) return [];
        if (asked.Count == 0) return ledger.In(DeliveryState.Expected).Any() ? [NobodyDelivered(context, indicator)] : [];
        return asked.Where(a => !ledger.IsAnswered(indicator, a)).Select(a => ledger.Find(a)?.Submission).OfType<Submission>().Select(s => NotDelivered(context, indicator, s));
    }

    private static Finding NobodyDelivered(CheckContext context, Indicator indicator)
    {
        var agencies = context.Cells.AgenciesOf(indicator, context.Project.Year).ToList();
        return new Finding(Missing(DeliveryDiagnostics.NotDeliveredId, $"'{indicator.Id}' is delivered", indicator.Id, null), DeliveryDiagnostics.NotDelivered(indicator, context.Project.Year, agencies));
    }

    private static Finding NotDelivered(CheckContext context, Indicator indicator, Submission submission)
    {
        var address = context.Address(indicator, CellKey.Total, context.Project.Year, submission.Agency);
        return new Finding(
            Missing(DeliveryDiagnostics.NotDeliveredId, $"'{submission.Agency}' delivers '{indicator.Id}'", address, submission.Agency),
            DeliveryDiagnostics.NotDelivered(indicator, context.Project.Year, submission));
    }

    private static Finding NoTotal(CheckContext context, Indicator indicator, string agency)
    {
        var rows = context.Project.Data.Of(context.Project.Year, indicator.Id, agency).ToList();
        var check = Missing(ValidateDiagnostics.NoTotalId, $"'{indicator.Id}' has a total", context.Address(indicator, CellKey.Total, context.Project.Year, agency), agency)
            with { Kind = CheckKind.Breakdown, Severity = Severity.Error, Equation = $"{indicator.Id} == ?", Cells = [.. rows] };
        return new Finding(check, ValidateDiagnostics.NoTotal(indicator, agency, rows[0]));
    }

    private static Check Missing(string id, string title, string address, string? agency) => new()
    {
        Id = id,
        Title = title,
        Kind = CheckKind.Delivery,
        Result = CheckResult.Fail,
        Severity = Severity.Warning,
        Equation = $"{address} == ?",
        Address = address,
        Agency = agency,
        Cells = [],
    };
}
