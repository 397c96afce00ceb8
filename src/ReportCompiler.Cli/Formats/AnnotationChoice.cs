namespace ReportCompiler.Cli.Formats;

/// <summary>Which findings of one severity become annotations where only ten are shown: all, or nine of as many agencies as can be, since the tenth says how many more there are.</summary>
internal static class AnnotationChoice
{
    /// <summary>How many annotations of a kind GitHub shows for a step.</summary>
    public const int Limit = 10;

    public static IEnumerable<Told> Of(IReadOnlyCollection<Told> findings) =>
        findings.Count <= Limit ? findings
        : findings.GroupBy(t => t.Origin).OrderBy(g => g.Key).SelectMany(g => g.Select((told, turn) => (told, turn))).OrderBy(t => t.turn).Take(Limit - 1).Select(t => t.told);
}
