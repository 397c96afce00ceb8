using System.ComponentModel;
using System.Diagnostics;

namespace ReportCompiler.IO;

/// <summary>Asks git which revision a folder is at. No answer is no fault: git may be missing, the folder in no repository, the disk slow.</summary>
internal static class GitQuery
{
    /// <summary>How long git may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    // Set within a hook, these name the repository of the hook, which need not be the project's.
    private static readonly string[] OfAnotherRepository =
        ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR", "GIT_NAMESPACE"];

    /// <summary>The revision, or null when there is none or it did not come in time.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="paths">The paths below it that count.</param>
    public static async Task<SourceRevision?> RunAsync(string folder, IEnumerable<string> paths, CancellationToken cancellation, string git = "git", TimeSpan? limit = null)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        inTime.CancelAfter(limit ?? Limit);
        try
        {
            var status = AskAsync(git, folder, ["status", "--porcelain=v2", "--branch", "--untracked-files=no", "--", .. paths], inTime.Token);
            // A folder that some repository above it does not know has no revision, whatever that repository is at.
            var known = AskAsync(git, folder, ["ls-files", "--", .. paths], inTime.Token);
            await Task.WhenAll(status, known).ConfigureAwait(false);
            return string.IsNullOrWhiteSpace(await known.ConfigureAwait(false)) ? null : Understand(await status.ConfigureAwait(false));
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Lines that begin with '#' tell of the branch, every other one of a file that was changed.</summary>
    internal static SourceRevision? Understand(string? status)
    {
        const string Head = "# branch.oid ";
        var lines = status?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var commit = lines.FirstOrDefault(l => l.StartsWith(Head, StringComparison.Ordinal))?[Head.Length..].Trim();
        var isCommit = commit is { Length: 40 or 64 } && commit.All(char.IsAsciiHexDigitLower);
        return isCommit ? new(commit!, lines.Any(l => l[0] != '#')) : null;
    }

    /// <summary>What git says, or null when it ends with an error.</summary>
    private static async Task<string?> AskAsync(string git, string folder, string[] question, CancellationToken cancellation)
    {
        // A repository may name a program that watches its files, and git would start it: a project is data, and starts nothing.
        var start = new ProcessStartInfo(git, ["-c", "core.fsmonitor=false", "-C", folder, .. question])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        foreach (var name in OfAnotherRepository) start.Environment.Remove(name);
        // A look must change nothing: without this git would refresh its index, and a commit made meanwhile would find it locked.
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        using var process = Process.Start(start)!;
        try
        {
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var answer = await process.StandardOutput.ReadToEndAsync(cancellation).WaitAsync(cancellation).ConfigureAwait(false);
            await errors.WaitAsync(cancellation).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return process.ExitCode == 0 ? answer : null;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
