namespace ReportCompiler.Cli;

/// <summary>An edition as the command line names it: <c>2020</c> as it is, <c>2020@v1</c> as it was at a revision in git, <c>2020@published</c> as it was published.</summary>
/// <param name="Text">As the user wrote it.</param>
/// <param name="Year">The year.</param>
/// <param name="Revision">What git is asked for; null for the edition as it is or as it was published.</param>
/// <param name="IsPublished">True for what was published.</param>
internal sealed record EditionName(string Text, int Year, string? Revision, bool IsPublished)
{
    /// <summary>The word behind <c>@</c> that is no revision. A branch of this name is <c>heads/published</c>.</summary>
    public const string Published = "published";

    private const int Longest = 1000;
    private const string Forms = "write a year (2020), a year at a revision of git (2020@v1), or '2020@published'";

    /// <summary>Reads it, or says in one sentence what is wrong.</summary>
    public static EditionName Read(string text)
    {
        var mark = text.IndexOf('@', StringComparison.Ordinal);
        var year = mark < 0 ? text : text[..mark];
        if (text.Length == 0) throw new UsageException($"An edition is missing where an empty word stands; {Forms}.");
        if (mark == 0) throw new UsageException($"'{Shown(text)}' names no year; {Forms}.");
        if (!IsYear(year)) throw new UsageException($"'{Shown(text)}' is not an edition; {Forms}.");
        if (mark < 0) return new(text, Words.Year(year), null, false);
        var behind = text[(mark + 1)..];
        if (behind.Length == 0) throw new UsageException($"'{text}' names no revision behind '@'; {Forms}.");
        if (behind[0] == '-') throw new UsageException($"'{Shown(behind)}' is not a revision: no name in git begins with '-'.");
        if (behind.Any(char.IsControl) || behind.Length > Longest) throw new UsageException($"'{Shown(behind)}' is not a revision: a name in git is one line of at most {Words.Digits(Longest)} characters.");
        return behind == Published ? new(text, Words.Year(year), null, true) : new(text, Words.Year(year), behind, false);
    }

    private static bool IsYear(string text) => text.Length == 4 && text[0] != '0' && text.All(char.IsAsciiDigit);

    private static string Shown(string text) => text.Length > 100 ? text[..100] + " …" : text;
}
