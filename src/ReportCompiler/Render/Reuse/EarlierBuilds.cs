using System.Collections.Concurrent;
using ReportCompiler.IO;

namespace ReportCompiler.Render.Reuse;

/// <summary>
/// What earlier builds made and this one may take: found by a key of all that it was made of, never by time or name. A build makes the same bytes with it and
/// without it, only not as soon.
/// </summary>
internal sealed class EarlierBuilds
{
    private readonly CacheFolder? _folder;
    private readonly byte[] _program;
    private readonly int _year;
    private readonly BuildHistory _history;
    private readonly ConcurrentDictionary<CacheKey, bool> _used = [];

    private EarlierBuilds(CacheFolder? folder, byte[] program, int year)
    {
        (_folder, _program, _year) = (folder, program, year);
        _history = folder?.Read(CacheFolder.List(year)) is { } list ? BuildHistory.Read(list) : BuildHistory.Empty;
    }

    /// <summary>No earlier build, and this one keeps nothing.</summary>
    public static EarlierBuilds None { get; } = new(null, [], 0);

    /// <summary>The earlier builds of a year. None, where this program cannot be told from another.</summary>
    public static EarlierBuilds Of(CacheFolder? folder, int year) =>
        folder is not null && ProgramFingerprint.Read() is { } program ? new(folder, program, year) : None;

    /// <summary>Whether builds keep anything at all.</summary>
    public bool AreKept => _folder is not null;

    /// <summary>True when nothing is known of any earlier build.</summary>
    public bool IsEmpty => _history.IsEmpty;

    /// <summary>Begins the key of a thing of some kind that this program makes.</summary>
    public KeyWriter Key(string kind) => new KeyWriter().Add(_program).Add(kind);

    /// <summary>True when a build of the same inputs has come to its end. A guess about what can be taken, no more.</summary>
    public bool Know(CacheKey inputs) => _history.Has(inputs);

    /// <summary>What was kept under a key; null when nothing was, or it cannot be read.</summary>
    public T? Find<T>(CacheKey key, Func<BinaryReader, T> read) where T : class
    {
        if (_folder?.Read(key) is not { } content) return null;
        try
        {
            using var reader = new BinaryReader(new MemoryStream(content));
            var found = read(reader);
            _used[key] = true;
            return found;
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Keeps something for later builds.</summary>
    public void Keep(CacheKey key, Action<BinaryWriter> write)
    {
        if (_folder is null) return;
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, System.Text.Encoding.UTF8, leaveOpen: true)) write(writer);
        _folder.Write(key, content.GetBuffer().AsSpan(0, (int)content.Length));
        _used[key] = true;
    }

    /// <summary>Remembers this build, forgets the oldest one, and removes what no build that is remembered has used.</summary>
    public void End(CacheKey inputs)
    {
        if (_folder is null) return;
        var history = _history.With(inputs, _used.Keys.Select(k => k.Hex));
        if (history is null) return;
        _folder.Write(CacheFolder.List(_year), history.Write());
        var used = _folder.Lists().SelectMany(list => BuildHistory.Read(list).Used).ToHashSet(StringComparer.Ordinal);
        _folder.Remove(file => !used.Contains(file));
    }
}
