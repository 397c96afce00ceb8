using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Load;
using ReportCompiler.Text;
using ReportCompiler.Validate;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>Makes the record of the next version of an edition.</summary>
/// <param name="Publication">The record, without the hashes of its documents; null when there is a problem, or nothing to publish.</param>
/// <param name="Problem">Why it cannot be published, or null.</param>
public sealed record NextVersion(Publication? Publication, Diagnostic? Problem)
{
    /// <summary>The next version of a report that was checked and found good.</summary>
    /// <param name="validated">The report.</param>
    /// <param name="composed">What was composed of it, with its notices.</param>
    /// <param name="now">Everything of it that can be compared.</param>
    /// <param name="analysis">What became of it since it was last published; null for a first version.</param>
    /// <param name="date">The date of publication, or null: then the date of issue of the edition, of a later version the date of its last correction.</param>
    public static NextVersion Of(ValidatedReport validated, ImmutableArray<ComposedReport> composed, Vintage now, CorrectionAnalysis? analysis, DateOnly? date)
    {
        ArgumentNullException.ThrowIfNull(validated);
        var edition = validated.Project.Edition;
        var place = SourceSpan.StartOf(ProjectLayout.Edition(edition.Year));
        if (!edition.IsFinal) return new(null, PublishDiagnostics.Draft(place, edition.Year));
        if (analysis is { IsAnotherVersion: false }) return new(null, null);
        var entries = analysis?.Pending.Select(p => p.Entry).OfType<Correction>().ToList() ?? [];
        if ((date ?? (analysis is null ? edition.Issued : entries.Count == 0 ? null : entries.Max(e => e.Date))) is not { } day) return new(null, PublishDiagnostics.NoDate(place, edition.Year));
        var before = analysis?.Publication.Versions ?? [];
        if (!before.IsEmpty && day < before[^1].Date) return new(null, PublishDiagnostics.TooEarly(place, day, before[^1].Date));
        if (entries.Find(e => e.Date > day) is { } later) return new(null, PublishDiagnostics.BeforeItsCorrection(later.Span, later.Figure.Value, later.Date, day));
        var version = new PublishedVersion
        {
            Number = before.Length + 1,
            Date = day,
            Documents = ImmutableSortedDictionary<string, string>.Empty,
            Settled = [.. (analysis?.Pending ?? []).Select(p => Settled(p.Change, p.Entry!))],
            Notices = composed.Where(r => r.Notice?.Pending is not null).ToImmutableSortedDictionary(r => r.Language.Tag, r => r.Notice!.Pending!, StringComparer.Ordinal),
        };
        return new(new Publication { Schema = PublicationJson.Schema, Versions = before.Add(version), Record = now }, null);
    }

    private static SettledChange Settled(Change change, Correction entry) => new()
    {
        Kind = entry.Kind, Figure = change.Key, Was = entry.Was.Value, Is = entry.Is.Value, Date = entry.Date, Reason = entry.Reason.ByLanguage,
    };

    /// <summary>The finding that another version was published while this one was made.</summary>
    public static Diagnostic PublishedMeanwhile(int year) => PublishDiagnostics.Meanwhile(year);

    /// <summary>The sections of this edition that stand in templates shared by all years, and where they would stand as its own: published text must not follow next year's.</summary>
    public static ImmutableArray<(string Shared, string Own)> SharedTemplates(ValidatedReport validated)
    {
        ArgumentNullException.ThrowIfNull(validated);
        var year = validated.Project.Year.ToString(CultureInfo.InvariantCulture);
        return [.. validated.Project.Sections.SelectMany(l => l.Value.Select(s => (Shared: $"templates/{l.Key}/{s.Section.Id}.md", Own: $"templates/{year}/{l.Key}/{s.Section.Id}.md", s.Body.Path)))
            .Where(t => t.Path == t.Shared).Select(t => (t.Shared, t.Own))];
    }

    /// <summary>The record with the hashes of what readers get: the pages and the PDFs, and not the files of the office.</summary>
    public static Publication WithDocuments(Publication publication, IEnumerable<OutputFile> files)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var documents = files.Where(f => f.Path.EndsWith("/index.html", StringComparison.Ordinal) || f.Path.EndsWith("/report.pdf", StringComparison.Ordinal))
            .Select(f => FileStamp.Of(f.Path, f.Bytes.Span)).ToImmutableSortedDictionary(s => s.Path, s => s.Sha256, StringComparer.Ordinal);
        return publication with { Versions = publication.Versions.SetItem(publication.Versions.Length - 1, publication.Versions[^1] with { Documents = documents }) };
    }

    /// <summary>The path of the record in its project.</summary>
    public static string PathOf(int year) => ProjectLayout.Published(year);
}
