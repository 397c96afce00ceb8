using System.Text;

namespace ReportCompiler.IO;

#pragma warning disable RS0030 // This folder is where the library touches the disk.

/// <summary>
/// The folder of a project in which builds keep for the next ones what took long to make. It only ever saves time: whatever is wrong with it, it is as if it
/// were empty, and nothing in it is believed before it is checked.
/// </summary>
public sealed class CacheFolder
{
    /// <summary>Its name in the project.</summary>
    public const string Name = ".report-cache";

    /// <summary>What a list of kept files is called; a name of the others is a hash.</summary>
    private const string ListMark = "builds-";

    private const long LargestFile = 512L * 1024 * 1024;
    private const int HashDigits = 64;

    // The first line is what programs that make copies look for (bford.info/cachedir); all of it says that the folder is ours.
    private static readonly (string Name, byte[] Content)[] Signs =
    [
        ("CACHEDIR.TAG", Encoding.UTF8.GetBytes("Signature: 8a477f597d28d172789f06886806bc55\n# Kept by 'report' to save time. 'report clean' removes it.\n")),
        (".gitignore", "*\n"u8.ToArray()),
    ];

    private const int LargestSign = 4096;

    /// <summary>The beginning of our sign: one that was cut short, or written on, is ours all the same.</summary>
    private static readonly byte[] Mark = Encoding.UTF8.GetBytes("Signature: 8a477f597d28d172789f06886806bc55\n# Kept by 'report'");

    private readonly string _path;
    private readonly Lock _creating = new();

    private CacheFolder(string path) => _path = path;

    /// <summary>The cache of a project, whether or not it is there yet.</summary>
    /// <param name="project">The full path of the project.</param>
    public static CacheFolder Of(string project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return new(Path.Combine(project, Name));
    }

    /// <summary>What is kept under a key, or null.</summary>
    internal byte[]? Read(CacheKey key) =>
        IsOurs() && RegularFile.Read(FileOf(key), LargestFile) is { } file ? CacheEntry.Unpack(key, file) : null;

    /// <summary>Keeps something, if the disk allows it.</summary>
    internal void Write(CacheKey key, ReadOnlySpan<byte> content)
    {
        if (IsThere()) RegularFile.Write(FileOf(key), CacheEntry.Pack(key, content));
    }

    /// <summary>The key of a list of kept files.</summary>
    internal static CacheKey List(int year) => new(FormattableString.Invariant($"{ListMark}{year}"));

    /// <summary>What the lists hold that can be read.</summary>
    internal IEnumerable<byte[]> Lists() =>
        Files().Where(f => f.StartsWith(ListMark, StringComparison.Ordinal)).Select(f => Read(new CacheKey(f))).OfType<byte[]>();

    /// <summary>
    /// Removes every kept file that is not wanted any more, and what builds that were ended had begun to write; a build that is just writing then keeps a thing
    /// less. What others have put into the folder stays.
    /// </summary>
    internal void Remove(Predicate<string> isUnwanted)
    {
        foreach (var file in Files().Where(f => IsHash(f) ? isUnwanted(f) : RegularFile.IsBegun(f) && IsKept(f))) RegularFile.Delete(Path.Combine(_path, file));
    }

    /// <summary>Removes the folder with all that builds have put there; where it holds anything else, nothing is removed.</summary>
    public Removal Clear()
    {
        try
        {
            if (new FileInfo(_path).LinkTarget is null && !Path.Exists(_path)) return Removal.Nothing(_path);
            if (!IsFolder || !(IsOurs() || HasNoSign()) || !HoldsOnlyOurs()) return Removal.Refused(_path, RemovalProblem.NotOurs);
            var files = Directory.GetFiles(_path);
            var bytes = files.Sum(f => new FileInfo(f).Length);
            // A build that runs meanwhile finds all of it, or none.
            var old = $"{_path}.old-{Path.GetRandomFileName()}";
            Directory.Move(_path, old);
            Directory.Delete(old, recursive: true);
            return new(_path, files.Length, bytes, null);
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            return Removal.Refused(_path, RemovalProblem.NotWritable);
        }
    }

    private string FileOf(CacheKey key) => Path.Combine(_path, key.Hex);

    private static bool IsHash(string name) => name.Length == HashDigits && name.All(char.IsAsciiHexDigitLower);

    /// <summary>A file of ours, or one that a build had begun to write when it was ended.</summary>
    private static bool IsKept(string name)
    {
        var whole = RegularFile.NameOf(name);
        return IsHash(whole) || whole.StartsWith(ListMark, StringComparison.Ordinal) || Signs.Any(s => s.Name == whole);
    }

    /// <summary>True for a folder, and no link to one.</summary>
    private bool IsFolder => new DirectoryInfo(_path) is { Exists: true, LinkTarget: null };

    /// <summary>True for a folder that holds our sign.</summary>
    private bool IsOurs() => IsFolder && RegularFile.Read(Path.Combine(_path, Signs[0].Name), LargestSign) is { } sign && sign.AsSpan().StartsWith(Mark);

    /// <summary>True where nobody has put a sign, or the power went before it was written.</summary>
    private bool HasNoSign() => new FileInfo(Path.Combine(_path, Signs[0].Name)) is not { Exists: true, Length: > 0 };

    private bool HoldsOnlyOurs() => Directory.EnumerateFileSystemEntries(_path).All(f => IsKept(Path.GetFileName(f)) && !Directory.Exists(f));

    /// <summary>Whether there is a folder of ours, and if there is none, whether it could be made. Another process may be making it: this one then keeps a thing less.</summary>
    private bool IsThere()
    {
        lock (_creating)
        {
            return IsOurs() || Create();
        }
    }

    /// <summary>Makes the folder, or takes one in which there is nothing else. False where the disk does not allow it, or something else stands there.</summary>
    private bool Create()
    {
        try
        {
            if (new DirectoryInfo(_path).LinkTarget is not null) return false;
            Directory.CreateDirectory(_path);
            return HasNoSign() && HoldsOnlyOurs() && Signs.All(s => RegularFile.Write(Path.Combine(_path, s.Name), s.Content));
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            return false;
        }
    }

    private string[] Files()
    {
        try
        {
            return IsOurs() ? [.. Directory.EnumerateFiles(_path).Select(f => Path.GetFileName(f))] : [];
        }
        catch (Exception e) when (ProjectFolder.IsDiskProblem(e))
        {
            return [];
        }
    }
}
