namespace ReportCompiler.Cli.Completion;

/// <summary>What could stand where the cursor is.</summary>
/// <param name="Words">The words, in order.</param>
/// <param name="Paths">Which paths could stand there too; the shell knows them best.</param>
internal sealed record Suggestions(IReadOnlyList<Suggestion> Words, PathKind Paths = PathKind.None)
{
    public static Suggestions None { get; } = new([]);
}

/// <summary>What kind of path is asked for.</summary>
internal enum PathKind
{
    None,
    Files,
    Folders,
}
