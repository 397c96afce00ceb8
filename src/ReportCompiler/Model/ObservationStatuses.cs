namespace ReportCompiler.Model;

/// <summary>What the statuses mean for arithmetic.</summary>
public static class ObservationStatuses
{
    /// <summary>True when the status says that there is no value.</summary>
    public static bool HasNoValue(this ObservationStatus status) => status >= ObservationStatus.Missing;

    /// <summary>True for a value that is there with a reservation: a reader has to be told of it wherever it is printed.</summary>
    public static bool IsReserved(this ObservationStatus status) => status is ObservationStatus.Provisional or ObservationStatus.Estimated;

    /// <summary>True for a part that cannot exist: it adds nothing to a sum and does not make it incomplete, as a missing one does.</summary>
    public static bool AddsNothing(this Observation cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell is { Value: null, Status: ObservationStatus.NotApplicable };
    }

    /// <summary>A status as the data format spells it.</summary>
    public static string Word(ObservationStatus status) => status switch
    {
        ObservationStatus.Normal => "normal",
        ObservationStatus.Provisional => "provisional",
        ObservationStatus.Estimated => "estimated",
        ObservationStatus.Refused => "refused",
        ObservationStatus.NotApplicable => "not applicable",
        ObservationStatus.NotCollected => "not collected",
        ObservationStatus.Suppressed => "suppressed",
        _ => "missing",
    };
}
