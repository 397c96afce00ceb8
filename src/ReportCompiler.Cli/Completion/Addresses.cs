using System.Collections.Immutable;
using ReportCompiler.Bind;

namespace ReportCompiler.Cli.Completion;

/// <summary>
/// What can be traced by name: figures, indicators, and the addresses of cells, step by step (<c>victims.sex.F</c>, <c>2019 victims @unodc</c>). A step behind which
/// more must come ends in a point.
/// </summary>
internal static class Addresses
{
    private const string AgencyMark = " @";

    /// <summary>The words that a begun address may become.</summary>
    public static IEnumerable<Suggestion> After(ProjectNames project, string begun)
    {
        if (begun.LastIndexOf(AgencyMark, StringComparison.Ordinal) is >= 0 and var mark) return Behind(begun[..(mark + AgencyMark.Length)], Completer.Declared(project.Agencies));
        var named = begun.Length > 5 && begun[4] == ' ' && begun[..4].All(char.IsAsciiDigit) ? begun[5..] : begun;
        return Behind(begun[..^named.Length], named.Contains('.', StringComparison.Ordinal) ? Steps(project, named.Split('.')) : Whole(project, named));
    }

    private static IEnumerable<Suggestion> Whole(ProjectNames project, string named)
    {
        var all = Completer.Declared(project.Indicators).Concat(Completer.Declared(project.Figures));
        return project.Steps([named]).Any() ? all.Append(new Suggestion(named + ".", "by …")) : all;
    }

    private static IEnumerable<Suggestion> Steps(ProjectNames project, string[] path)
    {
        ImmutableArray<string> done = [.. path[..^1]];
        var beginning = string.Concat(done.Select(s => s + "."));
        foreach (var step in project.Steps(done))
        {
            // A dimension asks for a code; behind a code the address may end, or go on with another dimension.
            yield return new Suggestion(beginning + step.Id + (done.Length % 2 == 1 ? "." : ""), step.Label);
            if (done.Length % 2 == 0 && step.Id == path[^1] && project.Steps([.. path]).Any()) yield return new Suggestion(beginning + step.Id + ".", "by …");
        }
    }

    private static IEnumerable<Suggestion> Behind(string beginning, IEnumerable<Suggestion> words) => words.Select(w => w with { Word = beginning + w.Word });
}
