using System.CommandLine;
using ReportCompiler.Cli.Formatting;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>report list</c>: what a project declares, as plain columns.</summary>
internal static class ListCommand
{
    private static readonly string[] Lists = ["figures", "indicators", "agencies", "rules", "charts", "tables"];

    public static Command Create(Workplace workplace)
    {
        var what = new Argument<string>("what") { Description = $"One of {string.Join(", ", Lists)}." };
        what.CompletionSources.Add(Lists);
        var year = YearArgument.Create();
        var command = new Command("list", "Lists what the project declares, one line each, in columns.") { what, year };
        command.SetAction(async (ParseResult parse, CancellationToken cancellation) =>
        {
            var settings = workplace.Settings(parse);
            var list = parse.GetRequiredValue(what);
            if (!Lists.Contains(list)) throw new UsageException($"'{list}' is not a list; write {Words.OneOf(Lists)}.{Words.Near(list, Lists)}");
            var request = new RunRequest(Words.Year(parse.GetRequiredValue(year)), BuildTarget.Check, []);
            if (await workplace.RunAsync(settings, request, cancellation).ConfigureAwait(false) is not { } run) return ExitCode.CouldNotRun;
            var code = workplace.Print(settings, run);
            if (run.Compilation.Bound is { } project)
            {
                foreach (var line in Columns.Align(Rows(list, project, run))) workplace.Terminal.Out.WriteLine(line);
            }
            else if (!run.Compilation.CouldNotRun)
            {
                workplace.Say(settings, "The list cannot be made before the errors are corrected.");
            }
            return code;
        });
        return command;
    }

    private static IEnumerable<string[]> Rows(string list, Bind.BoundProject project, Run run) => list switch
    {
        "figures" => Listing.Figures(project, run.Compilation.Composed),
        "indicators" => Listing.Indicators(project),
        "agencies" => Listing.Agencies(project),
        "rules" => Listing.Rules(project),
        "charts" => Listing.Charts(run.Compilation.Composed),
        _ => Listing.Tables(run.Compilation.Composed),
    };
}
