using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Load;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Load;

/// <summary>What a user is told when an edition cannot be read from git.</summary>
public sealed class EditionAtRevisionTests
{
    [Fact]
    public async Task An_edition_that_was_there_is_read_and_one_that_was_not_is_named_with_those_that_were()
    {
        using var folder = new TemporaryFolder();
        var repository = new GitRepository(folder).Init().Write("data/other.yaml", "a");
        repository.Commit("v0");
        var commit = repository.Write("data/report.yaml", "a").Write("data/2018/edition.yaml", "a").Write("data/2019/edition.yaml", "a").Commit("v1");

        Assert.Equal(commit, (await ReadAsync(2019, "v1")).Value!.Commit);
        Told(await ReadAsync(2020, "v1"), "RC1306", "The revision 'v1' has no edition of 2020: 'data/2020/edition.yaml' is missing there.", "It has editions of 2018, 2019.");
        Told(await ReadAsync(2020, "v0"), "RC1305", "The revision 'v0' has no report project: 'data/report.yaml' is missing there.", "Name a later revision. ");
        Told(await ReadAsync(2020, "w1"), "RC1303", "git knows no revision 'w1'.", "The nearest names are 'v1', 'v0'.");

        Task<PhaseResult<EditionAtRevision>> ReadAsync(int year, string revision) => EditionAtRevision.ReadAsync(repository.Path, year, revision, CancellationToken.None);
    }

    [Theory]
    [InlineData(RevisionFault.NoGit, "RC1301", "Install git")]
    [InlineData(RevisionFault.NoRepository, "RC1302", "Run the command where the project was cloned")]
    [InlineData(RevisionFault.Unknown, "RC1303", "The repository has no tag and no branch")]
    [InlineData(RevisionFault.Ambiguous, "RC1303", "Write more of its letters")]
    [InlineData(RevisionFault.Shallow, "RC1304", "Fetch the history with 'git fetch --unshallow --tags'; in GitHub Actions give the checkout 'fetch-depth: 0'")]
    [InlineData(RevisionFault.NoProject, "RC1305", "Name a later revision.")]
    [InlineData(RevisionFault.Partial, "RC1307", "Fetch them first")]
    [InlineData(RevisionFault.NotTrusted, "RC1308", "If you trust it, say so with 'git config --global --add safe.directory'")]
    [InlineData(RevisionFault.Bare, "RC1309", "Run the command in a clone of it")]
    [InlineData(RevisionFault.Damaged, "RC1309", "'git fsck' says what is wrong.")]
    [InlineData(RevisionFault.TooSlow, "RC1310", "Check that the disk answers")]
    public void Every_problem_says_what_to_do_and_what_git_said(RevisionFault fault, string code, string help)
    {
        var result = EditionAtRevision.Check(new(null, null, new(fault, "fatal: one\n\ttwo")), 2020, "v1");

        Told(result, code, "", help);
        Assert.Contains("'v1'", result.Diagnostics[0].Message, StringComparison.Ordinal);
        // Of an unknown revision git says no more than the finding.
        Assert.Equal(fault == RevisionFault.Unknown ? [] : [fault == RevisionFault.NoGit ? "the system says: fatal: one two" : "git says: fatal: one two"], result.Diagnostics[0].Notes);
    }

    [Fact]
    public void Where_no_name_is_near_the_newest_are_named()
    {
        var result = EditionAtRevision.Check(new(null, null, new(RevisionFault.Unknown) { Names = ["v7", "v6", "v5", "v4", "v3", "v2"] }), 2020, "before-the-correction");
        Told(result, "RC1303", "", "The newest tags and branches are 'v7', 'v6', 'v5', 'v4', 'v3', and there is 1 more; 'git log' shows the commits.");
    }

    [Fact]
    public void A_link_in_a_revision_is_a_finding_of_its_file()
    {
        var finding = LoadDiagnostics.NotRead("data/agencies.yaml", FileProblem.LinkInRevision);
        Assert.Equal(("RC1006", "data/agencies.yaml"), (finding.Code.Id, finding.Span!.Value.File));
        Assert.Contains("neither is followed", finding.Message, StringComparison.Ordinal);
    }

    private static void Told(PhaseResult<EditionAtRevision> result, string code, string message, string help)
    {
        Assert.Null(result.Value);
        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal(code, finding.Code.Id);
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
        Assert.StartsWith(help, finding.Help, StringComparison.Ordinal);
    }
}
