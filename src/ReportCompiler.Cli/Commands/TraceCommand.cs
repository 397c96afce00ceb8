using System.CommandLine;
using System.Globalization;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Compose.Trace;
using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Ledger;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>report trace</c>: where a printed number comes from.</summary>
internal static class TraceCommand
{
    public static Command Create(Workplace workplace)
    {
        var year = YearArgument.Create();
        var what = new Argument<string>("what") { Description = "A figure or indicator, the address of a cell or its place (FILE:LINE), an expression, a section, or the printed text itself." };
        var language = new Option<string?>("--lang") { HelpName = "en", Description = "The language of the report; else its first." };
        var format = new Option<string?>("--format") { HelpName = "text|json", Description = "For people (text), or for programs (json)." };
        var command = new Command("trace", "Shows where a printed number comes from, down to file, line and column.") { year, what, language, format };
        command.SetAction(async (ParseResult parse, CancellationToken cancellation) =>
        {
            var settings = workplace.Settings(parse);
            var question = Question(parse.GetRequiredValue(what));
            var asJson = Words.Choice("--format", parse.GetValue(format), ["text", "json"]) == "json";
            var request = new RunRequest(Words.Year(parse.GetRequiredValue(year)), BuildTarget.Check, Words.List("--lang", parse.GetValue(language)));
            if (await workplace.RunAsync(settings, request, cancellation).ConfigureAwait(false) is not { } run) return ExitCode.CouldNotRun;
            // Who asks for a number wants its findings only where there is no answer without.
            if (run.Compilation.Composed is not [var report, ..])
            {
                var failed = workplace.Print(settings, run, atLeast: ExitCode.Findings);
                if (!run.Compilation.CouldNotRun) workplace.Say(settings, "Nothing can be traced before the errors are corrected.");
                return failed;
            }
            var answer = new Tracer(report).Ask(question, inFull: settings.Verbose);
            var code = workplace.Save(settings, run, atLeast: answer.IsEmpty ? ExitCode.CouldNotRun : ExitCode.Ok);
            if (answer.IsEmpty) throw new UsageException(NotFound(question, run.Year, answer));
            // Said when quiet too, like a finding that fails the run: a number of such a report is not yet one to be quoted.
            if (Failing(run) is { } failing) workplace.Terminal.Error.WriteLine(failing);
            workplace.Terminal.Out.Write(asJson ? TraceJson.Write(report, question, answer) : TraceText.Of(report, answer));
            return code;
        });
        return command;
    }

    private static string Question(string words)
    {
        if (string.IsNullOrWhiteSpace(words)) throw new UsageException($"There is nothing to trace in an empty text; write a name or a number, as in '{CommandLine.Example("trace")}'.");
        if (words.Length <= Tracer.LongestQuestion) return words;
        throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"A question has at most {Tracer.LongestQuestion} characters; this one has {words.Length}."));
    }

    /// <summary>A sentence on the findings that fail the run; null when none does.</summary>
    private static string? Failing(Run run)
    {
        if (run.ExitCode == ExitCode.Ok) return null;
        var failing = run.Compilation.Diagnostics.Where(d => run.Level.Fails(d.Severity)).ToList();
        var errors = failing.Count(d => d.Severity == Severity.Error);
        string[] parts = [errors > 0 ? Words.Count(errors, "error") : "", failing.Count > errors ? Words.Count(failing.Count - errors, "warning") : ""];
        return string.Create(CultureInfo.InvariantCulture,
            $"The report has {string.Join(" and ", parts.Where(p => p.Length > 0))}: what follows may not be what will be published. 'report check {run.Year}' shows them.");
    }

    private static string NotFound(string question, int year, TraceAnswer answer)
    {
        var shown = question.Length > 200 ? question[..200] + " …" : question;
        var near = answer.Problem ?? (answer.Nearest.Length == 0 ? "'report list indicators' and 'report list figures' show the names there are."
            : $"The nearest {(answer.Nearest.Length == 1 ? "name is" : "names are")} {string.Join(", ", answer.Nearest.Select(n => $"'{n}'"))}.");
        return FormattableString.Invariant($"Nothing in the report of {year} is called '{shown}', and nothing prints it. {near}");
    }
}
