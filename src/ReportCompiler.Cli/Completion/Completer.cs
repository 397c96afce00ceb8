using System.CommandLine;
using ReportCompiler.Bind;

namespace ReportCompiler.Cli.Completion;

/// <summary>
/// Finds what could stand where the cursor is, from the commands and options themselves: a new one needs nothing here. The words of an option are what its help shows
/// (<c>auto|always|never</c>, or <c>html,pdf</c> for a list), DIR and FILE stand for paths; only what a project declares is known here by its name.
/// </summary>
/// <param name="root">All commands.</param>
/// <param name="names">The names of the project in a folder, which is null when none was named; null when there is no project.</param>
internal sealed class Completer(Command root, Func<string?, ProjectNames?> names)
{
    /// <summary>The suggestions for a word that has been begun, after those before it.</summary>
    public Suggestions Complete(IReadOnlyList<string> before, string begun)
    {
        var line = Line.Read(root, before);
        if (line.Waiting is { } waiting) return Values(line, waiting, waiting.HelpName, begun);
        if (!line.OnlyArguments && begun.StartsWith('-'))
        {
            var equals = begun.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) return new([.. Matching(begun, Options(line))]);
            return line.Find(begun[..equals]) is not { } option ? Suggestions.None : Behind(begun[..(equals + 1)], Values(line, option, option.HelpName, begun[(equals + 1)..]));
        }
        if (line.Command.Subcommands.Any())
        {
            return line.Arguments > 0 ? Suggestions.None : new([.. Matching(begun, line.Command.Subcommands.Where(c => !c.Hidden).Select(c => new Suggestion(c.Name, c.Description ?? "")))]);
        }
        if (line.Arguments < line.Command.Arguments.Count) return Values(line, line.Command.Arguments[line.Arguments], line.Command.Arguments[line.Arguments].HelpName, begun);
        return line.OnlyArguments ? Suggestions.None : new([.. Matching(begun, Options(line))]);
    }

    private static IEnumerable<Suggestion> Options(Line line) =>
        line.Options.Where(o => !o.Hidden && (!line.Given.Contains(o) || o.Arity.MaximumNumberOfValues > 1)).Select(o => new Suggestion(o.Name, o.Description ?? "")).Where(s => s.Word.StartsWith("--", StringComparison.Ordinal));

    private Suggestions Values(Line line, Symbol symbol, string? help, string begun)
    {
        if (help is "DIR" or "FILE") return new([], help == "DIR" ? PathKind.Folders : PathKind.Files);
        var isList = help?.Contains(',', StringComparison.Ordinal) == true;
        var comma = isList ? begun.LastIndexOf(',') + 1 : 0;
        var known = Known(line, symbol, begun) ?? help?.Split(',', '|').Where(w => help.Length > w.Length).Select(w => new Suggestion(w)) ?? [];
        var open = isList ? known.Where(k => !begun[..comma].Split(',').Contains(k.Word)) : known;
        return Behind(begun[..comma], new([.. Matching(begun[comma..], open)]));
    }

    /// <summary>What the program or the project knows of a place; null when only the help does.</summary>
    private IEnumerable<Suggestion>? Known(Line line, Symbol symbol, string begun) => symbol.Name switch
    {
        "year" => Project(line)?.Years.Select(y => new Suggestion(FormattableString.Invariant($"{y:0000}"))) ?? [],
        "--lang" => Project(line)?.Languages.Select(l => new Suggestion(l)) ?? [],
        "agency" or "--agency" => Declared(Project(line)?.Agencies),
        "code" when line.Command.Name == "explain" => DiagnosticIndex.All.Select(c => new Suggestion(c.Id, c.Title)),
        "a" or "b" when line.Command.Name == "diff" => Project(line) is { } project ? Editions(project, begun) : [],
        "what" when line.Command.Name == "trace" => Project(line) is { } project ? Addresses.After(project, begun) : [],
        _ => symbol is Argument { CompletionSources: [_, ..] } argument ? argument.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(c => new Suggestion(c.Label, c.Detail ?? "")) : null,
    };

    /// <summary>The years; behind a year and <c>@</c>, what was published and what git knows.</summary>
    private static IEnumerable<Suggestion> Editions(ProjectNames project, string begun)
    {
        if (begun.IndexOf('@', StringComparison.Ordinal) is not (>= 0 and var mark)) return project.Years.Select(y => new Suggestion(FormattableString.Invariant($"{y:0000}"), "as it is")).Concat(project.PublishedYears.Select(y => new Suggestion(FormattableString.Invariant($"{y:0000}@{EditionName.Published}"), "as it was published")));
        return project.Revisions.Prepend(EditionName.Published).Distinct(StringComparer.Ordinal).Select(r => new Suggestion(begun[..(mark + 1)] + r));
    }

    public static IEnumerable<Suggestion> Declared(IEnumerable<DeclaredName>? names) => names?.Select(n => new Suggestion(n.Id, n.Label)) ?? [];

    private ProjectNames? Project(Line line) => names(line.Project);

    private static IEnumerable<Suggestion> Matching(string begun, IEnumerable<Suggestion> suggestions) => suggestions.Where(s => s.Word.StartsWith(begun, StringComparison.Ordinal));

    private static Suggestions Behind(string beginning, Suggestions values) => beginning.Length == 0 ? values : values with { Words = [.. values.Words.Select(w => w with { Word = beginning + w.Word })] };
}
