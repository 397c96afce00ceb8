using System.Collections.Immutable;

namespace ReportCompiler.Render.Differences;

/// <summary>Differences of one kind as people read them, whatever the format.</summary>
/// <param name="Heading">What they are.</param>
/// <param name="Groups">By section or agency.</param>
public sealed record DifferenceChapter(string Heading, ImmutableArray<DifferenceGroup> Groups);

/// <summary>The differences of one section or agency: a table, or texts.</summary>
/// <param name="Heading">Whose they are; null where there is only one group.</param>
public sealed record DifferenceGroup(string? Heading)
{
    /// <summary>The columns of the table; none for texts.</summary>
    public ImmutableArray<DifferenceColumn> Columns { get; init; } = [];

    /// <summary>Its rows.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init; } = [];

    /// <summary>What is to be said of rows: why numbers cannot be compared.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Texts in which what went and what came is marked.</summary>
    public ImmutableArray<ImmutableArray<TextRun>> Texts { get; init; } = [];
}

/// <summary>A column.</summary>
public sealed record DifferenceColumn(string Heading, ColumnForm Form);

/// <summary>What stands in a column.</summary>
public enum ColumnForm
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>Ids, addresses, equations: as programs read them.</summary>
    Code,
}
