using ReportCompiler.Bind;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Compare;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Load;
using ReportCompiler.Render.Differences;

namespace ReportCompiler.Cli.Commands;

/// <summary>Reads an edition as the command line names it. What stands in the way is told, with the side that it stands in the way of.</summary>
internal sealed class EditionReader(Workplace workplace, Settings settings)
{
    /// <summary>The edition, or null when it cannot be compared, which has then been said.</summary>
    public async Task<ComparedEdition?> ReadAsync(EditionName name, CancellationToken cancellation)
    {
        var request = new RunRequest(name.Year, BuildTarget.Check, []);
        if (name is { Revision: null, IsPublished: false }) return await CompileAsync(name, request, null, cancellation).ConfigureAwait(false);
        var (folder, problem) = ProjectFinder.Find(settings.Project, workplace.Terminal.CurrentDirectory);
        if (folder is null) return Tell<ComparedEdition>(name, new(null, [problem!]));
        if (name.IsPublished)
        {
            return Tell(name, PublishedEdition.Read(ProjectFiles.FromDisk(folder), name.Year)) is { } published
                ? new ComparedEdition(name.Text, published.Record) { Published = published.Versions.LastOrDefault() } : null;
        }
        var then = Tell(name, await EditionAtRevision.ReadAsync(folder, name.Year, name.Revision!, cancellation).ConfigureAwait(false));
        return then is null ? null : await CompileAsync(name, request with { Files = then.Files }, then.Commit, cancellation).ConfigureAwait(false);
    }

    /// <summary>The edition, and of one that is only a record the edition as it is today behind it: it is asked which numbers can be compared with those of another year.</summary>
    public async Task<ComparedEdition> InFullAsync(ComparedEdition edition, CancellationToken cancellation)
    {
        if (!edition.Reports.IsEmpty) return edition;
        if (await workplace.RunAsync(settings, new RunRequest(edition.Vintage.Year, BuildTarget.Check, []), cancellation).ConfigureAwait(false) is { Compilation.Composed: { IsEmpty: false } reports }) return edition with { Reports = reports };
        workplace.Say(settings, $"{Words.Digits(edition.Vintage.Year)} cannot be composed today, so nothing says which numbers of the two years can be compared.");
        return edition;
    }

    private async Task<ComparedEdition?> CompileAsync(EditionName name, RunRequest request, string? commit, CancellationToken cancellation)
    {
        if (await workplace.RunAsync(settings, request, cancellation).ConfigureAwait(false) is not { } run) return null;
        if (request.Files is { } then && LacksWords(run))
        {
            workplace.Say(settings, $"{name.Text} has files in '{ProjectNames.LanguageFolder}' that this program cannot read; it is compared with those of today in their place.");
            if (await workplace.RunAsync(settings, request with { Files = then.With(WordsOfToday(run.Project)) }, cancellation).ConfigureAwait(false) is not { } mended) return null;
            run = mended;
        }
        if (run.Compilation.Vintage is { } vintage)
        {
            if (run.Compilation.Diagnostics.Any(d => d.Severity == Severity.Error)) workplace.Say(settings, $"{name.Text} has checks that fail: what it says is not yet to be published.");
            return new ComparedEdition(name.Text, vintage) { Commit = commit, Reports = run.Compilation.Composed };
        }
        workplace.Terminal.Error.WriteLine(Cannot(name));
        // Warnings of an old revision help nobody; what has to be mended first does.
        workplace.Print(settings with { Quiet = true }, run with { Level = FailLevel.Error });
        if (commit is not null) workplace.Say(settings, $"If {name.Text} was built in its time, it is older than a format that this program asks for; '{Words.Digits(name.Year)}@{EditionName.Published}' can be compared without being built.");
        return null;
    }

    /// <summary>Whether nothing but the words of the languages stands in the way. A new version of the program may ask for words that an old revision cannot have.</summary>
    private static bool LacksWords(Run run)
    {
        var errors = run.Compilation.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        return run.Compilation.Vintage is null && errors.Count > 0 && errors.TrueForAll(e => e.Span is { } place && place.File.StartsWith(ProjectNames.LanguageFolder + "/", StringComparison.Ordinal));
    }

    private static Dictionary<string, byte[]> WordsOfToday(string project)
    {
        var files = ProjectFiles.FromDisk(project);
        return files.List(ProjectNames.LanguageFolder).Select(p => (Path: p, files.Read(p).Bytes)).Where(f => f.Bytes is not null).ToDictionary(f => f.Path, f => f.Bytes!, StringComparer.Ordinal);
    }

    private T? Tell<T>(EditionName name, PhaseResult<T> result) where T : class
    {
        if (result.Value is null) workplace.Terminal.Error.WriteLine(Cannot(name));
        foreach (var finding in result.Diagnostics) Telling.Tell(workplace.Terminal, settings, Outcome.Of(finding, settings.FailOn));
        return result.Value;
    }

    private static string Cannot(EditionName name) => $"{Formatting.VisibleText.Of(name.Text)} cannot be compared:";
}
