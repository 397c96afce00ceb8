using System.CommandLine;
using System.Runtime.InteropServices;
using ReportCompiler.Cli.Formatting;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>report info</c>: what someone who helps from afar asks first.</summary>
internal static class InfoCommand
{
    public static Command Create(Workplace workplace)
    {
        var command = new Command("info", "Shows the version, the project and the browser that would be used.");
        command.SetAction((ParseResult parse) =>
        {
            var terminal = workplace.Terminal;
            var (project, _) = ProjectFinder.Find(workplace.SettingsWithoutFindings(parse).Project, terminal.CurrentDirectory);
            string[][] rows =
            [
                ["version", VersionLine.Version],
                ["runtime", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}"],
                ["project", project ?? "none found (no data/report.yaml here or in a folder above)"],
                ["browser", Browser.Find(terminal) is not { } browser ? "none found ('report explain RC5001' says how to install one)"
                    : File.Exists(browser) ? browser : $"none: REPORT_BROWSER names '{browser}', which is not there"],
            ];
            foreach (var line in Columns.Align(rows)) terminal.Out.WriteLine(line);
            return ExitCode.Ok;
        });
        return command;
    }
}
