using System.Collections.Immutable;
using ReportCompiler.Compose.Corrections;
using ReportCompiler.Model;
using ReportCompiler.Validate;

namespace ReportCompiler.Compose;

/// <summary>The report of one language with every expression computed: what Render turns into files.</summary>
public sealed record ComposedReport
{
    internal ComposedReport()
    {
    }

    /// <summary>The checked project it was composed from.</summary>
    public required ValidatedReport Validated { get; init; }

    /// <summary>The language.</summary>
    public required Language Language { get; init; }

    /// <summary>The report's title.</summary>
    public required string Title { get; init; }

    /// <summary>The publisher's name, or null.</summary>
    public required string? Publisher { get; init; }

    /// <summary>The date as printed on the cover, or null when the edition gives none.</summary>
    public required string? Issued { get; init; }

    /// <summary>Sections in order.</summary>
    public required ImmutableArray<ComposedSection> Sections { get; init; }

    /// <summary>The ledger: every printed figure, in order.</summary>
    public required ImmutableArray<FigureUse> Figures { get; init; }

    /// <summary>Where the figures come from, in the order of their first use.</summary>
    public required ImmutableArray<FigureSource> Sources { get; init; }

    /// <summary>Every claim that was made, in order.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>What is said of corrections; null for an edition that has not been published.</summary>
    public CorrectionNotice? Notice { get; init; }

    /// <summary>What the cover says of them; null for an edition that is as it was first published.</summary>
    public CoverNotice? Cover { get; init; }
}

/// <summary>A section. <paramref name="Number"/> is null for an unnumbered one; <paramref name="Title"/> is marked text.</summary>
public sealed record ComposedSection(string Id, int? Number, string Title, ImmutableArray<SectionPart> Parts);

/// <summary>A part of a section.</summary>
public abstract record SectionPart;

/// <summary>Markdown with marked figures, as the template gave it.</summary>
public sealed record MarkdownPart(string Markdown) : SectionPart
{
    /// <summary>True for what a register says in place of its table, or beside it: it follows from data, and is no wording that somebody could change.</summary>
    public bool IsNotice { get; init; }
}

/// <summary>A table.</summary>
public sealed record TablePart(ComposedTable Table) : SectionPart;

/// <summary>A chart with its data.</summary>
public sealed record ChartPart(ComposedChart Chart) : SectionPart;

/// <summary>A box of key figures.</summary>
public sealed record KeyFiguresPart(ComposedKeyFigures Box) : SectionPart;

/// <summary>
/// An agency's own text with its figures marked: untrusted Markdown, to be made safe; its headings go two levels down and each of its references
/// is its own. <paramref name="Path"/> is the file it came from.
/// </summary>
public sealed record ContributionPart(string AgencyId, string AgencyLabel, string Markdown, string Path) : SectionPart
{
    /// <summary>True when the Markdown is the file's own letters, so that a place in it is one in the file.</summary>
    public bool IsVerbatim { get; init; } = true;
}
