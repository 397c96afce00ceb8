using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Compare;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Render;
using ReportCompiler.Vintages;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>report publish</c>: builds the report and records what readers are given, so that no figure changes in silence from then on.</summary>
internal static class PublishCommand
{
    public static Command Create(Workplace workplace)
    {
        var year = YearArgument.Create();
        var date = new Option<string?>("--date") { HelpName = "2021-03-31", Description = "The day of publication; else the edition's date of issue, or the date of the last correction." };
        var formats = new Option<string?>("--to") { HelpName = "html,pdf", Description = "What is published, as for 'report build'. Else both." };
        var output = new Option<string?>("--output") { HelpName = "DIR", Description = "The folder to write to; else out/<year> of the project." };
        var jobs = JobsOption.Create();
        var command = new Command("publish", "Builds the report and records it as published; later changes need a correction.") { year, date, formats, output, jobs };
        command.SetAction((ParseResult parse, CancellationToken cancellation) =>
        {
            var request = new RunRequest(Words.Year(parse.GetRequiredValue(year)), BuildCommand.Target(parse.GetValue(formats)), [])
            {
                Output = parse.GetValue(output), IsIncremental = true, Jobs = JobsOption.Read(parse.GetValue(jobs)),
            };
            return new Steps(workplace, workplace.SettingsWithFreeStdout(parse), request, cancellation).RunAsync(Words.Date("--date", parse.GetValue(date)));
        });
        return command;
    }

    /// <summary>One run of the command.</summary>
    private sealed class Steps(Workplace workplace, Settings settings, RunRequest request, CancellationToken cancellation)
    {
        private byte[]? _before;

        public async Task<int> RunAsync(DateOnly? date)
        {
            if (await workplace.RunAsync(settings, request with { Target = BuildTarget.Check }, cancellation).ConfigureAwait(false) is not { } check) return ExitCode.CouldNotRun;
            // An error is one whatever fails the run: what is recorded is what was found good.
            if (check.ExitCode != ExitCode.Ok || check.Compilation.Diagnostics.Any(d => d.Severity == Severity.Error) || check.Compilation is not { Validated: { } validated, Vintage: { } vintage }) return NotPublished(check, null);
            var next = NextVersion.Of(validated, check.Compilation.Composed, vintage, check.Compilation.Corrections, date);
            if (next.Problem is { } reason) return NotPublished(check with { Compilation = check.Compilation with { Diagnostics = check.Compilation.Diagnostics.Add(reason) } }, null);
            if (next.Publication is not { } publication)
            {
                workplace.Print(settings, check);
                workplace.Say(settings, $"Nothing was published: {Words.Digits(request.Year)} is as it was when version {Words.Digits(check.Compilation.Corrections!.Publication.Versions[^1].Number)} was.");
                return ExitCode.Ok;
            }
            var files = ProjectFiles.FromDisk(check.Project);
            _before = files.Read(PublishedPath).Bytes;
            var own = NextVersion.SharedTemplates(validated).ToDictionary(t => t.Own, t => files.Read(t.Shared).Bytes ?? [], StringComparer.Ordinal);
            return await BuildAsync(publication, files, own).ConfigureAwait(false);
        }

        /// <summary>Builds twice: the documents are hashed for the record, and with the record in its final form they must be the same.</summary>
        private async Task<int> BuildAsync(Publication publication, ProjectFiles files, Dictionary<string, byte[]> own)
        {
            var path = PublishedPath;
            own[path] = Encoding.UTF8.GetBytes(PublicationJson.Write(publication));
            if (await workplace.RunAsync(settings, request with { Files = files.With(own) }, cancellation).ConfigureAwait(false) is not { } first) return ExitCode.CouldNotRun;
            if (first.ExitCode != ExitCode.Ok || first.Compilation.Rendered is not { } report) return NotPublished(first, null);
            publication = NextVersion.WithDocuments(publication, report.Files);
            own[path] = Encoding.UTF8.GetBytes(PublicationJson.Write(publication));
            if (await workplace.RunAsync(settings, request with { Files = files.With(own) }, cancellation).ConfigureAwait(false) is not { } run) return ExitCode.CouldNotRun;
            if (run.ExitCode != ExitCode.Ok || run.Compilation.Rendered is not { } final) return NotPublished(run, null);
            if (PublicationJson.Write(NextVersion.WithDocuments(publication, final.Files)) != PublicationJson.Write(publication)) throw new InvalidOperationException("The documents depend on their own hashes.");
            cancellation.ThrowIfCancellationRequested();
            if (Write(run, final, own) is { } problem) return NotPublished(run, problem);
            var code = workplace.Print(settings, run);
            workplace.Say(settings, ClosingSentence.Written(run, ClosingSentence.Place(run.Output, workplace.Terminal.CurrentDirectory), final));
            workplace.Say(settings, Told(publication, own.Keys.Where(k => k != path).Order(StringComparer.Ordinal)));
            return code;
        }

        private string PublishedPath => NextVersion.PathOf(request.Year);

        /// <summary>The report first, the record last: what is recorded is there.</summary>
        private Diagnostic? Write(Run run, RenderedReport report, Dictionary<string, byte[]> own)
        {
            // Somebody who published meanwhile must not be undone.
            if (!(ProjectFiles.FromDisk(run.Project).Read(PublishedPath).Bytes ?? []).AsSpan().SequenceEqual(_before ?? [])) return NextVersion.PublishedMeanwhile(request.Year);
            if (ReportFolder.Write(run.Output, report) is { } problem) return problem;
            return own.OrderBy(f => f.Key == PublishedPath).ThenBy(f => f.Key, StringComparer.Ordinal)
                .Select(f => ReportFolder.WriteFile(run.Project, f.Key, Encoding.UTF8.GetString(f.Value))).FirstOrDefault(p => p is not null);
        }

        private int NotPublished(Run run, Diagnostic? problem)
        {
            var code = workplace.Print(settings, run, problem, atLeast: ExitCode.Findings);
            workplace.Say(settings, $"{ClosingSentence.Counts(run)} Nothing was published.");
            return code;
        }

        private string Told(Publication publication, IEnumerable<string> templates)
        {
            var version = publication.Versions[^1];
            var figures = publication.Record.Languages.Values.Sum(l => l.Figures.Count);
            var copied = templates.ToImmutableArray();
            return FormattableString.Invariant($"Published version {version.Number} of {request.Year}, dated {version.Date:yyyy-MM-dd}: {Words.Count(figures, "printed figure")} recorded in {PublishedPath}.")
                + (copied.IsEmpty ? "" : $" Its {Words.Count(copied.Length, "shared template")} now {(copied.Length == 1 ? "stands" : "stand")} in templates/{Words.Digits(request.Year)}.") + " Commit them with the data.";
        }
    }
}
