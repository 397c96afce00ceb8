using System.Collections.Immutable;
using System.ComponentModel;
using System.Text;

namespace ReportCompiler.IO;

/// <summary>
/// Reads the files of a project as they were at a revision, out of git's store. The files in the folder, git's index and its branches are not
/// touched, and play no part. Contents are read as they were committed: no filter and no conversion of line ends is run.
/// </summary>
/// <param name="git">Asks about the project's folder.</param>
/// <param name="revision">A commit by any name that git knows.</param>
internal sealed class RevisionReader(Git git, string revision)
{
    /// <summary>How long git may take. A look at an old revision is asked for by somebody who waits for it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>The files below <paramref name="folders"/> of the project, or the problem.</summary>
    public async Task<RevisionReading> ReadAsync(IReadOnlyList<string> folders, CancellationToken cancellation, TimeSpan? limit = null)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        inTime.CancelAfter(limit ?? Limit);
        try
        {
            return await FindAsync(folders, inTime.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Not(RevisionFault.TooSlow);
        }
        catch (Win32Exception e)
        {
            return Not(RevisionFault.NoGit, e.Message);
        }
    }

    private async Task<RevisionReading> FindAsync(IReadOnlyList<string> folders, CancellationToken cancellation)
    {
        var here = git.AskAsync(["rev-parse", "--is-bare-repository", "--is-shallow-repository", "--show-prefix"], cancellation);
        var named = git.AskAsync(["rev-parse", "--verify", "--end-of-options", revision + "^{commit}"], cancellation);
        await Task.WhenAll(here, named).ConfigureAwait(false);
        var place = await here.ConfigureAwait(false);
        if (place.Value?.Split('\n', 3) is not [var bare, var shallow, var prefix]) return NoRepository(place.Errors);
        if (bare == "true") return Not(RevisionFault.Bare);
        var name = await named.ConfigureAwait(false);
        if (name.Value is not { } commit) return await UnknownAsync(name.Errors, shallow == "true", cancellation).ConfigureAwait(false);
        return await FilesAsync(commit.Trim(), prefix.TrimEnd('\n'), folders, cancellation).ConfigureAwait(false);
    }

    private static RevisionReading NoRepository(string said) =>
        said.Contains("dubious ownership", StringComparison.Ordinal) || said.Contains("unsafe repository", StringComparison.Ordinal) ? Not(RevisionFault.NotTrusted, said)
        : said.Contains("not a git repository", StringComparison.Ordinal) ? Not(RevisionFault.NoRepository, said)
        : Not(RevisionFault.Damaged, said);

    private async Task<RevisionReading> UnknownAsync(string said, bool isShallow, CancellationToken cancellation)
    {
        if (said.Contains("ambiguous", StringComparison.Ordinal)) return Not(RevisionFault.Ambiguous, said);
        var names = await NamesAsync(cancellation).ConfigureAwait(false);
        // A name that is there and leads nowhere is a fault of the repository.
        var fault = names is null || names.Value.Contains(revision) ? RevisionFault.Damaged : isShallow ? RevisionFault.Shallow : RevisionFault.Unknown;
        return new(null, null, new(fault, said) { Names = names ?? [] });
    }

    /// <summary>The tags and branches, the newest first; null when git fails.</summary>
    public async Task<ImmutableArray<string>?> NamesAsync(CancellationToken cancellation)
    {
        var refs = await git.AskAsync(["for-each-ref", "--sort=-creatordate", "--format=%(refname:short)", "refs/tags", "refs/heads", "refs/remotes"], cancellation).ConfigureAwait(false);
        return refs.Value is { } names ? [.. names.Split('\n', StringSplitOptions.RemoveEmptyEntries)] : null;
    }

    private async Task<RevisionReading> FilesAsync(string commit, string prefix, IReadOnlyList<string> folders, CancellationToken cancellation)
    {
        var listing = await git.AskAsync(["ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--", .. folders.Select(f => prefix + f)], cancellation).ConfigureAwait(false);
        if (listing.Value is null) return await IncompleteAsync(listing.Errors, cancellation).ConfigureAwait(false);
        var entries = GitEntry.ReadAll(listing.Value);
        if (entries.Any(e => e.IsLost)) return await IncompleteAsync(listing.Errors, cancellation).ConfigureAwait(false);
        if (entries.IsEmpty) return new(null, commit, new(RevisionFault.NoProject) { Folder = prefix.TrimEnd('/') });
        ImmutableArray<GitEntry> wanted = [.. entries.Where(e => e.IsFile && e.Size <= ProjectFiles.SizeLimit).DistinctBy(e => e.Object)];
        var contents = await git.AskAsync(["cat-file", "--batch", "--buffer"], string.Concat(wanted.Select(e => e.Object + "\n")), (answer, c) => ReadAsync(answer, wanted, c), cancellation).ConfigureAwait(false);
        if (contents.Value is null) return await IncompleteAsync(contents.Errors, cancellation).ConfigureAwait(false);
        // Bytes that are no text become the same sign, so that two names may have become one.
        var files = entries.GroupBy(e => e.Path[prefix.Length..], StringComparer.Ordinal).ToDictionary(g => g.Key, g => Content(g.First(), contents.Value), StringComparer.Ordinal);
        return new(ProjectFiles.FromContents(files), commit, null);
    }

    private static FileContent Content(GitEntry entry, Dictionary<string, byte[]> contents) =>
        !entry.IsFile ? new(null, FileProblem.LinkInRevision)
        : contents.TryGetValue(entry.Object, out var bytes) ? new(bytes, null)
        : new(null, FileProblem.TooLarge);

    /// <summary>The contents one after the other, each between its header, which is known beforehand, and a line end.</summary>
    private static async Task<Dictionary<string, byte[]>> ReadAsync(Stream answer, ImmutableArray<GitEntry> wanted, CancellationToken cancellation)
    {
        var contents = new Dictionary<string, byte[]>(wanted.Length, StringComparer.Ordinal);
        await using var buffered = new BufferedStream(answer, 1 << 16);
        var lineEnd = new byte[1];
        foreach (var entry in wanted)
        {
            var header = new byte[entry.Header.Length];
            await buffered.ReadExactlyAsync(header, cancellation).ConfigureAwait(false);
            if (Encoding.ASCII.GetString(header) != entry.Header) throw new EndOfStreamException("git does not have the object.");
            var bytes = new byte[entry.Size];
            await buffered.ReadExactlyAsync(bytes, cancellation).ConfigureAwait(false);
            await buffered.ReadExactlyAsync(lineEnd, cancellation).ConfigureAwait(false);
            contents.Add(entry.Object, bytes);
        }
        return contents;
    }

    /// <summary>Something of the revision is not in the store: it was left out when the repository was cloned, or it is lost.</summary>
    private async Task<RevisionReading> IncompleteAsync(string said, CancellationToken cancellation)
    {
        var promised = await git.AskAsync(["config", "--get-regexp", @"^(extensions\.partialclone|remote\..*\.promisor)$"], cancellation).ConfigureAwait(false);
        return Not(promised.Value is null ? RevisionFault.Damaged : RevisionFault.Partial, said);
    }

    private static RevisionReading Not(RevisionFault fault, string? said = null) => new(null, null, new(fault, string.IsNullOrWhiteSpace(said) ? null : said));
}
