using ReportCompiler.Bind.Declarations;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Load;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>Reads what was published of an edition, to compare it with another. Nothing but the record has to be in order.</summary>
public static class PublishedEdition
{
    /// <summary>The publication. There is no value when nothing was published, or the record cannot be trusted.</summary>
    /// <param name="files">The project's files.</param>
    /// <param name="year">The year of the edition.</param>
    public static PhaseResult<Publication> Read(ProjectFiles files, int year)
    {
        var loaded = LoadPhase.Run(files, year);
        if (loaded.Value is not { } project) return new(null, loaded.Diagnostics);
        var bag = new DiagnosticBag();
        var publication = PublicationReader.Read(project, bag);
        if (publication is null && !bag.HasErrors) bag.AddRange(loaded.Diagnostics.Where(d => d.Span?.File == ProjectLayout.Published(year)));
        if (publication is null && !bag.HasErrors) bag.Add(PublishDiagnostics.Nothing(year));
        return new(publication, bag.ToImmutable());
    }
}
