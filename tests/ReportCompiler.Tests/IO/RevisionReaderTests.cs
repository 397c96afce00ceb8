using System.Text;
using ReportCompiler.IO;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.IO;

/// <summary>A project as it was at a revision, read from real repositories.</summary>
public sealed class RevisionReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly GitRepository _repository;

    public RevisionReaderTests() => _repository = new GitRepository(_folder).Init();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("v1")]
    [InlineData("HEAD~1")]
    [InlineData("main~1")]
    [InlineData("refs/tags/v1")]
    public async Task Files_are_those_of_the_revision(string revision)
    {
        var first = TwoCommits();
        _repository.Write("data/report.yaml", "not committed");

        var reading = await ReadAsync(revision);

        Assert.Equal((first, null), (reading.Commit, reading.Problem));
        Assert.Equal(["data/2020/office/a.csv", "data/report.yaml"], reading.Files!.List("data"));
        Assert.Equal(["templates/en/a.md"], reading.Files.List("templates"));
        Assert.Equal("first", Text(reading, "data/report.yaml"));
        Assert.Equal(FileProblem.NotFound, reading.Files.Read("data/new.yaml").Problem);
        Assert.Equal(FileProblem.NotFound, reading.Files.Read("src/program.cs").Problem);
    }

    [Fact]
    public async Task The_beginning_of_a_commit_names_it()
    {
        var first = TwoCommits();
        Assert.Equal(first, (await ReadAsync(first[..12])).Commit);
    }

    [Fact]
    public async Task Nothing_in_the_repository_is_touched()
    {
        TwoCommits();
        _repository.Write("data/report.yaml", "changed, not staged").Write("templates/en/b.md", "staged");
        _repository.Git("add", "templates");
        // As old as this, git would want to refresh its index.
        File.SetLastWriteTimeUtc(_repository["data/2020/office/a.csv"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var before = _repository.State();

        Assert.Null((await ReadAsync("v1")).Problem);

        Assert.Equal(before, _repository.State());
    }

    [Fact]
    public async Task A_project_in_a_folder_of_the_repository_is_found_whatever_the_folder_is_called()
    {
        const string Place = ":(top)reports *ä/one";
        _repository.Write("data/report.yaml", "another").Write($"{Place}/data/report.yaml", "this one").Write($"{Place}/templates/en/a b*.md", "x").Commit("v1");

        var reading = await ReadAsync("v1", Place);

        Assert.Equal(["data/report.yaml"], reading.Files!.List("data"));
        Assert.Equal(["templates/en/a b*.md"], reading.Files.List("templates"));
        Assert.Equal("this one", Text(reading, "data/report.yaml"));
    }

    [Fact]
    public async Task Bytes_are_those_that_were_committed()
    {
        _repository.Git("config", "core.autocrlf", "true");
        _repository.Write(".gitattributes", "*.csv filter=shout diff=shout export-subst\n*.md export-ignore\n").Write("data/report.yaml", "a\r\nb\r\n").Write("data/a.csv", "$Format:%H$,0").Write("templates/a.md", "x").Commit("v1");
        foreach (var key in (string[])["filter.shout.smudge", "diff.shout.textconv", "filter.shout.process"]) _repository.Git("config", key, $"touch '{_folder["started"]}'");

        var reading = await ReadAsync("v1");

        Assert.Equal("a\nb\n", Text(reading, "data/report.yaml"));
        Assert.Equal("$Format:%H$,0", Text(reading, "data/a.csv"));
        Assert.Equal("x", Text(reading, "templates/a.md"));
        Assert.False(File.Exists(_folder["started"]));
    }

    [Fact]
    public async Task Empty_files_equal_files_and_bytes_of_any_kind_are_read_whole()
    {
        var every = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        _repository.Write("data/empty.yaml", "").Write("data/one.csv", "same").Write("data/two.csv", "same").Write("data/header.csv", "0123456789012345678901234567890123456789 blob 4\nabcd\n");
        File.WriteAllBytes(_repository["data/every.csv"], every);
        _repository.Write("data/large.csv", new string('x', 3_000_000)).Commit("v1");

        var reading = await ReadAsync("v1");

        Assert.Equal(every, reading.Files!.Read("data/every.csv").Bytes);
        Assert.Equal(("", "same", "same"), (Text(reading, "data/empty.yaml"), Text(reading, "data/one.csv"), Text(reading, "data/two.csv")));
        Assert.Equal(3_000_000, reading.Files.Read("data/large.csv").Bytes!.Length);
    }

    [Fact]
    public async Task A_file_above_the_limit_is_not_read()
    {
        _repository.Write("data/report.yaml", "a").Write("data/huge.csv", "");
        using (var huge = File.OpenWrite(_repository["data/huge.csv"])) huge.SetLength(ProjectFiles.SizeLimit + 1);
        _repository.Commit("v1");

        var reading = await ReadAsync("v1");

        Assert.Equal(new FileContent(null, FileProblem.TooLarge), reading.Files!.Read("data/huge.csv"));
        Assert.Equal("a", Text(reading, "data/report.yaml"));
    }

    [Fact]
    public async Task Links_and_other_repositories_are_named_and_not_followed()
    {
        var other = new GitRepository(_folder, "other").Init().Write("secret.csv", "secret");
        other.Commit();
        _repository.Write("data/report.yaml", "a");
        File.CreateSymbolicLink(_repository["data/cases.csv"], "report.yaml");
        _repository.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.Path, "data/2020");
        _repository.Commit("v1");

        var reading = await ReadAsync("v1");

        Assert.Equal(["data/2020", "data/cases.csv", "data/report.yaml"], reading.Files!.List("data"));
        Assert.Equal(FileProblem.LinkInRevision, reading.Files.Read("data/cases.csv").Problem);
        Assert.Equal(FileProblem.LinkInRevision, reading.Files.Read("data/2020").Problem);
        Assert.Equal(FileProblem.NotFound, reading.Files.Read("data/2020/secret.csv").Problem);
    }

    [Fact]
    public async Task A_folder_that_was_a_link_is_named()
    {
        _repository.Write("real/report.yaml", "a");
        Directory.CreateSymbolicLink(_repository["data"], "real");
        _repository.Commit("v1");

        Assert.Equal(["data"], (await ReadAsync("v1")).Files!.List("data"));
    }

    [Fact]
    public async Task A_linked_work_tree_has_the_same_history()
    {
        TwoCommits();
        _repository.Git("worktree", "add", "--quiet", _folder["linked"], "v1");

        var reading = await new RevisionReader(new Git(_folder["linked"]), "main").ReadAsync(["data", "templates"], CancellationToken.None);

        Assert.Equal("second", Text(reading, "data/report.yaml"));
    }

    [Fact]
    public async Task A_repository_with_the_longer_names_is_read()
    {
        var repository = new GitRepository(_folder, "sha256").Init("--object-format=sha256").Write("data/report.yaml", "a");
        var commit = repository.Commit("v1");

        var reading = await new RevisionReader(new Git(repository.Path), "v1").ReadAsync(["data"], CancellationToken.None);

        Assert.Equal((64, commit, "a"), (commit.Length, reading.Commit, Text(reading, "data/report.yaml")));
    }

    [Fact]
    public async Task What_was_put_in_the_place_of_a_commit_on_this_machine_is_not_read()
    {
        var first = TwoCommits();
        _repository.Git("replace", first, "HEAD");

        Assert.Equal("first", Text(await ReadAsync("v1"), "data/report.yaml"));
    }

    [Theory]
    [InlineData("v2")]
    [InlineData("--all")]
    [InlineData("-h")]
    [InlineData("--git-dir")]
    [InlineData("v1..main")]
    [InlineData("main:data/report.yaml")]
    [InlineData("main^{tree}")]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("0123456789012345678901234567890123456789")]
    public async Task What_names_no_commit_is_unknown_and_the_names_there_are_come_with_it(string revision)
    {
        TwoCommits();
        _repository.Git("branch", "other");

        var problem = (await ReadAsync(revision)).Problem!;

        Assert.Equal(RevisionFault.Unknown, problem.Fault);
        Assert.Equal(["main", "other", "v1"], problem.Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_beginning_that_several_commits_have_is_ambiguous()
    {
        // Nine hundred commits share 65,536 beginnings of four letters; their names are the same in every run.
        var stream = string.Concat(Enumerable.Range(0, 900).Select(i => FormattableString.Invariant($"commit refs/heads/main\ncommitter T <t@example.org> {1_600_000_000 + i} +0000\ndata 1\na\n")));
        _folder.Write("stream", stream);
        _repository.Git("config", "alias.import", $"!git fast-import --quiet < '{_folder["stream"]}'");
        _repository.Git("import");
        var shared = _repository.Git("rev-list", "main").Split('\n', StringSplitOptions.RemoveEmptyEntries).GroupBy(n => n[..4]).First(g => g.Count() > 1);

        Assert.Equal(RevisionFault.Ambiguous, (await ReadAsync(shared.Key)).Problem!.Fault);
    }

    [Fact]
    public async Task A_repository_without_a_commit_knows_no_revision()
    {
        var problem = (await ReadAsync("HEAD")).Problem!;
        Assert.Equal((RevisionFault.Unknown, true), (problem.Fault, problem.Names.IsEmpty));
    }

    [Fact]
    public async Task A_revision_from_before_the_project_has_none()
    {
        _repository.Write("reports/readme.txt", "a").Commit("v0");
        _repository.Write("reports/data/report.yaml", "a").Commit("v1");

        var reading = await ReadAsync("v0", "reports");

        Assert.Equal((RevisionFault.NoProject, "reports"), (reading.Problem!.Fault, reading.Problem.Folder));
    }

    [Fact]
    public async Task A_folder_in_no_repository_has_no_revision()
    {
        _folder.Write("alone/data/report.yaml", "a");
        Assert.Equal(RevisionFault.NoRepository, (await new RevisionReader(new Git(_folder["alone"]), "HEAD").ReadAsync(["data"], CancellationToken.None)).Problem!.Fault);
    }

    [Fact]
    public async Task A_shallow_clone_may_lack_what_is_asked_for()
    {
        TwoCommits();
        var shallow = Clone("shallow", "--depth=1");

        Assert.Equal("second", Text(await new RevisionReader(new Git(shallow.Path), "main").ReadAsync(["data"], CancellationToken.None), "data/report.yaml"));
        Assert.Equal(RevisionFault.Shallow, (await new RevisionReader(new Git(shallow.Path), "HEAD~1").ReadAsync(["data"], CancellationToken.None)).Problem!.Fault);
    }

    [Theory]
    [InlineData("blob:none")]
    [InlineData("tree:0")]
    public async Task A_partial_clone_fetches_nothing(string filter)
    {
        var first = TwoCommits();
        _repository.Git("config", "uploadpack.allowFilter", "true");
        _repository.Git("config", "uploadpack.allowAnySHA1InWant", "true");
        var partial = Clone("partial", $"--filter={filter}");
        var before = partial.State();

        var reading = await new RevisionReader(new Git(partial.Path), first).ReadAsync(["data", "templates"], CancellationToken.None);

        Assert.Equal(RevisionFault.Partial, reading.Problem!.Fault);
        Assert.Equal(before, partial.State());
        partial.Git("archive", "--output=revision.tar", first);
        Assert.Equal("first", Text(await new RevisionReader(new Git(partial.Path), first).ReadAsync(["data"], CancellationToken.None), "data/report.yaml"));
    }

    [Fact]
    public async Task A_bare_repository_does_not_say_where_the_project_stands()
    {
        TwoCommits();
        _repository.Git("config", "core.bare", "true");

        Assert.Equal(RevisionFault.Bare, (await ReadAsync("v1")).Problem!.Fault);
    }

    [Theory]
    [InlineData("v1:data/report.yaml")]
    [InlineData("v1^{tree}")]
    [InlineData("v1^{commit}")]
    public async Task A_lost_object_is_told_as_damage(string lost)
    {
        TwoCommits();
        var name = _repository.Git("rev-parse", lost).Trim();
        File.SetAttributes(_repository[$".git/objects/{name[..2]}/{name[2..]}"], FileAttributes.Normal);
        File.Delete(_repository[$".git/objects/{name[..2]}/{name[2..]}"]);

        Assert.Equal(RevisionFault.Damaged, (await ReadAsync("v1")).Problem!.Fault);
    }

    [Fact]
    public async Task A_spoilt_object_is_told_as_damage()
    {
        TwoCommits();
        var name = _repository.Git("rev-parse", "v1:data/report.yaml").Trim();
        var path = _repository[$".git/objects/{name[..2]}/{name[2..]}"];
        File.SetAttributes(path, FileAttributes.Normal);
        File.WriteAllBytes(path, [.. File.ReadAllBytes(path)[..8], 1, 2, 3]);

        Assert.Equal(RevisionFault.Damaged, (await ReadAsync("v1")).Problem!.Fault);
    }

    [Fact]
    public async Task A_spoilt_configuration_is_told_as_damage()
    {
        TwoCommits();
        _repository.Write(".git/config", "[core\n");

        var problem = (await ReadAsync("v1")).Problem!;

        Assert.Equal(RevisionFault.Damaged, problem.Fault);
        Assert.Contains("config", problem.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_of_another_user_is_not_trusted()
    {
        TwoCommits();
        var problem = (await ReadAsync("v1", program: GitRepository.Script(_folder, "other-user", "export GIT_TEST_ASSUME_DIFFERENT_OWNER=1\nexec git \"$@\""))).Problem!;
        Assert.Equal(RevisionFault.NotTrusted, problem.Fault);
        Assert.Contains("safe.directory", problem.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_without_git_reads_no_revision() => Assert.Equal(RevisionFault.NoGit, (await ReadAsync("v1", program: _folder["no-such-git"])).Problem!.Fault);

    [Fact]
    public async Task Git_that_does_not_end_is_ended_in_time()
    {
        var slow = GitRepository.Script(_folder, "slow", $"echo $$ > '{_folder["id"]}'\nsleep 1000");
        Assert.Equal(RevisionFault.TooSlow, (await ReadAsync("v1", program: slow, limit: TimeSpan.FromSeconds(1))).Problem!.Fault);
        Assert.True(SpinWait.SpinUntil(() => !IsRunning(File.ReadAllText(_folder["id"]).Trim()), TimeSpan.FromSeconds(5)), "It still runs.");
    }

    [Fact]
    public async Task An_interruption_is_not_taken_for_a_slow_git()
    {
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RevisionReader(new Git(_repository.Path), "HEAD").ReadAsync(["data"], ended.Token));
    }

    private string TwoCommits()
    {
        _repository.Write("data/report.yaml", "first").Write("data/2020/office/a.csv", "a").Write("templates/en/a.md", "a").Write("src/program.cs", "a").Write("database/x", "a");
        var first = _repository.Commit("v1");
        _repository.Write("data/report.yaml", "second").Write("data/new.yaml", "new").Commit();
        return first;
    }

    private GitRepository Clone(string place, string option)
    {
        _repository.Git("clone", "--quiet", "--no-checkout", option, "file://" + _repository.Path, _folder[place]);
        return new GitRepository(_folder, place);
    }

    private Task<RevisionReading> ReadAsync(string revision, string below = "", string program = "git", TimeSpan? limit = null) =>
        new RevisionReader(new Git(Path.Combine(_repository.Path, below), program), revision).ReadAsync(["data", "templates"], CancellationToken.None, limit);

    private static string Text(RevisionReading reading, string path) => Encoding.UTF8.GetString(reading.Files!.Read(path).Bytes!);

    private static bool IsRunning(string id) => File.Exists($"/proc/{id}/stat") && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
}
