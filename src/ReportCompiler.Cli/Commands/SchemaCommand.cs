using System.CommandLine;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Render;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>report schema</c>: the JSON Schemas by which an editor knows the YAML files of a project.</summary>
internal static class SchemaCommand
{
    private const string Ending = ".schema.json";

    private static readonly string[] Names = [.. Resources.Names.Where(n => n.EndsWith(Ending, StringComparison.Ordinal)).Select(n => n[..^Ending.Length]).Order(StringComparer.Ordinal)];

    public static Command Create(Workplace workplace)
    {
        var name = new Argument<string?>("name") { Arity = ArgumentArity.ZeroOrOne, Description = "Whose schema, such as edition; without a name, all are listed." };
        name.CompletionSources.Add(Names);
        var output = new Option<string?>("--output") { HelpName = "DIR", Description = "Write the schema, or all of them, to files in this folder." };
        var command = new Command("schema", "Prints or writes the JSON Schemas of the YAML files, for editors.") { name, output };
        command.SetAction((ParseResult parse) =>
        {
            var settings = workplace.SettingsWithoutFindings(parse);
            var asked = parse.GetValue(name);
            if (asked is not null && !Names.Contains(asked)) throw new UsageException($"There is no schema '{asked}'; write {Words.OneOf(Names)}.{Words.Near(asked, Names)}");
            if (parse.GetValue(output) is { } folder) return Write(workplace, settings, folder, asked is null ? Names : [asked]);
            if (asked is not null) workplace.Terminal.Out.Write(Resources.Text(asked + Ending));
            else foreach (var line in Columns.Align(Names.Select(n => new[] { n, Title(n) }))) workplace.Terminal.Out.WriteLine(line);
            return ExitCode.Ok;
        });
        return command;
    }

    private static int Write(Workplace workplace, Settings settings, string folder, string[] names)
    {
        var path = Path.GetFullPath(folder, workplace.Terminal.CurrentDirectory);
        foreach (var name in names)
        {
            if (ReportFolder.WriteFile(path, name + Ending, Resources.Text(name + Ending)) is not { } problem) continue;
            return Telling.Tell(workplace.Terminal, settings, Outcome.Of(problem, settings.FailOn));
        }
        workplace.Say(settings, $"{Words.Count(names.Length, "schema")} written to {folder}. A YAML file names its schema on its first line: '# yaml-language-server: $schema=PATH'.");
        return ExitCode.Ok;
    }

    /// <summary>The files that a schema is for: its title.</summary>
    private static string Title(string name) => System.Text.Json.JsonElement.Parse(Resources.Text(name + Ending)).GetProperty("title").GetString()!;
}
