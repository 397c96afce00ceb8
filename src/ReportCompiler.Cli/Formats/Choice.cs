namespace ReportCompiler.Cli.Formats;

/// <summary>Chooses some of many findings, so that as many kinds of them as can be are seen.</summary>
internal static class Choice
{
    /// <summary>The first of each kind, then the second of each, and so on, as many as there is room for; all of graver ones before those that are less so.</summary>
    public static IEnumerable<Told> InTurn<TKind>(IEnumerable<Told> findings, Func<Told, TKind> kind, int room) =>
        findings.GroupBy(kind)
            .SelectMany(group => group.OrderByDescending(t => t.Diagnostic.Severity).Select((told, turn) => (told, turn)))
            .OrderByDescending(t => t.told.Diagnostic.Severity).ThenBy(t => t.turn)
            .Take(room).Select(t => t.told);
}
