namespace ReportCompiler.Model;

/// <summary>The value of a comparison: undecided when something is missing, or when a qualifier leaves it open.</summary>
public enum Truth
{
    /// <summary>It does not hold.</summary>
    False,

    /// <summary>It holds.</summary>
    True,

    /// <summary>Cannot be said.</summary>
    Undecided,
}
