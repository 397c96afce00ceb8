namespace ReportCompiler.Model;

/// <summary>What an agency said of an indicator that it was asked for.</summary>
public enum Answer
{
    /// <summary>Nothing: the indicator is missing, and not zero.</summary>
    None,

    /// <summary>A value, or a status that says why there is none.</summary>
    Given,

    /// <summary>That there is nothing to report.</summary>
    Nil,
}

/// <summary>An indicator that an agency was asked for, and its answer.</summary>
public sealed record IndicatorAnswer(Indicator Indicator, Answer Answer);
