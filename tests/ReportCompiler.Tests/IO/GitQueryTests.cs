using System.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.IO;

public sealed class GitQueryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public GitQueryTests() => _folder.Write("project/data/report.yaml", "schema: 1\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_committed_project_is_at_its_commit()
    {
        var commit = Commit();
        _folder.Write("project/notes.txt", "not of the report");
        _folder.Write("project/data/new.csv", "git does not know this one");

        Assert.Equal(new SourceRevision(commit, false), await AskAsync());
    }

    [Fact]
    public async Task A_change_of_a_tracked_file_makes_it_dirty()
    {
        var commit = Commit();
        _folder.Write("project/data/report.yaml", "schema: 2\n");

        Assert.Equal(new SourceRevision(commit, true), await AskAsync());
    }

    [Fact]
    public async Task A_change_outside_of_what_is_read_does_not()
    {
        _folder.Write("project/src/program.cs", "a");
        var commit = Commit();
        _folder.Write("project/src/program.cs", "b");

        Assert.Equal(new SourceRevision(commit, false), await AskAsync());
    }

    [Fact]
    public async Task A_folder_in_no_repository_has_no_revision() => Assert.Null(await AskAsync());

    [Fact]
    public async Task A_folder_that_the_repository_above_does_not_know_has_no_revision()
    {
        _folder.Write("project/.gitignore", "below/\n");
        Commit();
        _folder.Write("project/below/data/report.yaml", "schema: 1\n");

        Assert.Null(await GitQuery.RunAsync(_folder["project/below"], ["data"], CancellationToken.None));
    }

    [Fact]
    public async Task A_repository_without_a_commit_has_no_revision()
    {
        Git("init", "--quiet");
        Git("add", "data");

        Assert.Null(await AskAsync());
    }

    [Fact]
    public async Task A_machine_without_git_has_no_revision() => Assert.Null(await AskAsync(git: _folder["no-such-git"]));

    [Fact]
    public async Task Git_that_does_not_end_is_ended_in_time()
    {
        var slow = _folder.Write("slow-git", $"#!/bin/sh\necho $$ > '{_folder["id"]}.new'; mv '{_folder["id"]}.new' '{_folder["id"]}'\nsleep 1000\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(slow, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var watch = Stopwatch.StartNew();

        Assert.Null(await AskAsync(slow, TimeSpan.FromSeconds(1)));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 10);
        var id = File.ReadAllText(_folder["id"]).Trim();
        Assert.True(SpinWait.SpinUntil(() => !IsRunning(id), TimeSpan.FromSeconds(5)), "It still runs.");
    }

    [Fact]
    public async Task No_program_that_the_repository_names_is_started()
    {
        Commit();
        var mark = _folder["started"];
        var program = _folder.Write("watcher", $"#!/bin/sh\ntouch '{mark}'\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Git("config", "core.fsmonitor", program);

        Assert.NotNull(await AskAsync());
        Assert.False(File.Exists(mark));
    }

    [Theory]
    [InlineData("# branch.oid (initial)\n")]
    [InlineData("# branch.oid not-a-commit\n")]
    [InlineData("")]
    [InlineData(null)]
    public void An_answer_without_a_commit_gives_none(string? answer) => Assert.Null(GitQuery.Understand(answer));

    [Fact]
    public async Task Files_in_memory_have_no_revision() =>
        Assert.Null(await ProjectFiles.FromMemory(new Dictionary<string, byte[]>()).RevisionAsync(["data"], CancellationToken.None));

    private Task<SourceRevision?> AskAsync(string git = "git", TimeSpan? limit = null) =>
        GitQuery.RunAsync(_folder["project"], ["data", "templates"], CancellationToken.None, git, limit ?? TimeSpan.FromSeconds(20));

    private string Commit()
    {
        Git("init", "--quiet");
        Git("add", "--all");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "All");
        return Git("rev-parse", "HEAD").Trim();
    }

    private string Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", ["-C", _folder["project"], .. arguments]) { RedirectStandardOutput = true })!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return answer;
    }

    private static bool IsRunning(string id) => File.Exists($"/proc/{id}/stat") && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
}
