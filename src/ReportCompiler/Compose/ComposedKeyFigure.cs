namespace ReportCompiler.Compose;

/// <summary>One figure of a box; all three are marked text. <paramref name="Comparison"/> is null where nothing is said of the year before.</summary>
public sealed record ComposedKeyFigure(string Value, string Text, string? Comparison);
