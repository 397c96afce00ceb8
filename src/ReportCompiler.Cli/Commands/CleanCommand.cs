using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Render;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>report clean</c>: removes what builds have kept to save time and, for a year, what they have written.</summary>
internal static class CleanCommand
{
    public static Command Create(Workplace workplace)
    {
        var year = new Argument<string?>("year") { Arity = ArgumentArity.ZeroOrOne, Description = "Remove the output of this year too, out/<year>." };
        var command = new Command("clean", "Removes what builds keep to save time, and the output of a year.") { year };
        command.SetAction((ParseResult parse) =>
        {
            var settings = workplace.SettingsWithoutFindings(parse);
            var (terminal, chosen) = (workplace.Terminal, parse.GetValue(year));
            var number = chosen is null ? (int?)null : Words.Year(chosen);
            var (project, problem) = ProjectFinder.Find(settings.Project, terminal.CurrentDirectory);
            if (project is null) return Fail(workplace, settings, [problem!]);

            // A slip of the pen is no reason to remove anything.
            if (number is { } asked && !Directory.Exists(Workplace.OutputOf(project, asked)) && !Directory.Exists(Path.Combine(project, "data", Words.Digits(asked))))
                throw new UsageException($"The project has neither an edition of {Words.Digits(asked)} nor an output of it; nothing was removed.");

            var removals = new List<Removal> { CacheFolder.Of(project).Clear() };
            if (number is { } y) removals.Add(OutputFolder.Clear(project, Workplace.OutputOf(project, y)));
            foreach (var removal in removals.Where(r => r.Files > 0)) workplace.Say(settings, Removed(removal, terminal.CurrentDirectory));
            if (removals.All(r => r is { Files: 0, Problem: null })) workplace.Say(settings, "There is nothing to remove.");
            return Fail(workplace, settings, [.. removals.Select(ReportFolder.Describe).OfType<Diagnostic>()]);
        });
        return command;
    }

    private static int Fail(Workplace workplace, Settings settings, ImmutableArray<Diagnostic> problems) =>
        problems is [var first, .. var others] ? Telling.Tell(workplace.Terminal, settings, Outcome.Of(first, settings.FailOn).With(others)) : ExitCode.Ok;

    private static string Removed(Removal removal, string currentDirectory) =>
        $"Removed {ClosingSentence.Place(removal.Path, currentDirectory)}: {Words.Count(removal.Files, "file")}, {Size(removal.Bytes)}.";

    private static string Size(long bytes) =>
        bytes < 100_000 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB") : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");
}
