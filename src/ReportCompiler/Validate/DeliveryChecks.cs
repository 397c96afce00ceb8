using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>What the edition's year must hold: a total where one is required (RC3005), and some delivery of every indicator (RC3006).</summary>
internal static class DeliveryChecks
{
    /// <summary>The checks of an indicator.</summary>
    public static IEnumerable<Finding> Run(CheckContext context, Indicator indicator)
    {
        var year = context.Project.Year;
        if (indicator.From > year || indicator.Until < year) yield break;
        var deliverers = context.Deliverers(indicator, year).ToList();
        if (deliverers.Count == 0)
        {
            if (!IsNilEverywhere(context, indicator)) yield return NotDelivered(context, indicator);
            yield break;
        }
        if (indicator.Total != TotalKind.Required) yield break;
        foreach (var agency in deliverers)
        {
            if (context.Project.Data.Find(year, indicator.Id, agency, CellKey.Total) is null) yield return NoTotal(context, indicator, agency);
        }
    }

    private static bool IsNilEverywhere(CheckContext context, Indicator indicator)
    {
        var asked = context.Cells.AgenciesOf(indicator, context.Project.Year).ToList();
        return asked.Count > 0 && asked.TrueForAll(a => context.Project.Submissions.Any(s => s.Agency == a && s.IsNil(indicator.Id)));
    }

    private static Finding NotDelivered(CheckContext context, Indicator indicator)
    {
        var agencies = context.Cells.AgenciesOf(indicator, context.Project.Year).ToList();
        var check = Missing(ValidateDiagnostics.NotDeliveredId, $"'{indicator.Id}' is delivered", indicator, indicator.Id, Severity.Warning);
        return new Finding(check, ValidateDiagnostics.NotDelivered(indicator, context.Project.Year, agencies));
    }

    private static Finding NoTotal(CheckContext context, Indicator indicator, string agency)
    {
        var rows = context.Project.Data.Of(context.Project.Year, indicator.Id, agency).ToList();
        var check = Missing(ValidateDiagnostics.NoTotalId, $"'{indicator.Id}' has a total", indicator, context.Address(indicator, CellKey.Total, context.Project.Year, agency), Severity.Error) with { Cells = [.. rows] };
        return new Finding(check, ValidateDiagnostics.NoTotal(indicator, agency, rows[0]));
    }

    private static Check Missing(string id, string title, Indicator indicator, string address, Severity severity) => new()
    {
        Id = id,
        Title = title,
        Kind = CheckKind.Breakdown,
        Result = CheckResult.Fail,
        Severity = severity,
        Equation = $"{indicator.Id} == ?",
        Address = address,
        Cells = [],
    };
}
