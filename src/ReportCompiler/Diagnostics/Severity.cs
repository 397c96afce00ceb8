namespace ReportCompiler.Diagnostics;

/// <summary>How grave a finding is; ordered, so that a fail level can be compared with it.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never fails a run.</summary>
    Note,

    /// <summary>Probably wrong; fails a strict run.</summary>
    Warning,

    /// <summary>Wrong; the report is not written.</summary>
    Error,
}
