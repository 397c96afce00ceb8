using ReportCompiler.Bind;

namespace ReportCompiler.Cli.Formats;

/// <summary>Whose file it is: an agency's, one of the templates, or one of the report as a whole. Told by where the file lies, so that it is known before anything else is.</summary>
/// <param name="Agency">The id of the agency, or null.</param>
/// <param name="Name">How it is called.</param>
internal sealed record Origin(string? Agency, string Name) : IComparable<Origin>
{
    /// <summary>The texts and the layout.</summary>
    public static Origin Templates { get; } = new(null, "Templates");

    /// <summary>Everything that is no agency's: declarations, the year, the run.</summary>
    public static Origin Report { get; } = new(null, "Report");

    /// <summary>Where a file belongs; no file is the report's.</summary>
    public static Origin Of(string? file, BoundProject? project) => file?.Split('/') switch
    {
        ["templates", ..] => Templates,
        ["data", "history", var agency, _, ..] => OfAgency(agency, project),
        ["data", [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9'], var agency, _, ..] => OfAgency(agency, project),
        _ => Report,
    };

    /// <summary>Agencies by id, then the templates, then the report.</summary>
    public int CompareTo(Origin? other) =>
        other is null ? 1 : Rank != other.Rank ? Rank.CompareTo(other.Rank) : string.CompareOrdinal(Agency, other.Agency);

    private int Rank => Agency is not null ? 0 : this == Templates ? 1 : 2;

    /// <summary>An agency's, by its id.</summary>
    public static Origin OfAgency(string id, BoundProject? project) =>
        new(id, project?.Structure.Agencies.Find(id)?.Label.In(project.Structure.Report.Languages[0]) ?? id);
}
