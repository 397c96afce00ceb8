using System.Collections.Immutable;
using ReportCompiler.Compose;
using ReportCompiler.Vintages;

namespace ReportCompiler.Render.Differences;

/// <summary>One side of a comparison.</summary>
/// <param name="Name">As the user wrote it: <c>2020</c>, <c>2020@v1</c>, <c>2020@published</c>.</param>
/// <param name="Vintage">What it says.</param>
public sealed record ComparedEdition(string Name, Vintage Vintage)
{
    /// <summary>The full name of the commit it was read from, or null.</summary>
    public string? Commit { get; init; }

    /// <summary>The edition itself, in its languages, where there is more of it than a record: it knows what its codes are called, and which years can be compared.</summary>
    public ImmutableArray<ComposedReport> Reports { get; init; } = [];

    /// <summary>The published version it is, or null.</summary>
    public PublishedVersion? Published { get; init; }
}
