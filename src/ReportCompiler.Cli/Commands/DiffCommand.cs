using System.CommandLine;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.IO;
using ReportCompiler.Render.Differences;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>report diff</c>: what differs between two editions.</summary>
internal static class DiffCommand
{
    private static readonly string[] Formats = ["table", "json", "csv", "md", "html"];

    public static Command Create(Workplace workplace)
    {
        var first = new Argument<string>("a") { Description = "An edition: a year, a year at a revision of git (2020@v1), or what was published (2020@published)." };
        var second = new Argument<string>("b") { Description = "The edition that it is compared with, named in the same way." };
        var format = new Option<string?>("--format") { HelpName = string.Join('|', Formats), Description = "For people (table), for programs (json, csv), for a pull request (md), as a page (html)." };
        var exitCode = new Option<bool>("--exit-code") { Arity = ArgumentArity.Zero, Description = "Exit with 1 when anything differs." };
        var command = new Command("diff", "Shows what differs between two editions: figures by their keys, then charts, tables, checks, labels and texts.") { first, second, format, exitCode };
        command.SetAction(async (ParseResult parse, CancellationToken cancellation) =>
        {
            var settings = workplace.SettingsWithoutFindings(parse);
            var form = Words.Choice("--format", parse.GetValue(format), Formats) ?? Formats[0];
            var (a, b) = (EditionName.Read(parse.GetRequiredValue(first)), EditionName.Read(parse.GetRequiredValue(second)));
            var reader = new EditionReader(workplace, settings);
            if (await reader.ReadAsync(a, cancellation).ConfigureAwait(false) is not { } before) return ExitCode.CouldNotRun;
            if (await reader.ReadAsync(b, cancellation).ConfigureAwait(false) is not { } after) return ExitCode.CouldNotRun;
            // Of two years the later knows what can be compared, and a record alone does not.
            if (before.Vintage.Year < after.Vintage.Year) after = await reader.InFullAsync(after, cancellation).ConfigureAwait(false);
            else if (before.Vintage.Year > after.Vintage.Year) before = await reader.InFullAsync(before, cancellation).ConfigureAwait(false);
            var differences = EditionDifferences.Of(before, after);
            if (Text(workplace, settings, differences, form) is not { } text) return ExitCode.CouldNotRun;
            workplace.Terminal.Out.Write(text);
            if (form != Formats[0]) workplace.Say(settings, differences.Summary);
            return parse.GetValue(exitCode) && !differences.IsEmpty ? ExitCode.Findings : ExitCode.Ok;
        });
        return command;
    }

    private static string? Text(Workplace workplace, Settings settings, EditionDifferences differences, string form) => form switch
    {
        "json" => DifferenceJson.Write(differences),
        "csv" => DifferenceCsv.Write(differences),
        "md" => DifferenceMarkdown.Write(differences),
        "html" => Page(workplace, settings, differences),
        _ => string.Concat(DifferenceText.Of(differences, workplace.Terminal.Width).Select(l => l + "\n")),
    };

    /// <summary>The page, or null when it cannot be made, which has then been said.</summary>
    private static string? Page(Workplace workplace, Settings settings, EditionDifferences differences)
    {
        var folder = ProjectFinder.Find(settings.Project, workplace.Terminal.CurrentDirectory).Folder!;
        var page = DifferencePage.Write(differences, ProjectFiles.FromDisk(folder));
        foreach (var finding in page.Diagnostics) Telling.Tell(workplace.Terminal, settings, Outcome.Of(finding, settings.FailOn));
        return page.Value;
    }
}
