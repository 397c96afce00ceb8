using System.Collections.Immutable;
using System.Globalization;

namespace ReportCompiler.IO;

/// <summary>A file in a revision.</summary>
/// <param name="Path">Its path in the repository.</param>
/// <param name="IsFile">False for a link and for another repository (submodule).</param>
/// <param name="Object">The name of its content.</param>
/// <param name="Size">Its bytes; below zero when git does not have them.</param>
internal sealed record GitEntry(string Path, bool IsFile, string Object, long Size)
{
    private const string Link = "120000";
    private const long Lost = -1;

    /// <summary>What stands in front of its content in the answer of <c>git cat-file --batch</c>.</summary>
    public string Header => FormattableString.Invariant($"{Object} blob {Size}\n");

    /// <summary>Whether its content is lost, or was left out when the repository was cloned.</summary>
    public bool IsLost => Size == Lost;

    /// <summary>Reads the answer of <c>git ls-tree -r -l -z</c>: mode, kind, object and size, a tab, the path.</summary>
    public static ImmutableArray<GitEntry> ReadAll(string listing) =>
        [.. listing.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    private static GitEntry Read(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var words = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isFile = words[1] == "blob" && words[0] != Link;
        return new(line[(tab + 1)..], isFile, words[2], isFile && long.TryParse(words[3], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : isFile ? Lost : 0);
    }
}
