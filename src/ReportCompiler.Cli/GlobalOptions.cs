using System.CommandLine;
using ReportCompiler.Cli.Formats;

namespace ReportCompiler.Cli;

/// <summary>The options that every command has. All values are read as text and understood here, so that every message is our own.</summary>
internal sealed class GlobalOptions
{
    private readonly Option<string?> _project = new("--project", "-C")
        { Recursive = true, HelpName = "DIR", Description = "The project's folder; else the nearest one, from the current folder upward, that holds data/report.yaml." };

    private readonly Option<string?> _failOn = new("--fail-on")
        { Recursive = true, HelpName = "error|warning|never", Description = "Findings from which the exit code is 1; else what report.yaml says, else error." };

    private readonly Option<bool> _strict = Flag("--strict", "The same as '--fail-on warning'.");

    private readonly Option<string?> _format = new("--diagnostics-format")
        { Recursive = true, HelpName = "human|short|json|sarif|junit|github", Description = "Findings with an excerpt (human), one line each (short), as one document on stdout (json, sarif, junit), or as annotations (github)." };

    private readonly Option<string[]> _files = new("--diagnostics-out")
    {
        Recursive = true, HelpName = "FILE", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false,
        Description = "Write every finding to this file too; its ending says how: .sarif, .json, .xml (JUnit), .txt or .log; else FORMAT:FILE. May be given several times.",
    };

    private readonly Option<string?> _color = new("--color")
        { Recursive = true, HelpName = "auto|always|never", Description = "Colours; 'auto' uses them on a terminal, unless NO_COLOR is set." };

    private readonly Option<bool> _quiet = Flag("--quiet", "Print only the findings that fail the run. Files and the exit code stay the same.");

    private readonly Option<bool> _verbose = Flag("--verbose", "Print every finding in full, notes too, and details of an internal error.");

    /// <summary>Adds the options to the root command, and so to every command.</summary>
    public void AddTo(Command root)
    {
        foreach (var option in (Option[])[_project, _failOn, _strict, _format, _files, _color, _quiet, _verbose]) root.Add(option);
    }

    /// <summary>The settings, or a <see cref="UsageException"/>.</summary>
    public Settings Read(ParseResult parse, Terminal terminal)
    {
        var failOn = Words.Choice("--fail-on", parse.GetValue(_failOn), ["error", "warning", "never"]);
        var strict = parse.GetValue(_strict);
        if (strict && failOn is not (null or "warning")) throw new UsageException($"'--strict' and '--fail-on {failOn}' contradict each other; give one of them.");
        var (quiet, verbose) = (parse.GetValue(_quiet), parse.GetValue(_verbose));
        if (quiet && verbose) throw new UsageException("'--quiet' and '--verbose' contradict each other; give one of them.");
        return new(
            parse.GetValue(_project),
            strict ? FailLevel.Warning : failOn switch { "error" => FailLevel.Error, "warning" => FailLevel.Warning, "never" => FailLevel.Never, _ => null },
            FormatNames.Read(parse.GetValue(_format)),
            [.. FormatNames.Files(parse.GetValue(_files) ?? [], terminal.CurrentDirectory)],
            Words.Choice("--color", parse.GetValue(_color), ["auto", "always", "never"]) switch
            {
                "always" => true,
                "never" => false,
                _ => terminal.IsLively && string.IsNullOrEmpty(terminal.Environment("NO_COLOR")),
            },
            quiet,
            verbose);
    }

    private static Option<bool> Flag(string name, string description) =>
        new(name) { Recursive = true, Arity = ArgumentArity.Zero, Description = description };
}
