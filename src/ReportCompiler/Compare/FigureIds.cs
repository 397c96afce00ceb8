namespace ReportCompiler.Compare;

/// <summary>Takes the id of a printed figure apart: section / key / n-th use.</summary>
internal static class FigureIds
{
    /// <summary>The key of the number: an address or an expression, which may itself hold strokes.</summary>
    public static string Key(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..id.LastIndexOf('/')];
}
