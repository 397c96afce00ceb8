using System.ComponentModel;

namespace ReportCompiler.IO;

/// <summary>Asks git which revision a folder is at. No answer is no fault: git may be missing, the folder in no repository, the disk slow.</summary>
internal static class GitQuery
{
    /// <summary>How long git may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>The revision, or null when there is none or it did not come in time.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="paths">The paths below it that count.</param>
    public static async Task<SourceRevision?> RunAsync(string folder, IEnumerable<string> paths, CancellationToken cancellation, string program = "git", TimeSpan? limit = null)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        inTime.CancelAfter(limit ?? Limit);
        try
        {
            var git = new Git(folder, program);
            var status = git.AskAsync(["status", "--porcelain=v2", "--branch", "--untracked-files=no", "--", .. paths], inTime.Token);
            // A folder that some repository above it does not know has no revision, whatever that repository is at.
            var known = git.AskAsync(["ls-files", "--", .. paths], inTime.Token);
            await Task.WhenAll(status, known).ConfigureAwait(false);
            return string.IsNullOrWhiteSpace((await known.ConfigureAwait(false)).Value) ? null : Understand((await status.ConfigureAwait(false)).Value);
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
}
