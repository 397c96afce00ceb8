using System.Collections.Immutable;

namespace ReportCompiler.Compose;

/// <summary>A box of key figures, ready to print. <paramref name="Title"/> is marked text, and empty where the box has none.</summary>
public sealed record ComposedKeyFigures(string Id, string Title, ImmutableArray<ComposedKeyFigure> Figures);
