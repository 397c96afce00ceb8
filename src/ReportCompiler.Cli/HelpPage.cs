using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ReportCompiler.Cli;

/// <summary>Help: examples first, because most readers look for one; then the reference, then the exit codes.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private readonly HelpAction _reference;

    public HelpPage(HelpAction reference, int width)
    {
        _reference = reference;
        _reference.MaxWidth = width;
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        output.WriteLine("Examples:");
        foreach (var (line, meaning) in Examples(command is RootCommand ? "" : command.Name)) output.WriteLine($"  {line,-38} {meaning}");
        output.WriteLine();
        _reference.Invoke(parseResult);
        output.WriteLine("Exit codes:\n  0  nothing found that fails the run\n  1  findings at or above the fail level, or no report written\n  2  could not run");
        return ExitCode.Ok;
    }

    private static (string Line, string Meaning)[] Examples(string command) => command switch
    {
        "build" =>
        [
            ("report build 2020", "check, then write HTML and PDF to out/2020"),
            ("report build 2020 --to html --lang en", "no PDF, and only in English"),
            ("report build 2020 --output /tmp/r", "write to another folder"),
        ],
        "check" =>
        [
            ("report check 2020", "all checks, nothing written"),
            ("report check 2020 --strict", "warnings fail too"),
            ("report check 2020 --diagnostics-out F", "findings as a file too: f.sarif, f.xml"),
        ],
        "status" => [("report status 2020", "who has submitted, and what was found in it"), ("report status 2020 --format md", "the same for a pull request")],
        "list" => [("report list figures 2020", "the derived figures with their values"), ("report list indicators 2020", "everything that is counted")],
        "trace" =>
        [
            ("report trace 2020 victims", "an indicator, with its cells, checks and uses"),
            ("report trace 2020 \"7.5 per cent\"", "a printed text"),
            ("report trace 2020 \"share(a.sex.F, a)\"", "an expression, printed or not"),
            ("report trace 2020 7", "every figure of a section"),
        ],
        "diff" =>
        [
            ("report diff 2019 2020", "two years, figure by figure"),
            ("report diff 2020@v1 2020", "since a tag or commit of git"),
            ("report diff 2020@published 2020", "since the edition was published"),
            ("report diff 2020@main 2020 --format md", "for a pull request"),
        ],
        "publish" => [("report publish 2020 --date 2021-03-31", "build, and record what readers get"), ("report publish 2020", "the next version, after corrections")],
        "plan" => [("report plan 2020", "what would change, and what is still to be announced"), ("report plan 2020 --format md", "the same for a pull request")],
        "errata" => [("report errata 2020", "the notice of corrections as Markdown"), ("report errata 2020 --format html > e.html", "as a page of its own")],
        "explain" => [("report explain RC3001", "what a finding means, with an example"), ("report explain", "all findings there are")],
        "clean" => [("report clean", "remove what builds keep to save time"), ("report clean 2020", "remove out/2020 too")],
        "schema" =>
        [
            ("report schema edition", "the schema of edition.yaml"),
            ("report schema --output schemas", "all of them as files"),
        ],
        "completions" => [("report completions bash", "the script; its first line says where it goes")],
        "info" => [("report info", "version, project and browser")],
        _ =>
        [
            ("report check 2020", "check everything, write nothing"),
            ("report build 2020", "check, then write HTML and PDF to out/2020"),
            ("report list figures 2020", "the derived figures with their values"),
            ("report trace 2020 \"7.5 per cent\"", "where a printed number comes from"),
            ("report explain RC3001", "what a finding means, with an example"),
        ],
    };
}
