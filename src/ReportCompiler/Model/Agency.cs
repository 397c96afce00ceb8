using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>What an agency is.</summary>
public enum AgencyKind
{
    /// <summary>A central executive authority.</summary>
    Central,

    /// <summary>A local authority.</summary>
    Local,

    /// <summary>A court or prosecution office.</summary>
    Judicial,

    /// <summary>A civil-society organisation.</summary>
    CivilSociety,

    /// <summary>An international organisation.</summary>
    International,
}

/// <summary>
/// An institution that submits, or is <paramref name="Cited"/> (never expected; every value of it names its source).
/// <paramref name="Members"/> is how many institutions one delivery stands for (1 unless said).
/// </summary>
public sealed record Agency(string Id, AgencyKind Kind, LocalText Label, int Members, bool Cited, SourceSpan Span)
{
    /// <summary>From when to when it exists, its earlier id, and a break in its scope.</summary>
    public Lifetime Lifetime { get; init; } = Lifetime.Always;
}
