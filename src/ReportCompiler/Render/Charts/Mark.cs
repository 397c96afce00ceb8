using System.Collections.Immutable;

namespace ReportCompiler.Render.Charts;

/// <summary>
/// What a thing on the canvas is, apart from its geometry. Each is drawn in a colour of its own, which <see cref="SvgRewriter"/> reads
/// back: so class, text and provenance need no place in ScottPlot.
/// </summary>
/// <param name="Class">The class that gives the colour, see <see cref="ChartPalette"/>.</param>
internal sealed record Mark(string Class)
{
    /// <summary>The text as the author wrote it, for a label.</summary>
    public string? Text { get; init; }

    /// <summary>On which side of its point the label stands.</summary>
    public Anchor Anchor { get; init; }

    /// <summary>The lines of the ledger that the label prints.</summary>
    public ImmutableArray<int> Figures { get; init; } = [];
}

/// <summary>How a text stands to its point.</summary>
internal enum Anchor
{
    /// <summary>It begins there.</summary>
    Start,

    /// <summary>It is centred there.</summary>
    Middle,

    /// <summary>It ends there.</summary>
    End,
}
