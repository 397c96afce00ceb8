namespace ReportCompiler.IO;

/// <summary>Why the files of a revision could not be read.</summary>
public enum RevisionFault
{
    /// <summary>git is not installed, or cannot be started.</summary>
    NoGit,

    /// <summary>The folder is in no repository.</summary>
    NoRepository,

    /// <summary>The repository belongs to somebody else, and git refuses to read it.</summary>
    NotTrusted,

    /// <summary>The repository has no files beside it, so that nobody can say where in it the project stands.</summary>
    Bare,

    /// <summary>No commit has this name.</summary>
    Unknown,

    /// <summary>Several commits have a name that begins so.</summary>
    Ambiguous,

    /// <summary>No commit has this name here, but the repository was cloned without its history.</summary>
    Shallow,

    /// <summary>The commit has no file of the project's folders.</summary>
    NoProject,

    /// <summary>The repository was cloned without some contents, and this revision needs them.</summary>
    Partial,

    /// <summary>git cannot read the repository, or it is damaged.</summary>
    Damaged,

    /// <summary>git did not answer in time.</summary>
    TooSlow,
}
