namespace ReportCompiler.Model;

/// <summary>How a value stands to the truth, in the words of the source; printed as words.</summary>
public enum Qualifier
{
    /// <summary>The value itself.</summary>
    Exact,

    /// <summary>Near the value, on either side.</summary>
    About,

    /// <summary>Above the value.</summary>
    MoreThan,

    /// <summary>The value or above.</summary>
    AtLeast,

    /// <summary>The value or below.</summary>
    AtMost,

    /// <summary>Below the value.</summary>
    LessThan,
}
