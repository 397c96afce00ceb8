using System.Collections.Immutable;

namespace ReportCompiler.Render.Audit;

/// <summary>What a part of the page must hold: a section, the list of sources, or all that stands around them.</summary>
/// <param name="Id">The id of its element; empty for what stands around the sections.</param>
/// <param name="Name">What it is called in a message.</param>
/// <param name="Figures">The figures it prints, by their lines in the ledger.</param>
internal sealed record ExpectedRegion(string Id, string Name, ImmutableArray<int> Figures)
{
    /// <summary>Other numbers: of sections and tables, in labels, names and notes, and what an author fixed.</summary>
    public Tally Others { get; } = new();

    /// <summary>Those in the tables of charts' data that are too long for paper.</summary>
    public Tally OnScreenOnly { get; } = new();

    /// <summary>Figures in those tables.</summary>
    public HashSet<int> FiguresOnScreenOnly { get; } = [];

    /// <summary>What may be drawn in pictures, as often as the drawing needs it: the years of an axis.</summary>
    public Tally Drawn { get; } = new();

    /// <summary>What titles and descriptions of pictures say to those who cannot see them.</summary>
    public Tally Described { get; } = new();
}
