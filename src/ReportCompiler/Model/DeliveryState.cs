namespace ReportCompiler.Model;

/// <summary>What can be said of an agency's delivery; several hold at once.</summary>
public enum DeliveryState
{
    /// <summary>The edition expects it.</summary>
    Expected,

    /// <summary>It was expected and is there, a nil return too.</summary>
    Received,

    /// <summary>It was expected and is not there.</summary>
    Missing,

    /// <summary>It was expected and came after the date due.</summary>
    Late,

    /// <summary>It was expected, is there, and nobody can tell whether it is late: an edition with a date due, a delivery without a date.</summary>
    Undated,

    /// <summary>It was expected, and says of everything that there is nothing to report.</summary>
    Nil,

    /// <summary>It was expected and came again, corrected.</summary>
    Resubmitted,

    /// <summary>It is there and was not expected.</summary>
    Unexpected,
}
