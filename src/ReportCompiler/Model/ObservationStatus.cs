namespace ReportCompiler.Model;

/// <summary>The state of a value (after SDMX OBS_STATUS). Zero is a value; a missing kind says why there is none.</summary>
public enum ObservationStatus
{
    /// <summary>A value as it is.</summary>
    Normal,

    /// <summary>A value that is expected to be revised.</summary>
    Provisional,

    /// <summary>A value that was estimated.</summary>
    Estimated,

    /// <summary>No value: not delivered.</summary>
    Missing,

    /// <summary>No value: the agency refused.</summary>
    Refused,

    /// <summary>No value: cannot exist.</summary>
    NotApplicable,

    /// <summary>No value: exists, but nobody collects it.</summary>
    NotCollected,

    /// <summary>No value: withheld to protect persons.</summary>
    Suppressed,
}
