using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;

namespace ReportCompiler.Load;

/// <summary>The files of a project as they were at a revision in git, in which there is an edition of the year that was asked for.</summary>
/// <param name="Files">The files.</param>
/// <param name="Commit">The full name of the commit.</param>
public sealed record EditionAtRevision(ProjectFiles Files, string Commit)
{
    /// <summary>Reads them. There is no value when git cannot, or when there was no such edition yet.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="year">The year of the edition.</param>
    /// <param name="revision">A commit, tag or branch, as git names it.</param>
    /// <param name="cancellation">Ends git too.</param>
    public static async Task<PhaseResult<EditionAtRevision>> ReadAsync(string project, int year, string revision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(revision);
        var reading = await ProjectFiles.AtRevisionAsync(project, revision, ProjectLayout.Folders, cancellation).ConfigureAwait(false);
        return Check(reading, year, revision);
    }

    internal static PhaseResult<EditionAtRevision> Check(RevisionReading reading, int year, string revision)
    {
        if (reading.Problem is { } problem) return new(null, [RevisionDiagnostics.Of(revision, problem)]);
        var files = reading.Files!;
        ImmutableArray<string> paths = [.. ProjectLayout.Folders.SelectMany(folder => files.List(folder))];
        if (!paths.Contains(ProjectLayout.Report)) return new(null, [RevisionDiagnostics.NoProject(revision, "")]);
        if (!paths.Contains(ProjectLayout.Edition(year))) return new(null, [RevisionDiagnostics.NoEdition(revision, year, [.. ProjectLayout.Years(paths)])]);
        return new(new(files, reading.Commit!), []);
    }
}
