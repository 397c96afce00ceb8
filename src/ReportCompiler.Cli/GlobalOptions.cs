using System.CommandLine;

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
        { Recursive = true, HelpName = "human|short", Description = "Findings with an excerpt (human), or one line each (short)." };

    private readonly Option<string?> _color = new("--color")
        { Recursive = true, HelpName = "auto|always|never", Description = "Colours; 'auto' uses them on a terminal, unless NO_COLOR is set." };

    private readonly Option<bool> _quiet = Flag("--quiet", "Print only the findings that fail the run. The exit code stays the same.");

    private readonly Option<bool> _verbose = Flag("--verbose", "Print notes too, and details of an internal error.");

    /// <summary>Adds the options to the root command, and so to every command.</summary>
    public void AddTo(Command root)
    {
        foreach (var option in (Option[])[_project, _failOn, _strict, _format, _color, _quiet, _verbose]) root.Add(option);
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
            Words.Choice("--diagnostics-format", parse.GetValue(_format), ["human", "short"]) == "short" ? DiagnosticsFormat.Short : DiagnosticsFormat.Human,
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
