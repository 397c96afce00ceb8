namespace ReportCompiler.Model;

/// <summary>What the statuses mean for arithmetic.</summary>
public static class ObservationStatuses
{
    /// <summary>True when the status says that there is no value.</summary>
    public static bool HasNoValue(this ObservationStatus status) => status >= ObservationStatus.Missing;
}
