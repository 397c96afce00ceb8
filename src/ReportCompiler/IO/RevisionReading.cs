using System.Collections.Immutable;

namespace ReportCompiler.IO;

/// <summary>The files of a project as they were at a revision, or why they could not be read.</summary>
/// <param name="Files">The files; null when there is a problem.</param>
/// <param name="Commit">The full name of the commit, or null.</param>
/// <param name="Problem">The problem, or null.</param>
public sealed record RevisionReading(ProjectFiles? Files, string? Commit, RevisionProblem? Problem);

/// <summary>Why a revision could not be read.</summary>
/// <param name="Fault">The kind of problem.</param>
/// <param name="Said">What git said, or null.</param>
public sealed record RevisionProblem(RevisionFault Fault, string? Said = null)
{
    /// <summary>The names that the repository has: tags and branches, newest first. Only for a name that it does not know.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The project's folder in the repository, as far as it is known: empty for the topmost one.</summary>
    public string Folder { get; init; } = "";
}
