using System.Collections.Immutable;

namespace ReportCompiler.Render.Audit;

/// <summary>What a part of the page must hold: a section, the list of sources, or all that stands around them.</summary>
/// <param name="Id">The id of its element; empty for what stands around the sections.</param>
/// <param name="Name">What it is called in a message.</param>
/// <param name="Figures">The figures it prints, by their lines in the ledger.</param>
internal sealed record ExpectedRegion(string Id, string Name, ImmutableArray<int> Figures)
{
    /// <summary>Other numbers: of sections and tables, in names and notes, and what an author fixed.</summary>
    public Tally Others { get; } = new();

    /// <summary>Numbers that stand there or not, as the layout has it.</summary>
    public Tally Optional { get; } = new();

    /// <summary>Figures in the tables of charts' data that are too long for paper.</summary>
    public HashSet<int> FiguresOnScreenOnly { get; } = [];

    /// <summary>The labels of pictures, by the figures that they print.</summary>
    public Dictionary<int, string> Labels { get; } = [];

    /// <summary>What else may be drawn in pictures, as the drawing has room: the years of an axis.</summary>
    public Tally Drawn { get; } = new();

    /// <summary>What titles and descriptions of pictures say to those who cannot see them.</summary>
    public Tally Described { get; } = new();
}
