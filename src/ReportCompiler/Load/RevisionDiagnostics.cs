using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Text;

namespace ReportCompiler.Load;

/// <summary>Findings about an edition that is read from git (RC1301-RC1319). They concern the whole run and have no place.</summary>
internal static class RevisionDiagnostics
{
    private const int ShownNames = 5;

    public static readonly DiagnosticCode NoGitCode = new("RC1301", "No git", Severity.Error,
        "An edition as it was at a revision ('2020@v1') is read with git's own commands. git is not installed, or not where programs are looked for. Everything else works without it.",
        "report diff 2020@v1 2020, on a machine without git.");

    public static readonly DiagnosticCode NoRepositoryCode = new("RC1302", "Project in no git repository", Severity.Error,
        "Revisions are kept by git, and the project's folder is in no git repository. A copy without the folder '.git', such as an unpacked archive, has no history.",
        "report diff 2020@v1 2020, in a folder that was copied without its '.git'.");

    public static readonly DiagnosticCode UnknownCode = new("RC1303", "Unknown revision", Severity.Error,
        "Behind '@' stands a commit by any name that git knows: a tag, a branch, the beginning of a commit's name, or an expression such as 'HEAD~3'. git knows no commit by this name.",
        "report diff 2020@v1 2020, where the tag is called 'v1.0'.");

    public static readonly DiagnosticCode ShallowCode = new("RC1304", "Revision beyond a shallow clone", Severity.Error,
        "The repository was cloned without its history (shallow), as CI services do unless they are told otherwise, and has no commit of this name. It may be among what was left out.",
        "report diff 2020@v1 2020, in a job of CI whose checkout has 'fetch-depth: 1'.");

    public static readonly DiagnosticCode NoProjectCode = new("RC1305", "No project at this revision", Severity.Error,
        "The revision is known, but it has no file 'data/report.yaml' in the folder where the project is now. The project is younger than the revision, or stood in another folder then.",
        "report diff 2020@first 2020, where 'first' is a commit from before the project.");

    public static readonly DiagnosticCode NoEditionCode = new("RC1306", "No such edition at this revision", Severity.Error,
        "The revision has the project, but not the edition of this year: 'data/<year>/edition.yaml' was made later, or was removed.",
        "report diff 2020@v2019 2020, where 'v2019' is from before the edition of 2020 was begun.");

    public static readonly DiagnosticCode PartialCode = new("RC1307", "Revision beyond a partial clone", Severity.Error,
        "The repository was cloned without the contents of some files (partial). This revision needs them, and the compiler fetches nothing over the network.",
        "report diff 2020@v1 2020, in a repository made by 'git clone --filter=blob:none'.");

    public static readonly DiagnosticCode NotTrustedCode = new("RC1308", "Repository of another user", Severity.Error,
        "The repository belongs to another user of this machine, and git refuses to read it until you say that you trust it. In containers of CI this happens when the checkout was made by another user than the one who runs the job.",
        "report diff 2020@v1 2020, as root, in a repository that a user of the machine made.");

    public static readonly DiagnosticCode DamagedCode = new("RC1309", "Repository cannot be read", Severity.Error,
        "git cannot read the repository, or not what it should hold at this revision: it is damaged, incomplete, of a form that this version of git does not know, or bare (without files beside it).",
        "A repository of which some files were deleted.");

    public static readonly DiagnosticCode TooSlowCode = new("RC1310", "No answer from git", Severity.Error,
        "git did not give the files of the revision within thirty seconds. Usually they are read within a fraction of one; the disk may be slow or gone, or the folders 'data' and 'templates' very large.",
        "A repository on a network drive that does not answer.");

    public static ImmutableArray<DiagnosticCode> All { get; } =
        [NoGitCode, NoRepositoryCode, UnknownCode, ShallowCode, NoProjectCode, NoEditionCode, PartialCode, NotTrustedCode, DamagedCode, TooSlowCode];

    /// <summary>A problem of git, in words.</summary>
    public static Diagnostic Of(string revision, RevisionProblem problem)
    {
        var finding = Find(revision, problem);
        // That a revision is unknown is what the finding says already, and in better words.
        return problem is { Said: { } said, Fault: not RevisionFault.Unknown } ? finding with { Notes = [$"{(problem.Fault == RevisionFault.NoGit ? "the system" : "git")} says: {string.Join(" ", said.Split((char[]?)['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))}"] } : finding;
    }

    /// <summary>The revision has no project in this folder of the repository.</summary>
    public static Diagnostic NoProject(string revision, string folder) => Diagnostic.Of(NoProjectCode, null,
        $"The revision '{revision}' has no report project{(folder.Length == 0 ? "" : $" in the folder '{folder}'")}: '{ProjectLayout.Report}' is missing there.",
        "Name a later revision. If the project stood in another folder then, check that revision out into a folder of its own ('git worktree add').");

    /// <summary>The revision has the project, and no edition of the year.</summary>
    public static Diagnostic NoEdition(string revision, int year, ImmutableArray<int> years) => Diagnostic.Of(NoEditionCode, null,
        $"The revision '{revision}' has no edition of {year}: '{ProjectLayout.Edition(year)}' is missing there.",
        years.IsEmpty ? "It has no edition at all; name a later revision." : $"It has editions of {string.Join(", ", years)}.");

    private static Diagnostic Find(string revision, RevisionProblem problem) => problem.Fault switch
    {
        RevisionFault.NoGit => Diagnostic.Of(NoGitCode, null, $"The revision '{revision}' cannot be read: git cannot be started.",
            "Install git, and check that 'git --version' answers; or compare with '@published', or with another year, which need no git."),
        RevisionFault.NoRepository => Diagnostic.Of(NoRepositoryCode, null, $"The revision '{revision}' cannot be read: the project is in no git repository.",
            "Run the command where the project was cloned by git; or compare with '@published', or with another year, which need no git."),
        RevisionFault.Unknown => Diagnostic.Of(UnknownCode, null, $"git knows no revision '{revision}'.", Nearest(revision, problem.Names)),
        RevisionFault.Ambiguous => Diagnostic.Of(UnknownCode, null, $"'{revision}' is the beginning of the names of several commits.", "Write more of its letters, or name a tag or branch."),
        RevisionFault.Shallow => Diagnostic.Of(ShallowCode, null, $"git knows no revision '{revision}' here, and the repository was cloned without its history.",
            $"Fetch the history with 'git fetch --unshallow --tags'; in GitHub Actions give the checkout 'fetch-depth: 0', in GitLab set GIT_DEPTH to 0. {Nearest(revision, problem.Names)}"),
        RevisionFault.NoProject => NoProject(revision, problem.Folder),
        RevisionFault.Partial => Diagnostic.Of(PartialCode, null, $"The revision '{revision}' cannot be read: the repository was cloned without the contents that it needs.",
            "Fetch them first, for instance with 'git archive --output=revision.tar' and the revision behind it; git keeps what it fetched."),
        RevisionFault.NotTrusted => Diagnostic.Of(NotTrustedCode, null, $"The revision '{revision}' cannot be read: the repository belongs to another user, and git does not trust it.",
            "If you trust it, say so with 'git config --global --add safe.directory' and the folder that git names."),
        RevisionFault.Bare => Diagnostic.Of(DamagedCode, null, $"The revision '{revision}' cannot be read: the repository is bare, so that git cannot tell where in it the project stands.",
            "Run the command in a clone of it, or in a folder made by 'git worktree add'."),
        RevisionFault.TooSlow => Diagnostic.Of(TooSlowCode, null, $"The revision '{revision}' cannot be read: git did not give its files within thirty seconds.",
            "Check that the disk answers, and try 'git log' in the project's folder."),
        _ => Diagnostic.Of(DamagedCode, null, $"The revision '{revision}' cannot be read: git cannot read the repository, or something in it is missing.",
            "'git fsck' says what is wrong. A fresh clone is usually the remedy."),
    };

    /// <summary>The names that are near, else the newest; git lists those first.</summary>
    private static string Nearest(string revision, ImmutableArray<string> names)
    {
        if (NearestNames.Help(revision, [.. names, "published"]) is { } help) return help;
        if (names.IsEmpty) return "The repository has no tag and no branch; name a commit, as 'git log' shows it.";
        var more = names.Length - ShownNames;
        return $"The newest tags and branches are {string.Join(", ", names.Take(ShownNames).Select(n => $"'{n}'"))}{(more > 0 ? $", and there {(more == 1 ? "is 1 more" : $"are {more} more")}" : "")}; 'git log' shows the commits.";
    }
}
