using System.CommandLine;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Compose;
using ReportCompiler.Compose.Corrections;
using ReportCompiler.Compose.Registers;
using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Errata;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>report errata</c>: the notice of corrections, generated and proved.</summary>
internal static class ErrataCommand
{
    private static readonly string[] Formats = ["md", "html"];

    public static Command Create(Workplace workplace)
    {
        var year = YearArgument.Create();
        var format = new Option<string?>("--format") { HelpName = string.Join('|', Formats), Description = "As Markdown, or as a page of its own. Else Markdown." };
        var language = new Option<string?>("--lang") { HelpName = "en", Description = "The language; else the first of the report." };
        var command = new Command("errata", "Prints the notice of corrections: what changed since publication, and the proof that nothing else did.") { year, format, language };
        command.SetAction(async (ParseResult parse, CancellationToken cancellation) =>
        {
            var settings = workplace.Settings(parse);
            var form = Words.Choice("--format", parse.GetValue(format), Formats);
            var languages = Words.List("--lang", parse.GetValue(language));
            if (languages.Length > 1) throw new UsageException("'report errata' prints one language; name one with '--lang'.");
            var request = new RunRequest(Words.Year(parse.GetRequiredValue(year)), BuildTarget.Check, languages);
            if (await workplace.RunAsync(settings, request, cancellation).ConfigureAwait(false) is not { } run) return ExitCode.CouldNotRun;
            return Print(workplace, settings, run, form == "html");
        });
        return command;
    }

    private static int Print(Workplace workplace, Settings settings, Run run, bool asPage)
    {
        var code = workplace.Print(settings, run);
        // A notice says that nothing else changed: with an error that is not proved.
        if (run.Compilation.Diagnostics.Any(d => d.Severity == Severity.Error) || run.Compilation.Composed.FirstOrDefault() is not { } report)
        {
            workplace.Say(settings, "There is no notice before the errors are corrected.");
            return Math.Max(code, ExitCode.Findings);
        }
        if (ErrataComposer.Of(report) is not { } errata)
        {
            workplace.Say(settings, $"{Words.Digits(run.Year)} has not been published, so there is nothing to correct. 'report publish {Words.Digits(run.Year)}' records what readers are given.");
            return ExitCode.CouldNotRun;
        }
        if (Document(workplace, errata, report, asPage) is not { } document) return ExitCode.CouldNotRun;
        workplace.Terminal.Out.Write(document);
        return code;
    }

    /// <summary>The document; null when its page cannot be made, which has then been said.</summary>
    private static string? Document(Workplace workplace, Errata errata, ComposedReport report, bool asPage)
    {
        if (!asPage) return ErrataMarkdown.Write(errata);
        var page = ErrataPage.Write(errata, report);
        foreach (var problem in page.Diagnostics) workplace.Terminal.Error.WriteLine(DiagnosticText.Short(problem));
        return page.Value;
    }
}
