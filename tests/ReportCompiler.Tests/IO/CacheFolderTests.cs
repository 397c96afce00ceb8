using System.Text;
using ReportCompiler.IO;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.IO;

/// <summary>Whatever stands where the cache should be, it is an empty cache, and a file that is not sound is not there.</summary>
public sealed class CacheFolderTests : IDisposable
{
    private static readonly CacheKey One = CacheKey.Of("one"u8);
    private static readonly CacheKey Other = CacheKey.Of("other"u8);

    private readonly TemporaryFolder _folder = new();

    private string Place => _folder[CacheFolder.Name];

    private CacheFolder Cache => CacheFolder.Of(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_kept_is_found_again_under_its_key_alone()
    {
        Cache.Write(One, "first"u8);
        Cache.Write(Other, ""u8);
        Cache.Write(One, "second"u8);

        Assert.Equal("second", Read(One));
        Assert.Equal("", Read(Other));
        Assert.Null(Read(CacheKey.Of("third"u8)));
        Assert.Equal(new[] { ".gitignore", "CACHEDIR.TAG", One.Hex, Other.Hex }.Order(StringComparer.Ordinal), Names());
    }

    [Fact]
    public void A_file_that_was_changed_cut_off_or_lengthened_anywhere_is_not_there()
    {
        Cache.Write(One, "content"u8);
        var file = Path.Combine(Place, One.Hex);
        var sound = File.ReadAllBytes(file);

        for (var i = 0; i < sound.Length; i++)
        {
            byte[] changed = [.. sound];
            changed[i] ^= 1;
            File.WriteAllBytes(file, changed);
            Assert.Null(Read(One));
            File.WriteAllBytes(file, sound[..i]);
            Assert.Null(Read(One));
        }
        File.WriteAllBytes(file, [.. sound, 0]);
        Assert.Null(Read(One));
        File.WriteAllBytes(file, sound);
        Assert.Equal("content", Read(One));
    }

    [Fact]
    public void Files_that_changed_their_names_are_not_there()
    {
        Cache.Write(One, "one"u8);
        Cache.Write(Other, "other"u8);
        File.Move(FileOf(One), FileOf(Other) + ".x");
        File.Move(FileOf(Other), FileOf(One));
        File.Move(FileOf(Other) + ".x", FileOf(Other));

        Assert.Null(Read(One));
        Assert.Null(Read(Other));
    }

    [Fact]
    public void A_link_a_folder_or_a_pipe_in_place_of_a_file_is_not_read()
    {
        Cache.Write(One, "one"u8);
        File.Move(FileOf(One), _folder["elsewhere"]);
        File.CreateSymbolicLink(FileOf(One), _folder["elsewhere"]);
        Assert.Null(Read(One));

        Directory.CreateDirectory(FileOf(Other));
        Assert.Null(Read(Other));
        Cache.Write(Other, "other"u8);
        Assert.Null(Read(Other));

        Cache.Write(One, "again"u8);
        Assert.Equal("again", Read(One));
        Assert.StartsWith("report-cache", File.ReadAllText(_folder["elsewhere"]), StringComparison.Ordinal);

        if (OperatingSystem.IsWindows()) return;
        File.Delete(FileOf(One));
        using (var pipe = System.Diagnostics.Process.Start("mkfifo", [FileOf(One)])) pipe.WaitForExit();
        Assert.Null(Read(One));
        Assert.Equal(RemovalProblem.NotOurs, Cache.Clear().Problem);
    }

    [Fact]
    public void A_file_in_its_place_stays_and_nothing_is_kept()
    {
        _folder.Write(CacheFolder.Name, "mine");
        Cache.Write(One, "one"u8);

        Assert.Null(Read(One));
        Assert.Equal(RemovalProblem.NotOurs, Cache.Clear().Problem);
        Assert.Equal([CacheFolder.Name + "=mine"], _folder.Content());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_in_its_place_is_not_followed_wherever_it_leads(bool exists)
    {
        using var outside = new TemporaryFolder();
        CacheFolder.Of(outside.Path).Write(One, "theirs"u8);
        Directory.CreateSymbolicLink(Place, exists ? outside[CacheFolder.Name] : outside["nowhere"]);
        var before = outside.Content();
        Cache.Write(Other, "other"u8);
        Cache.Remove(_ => true);

        Assert.Null(Read(One));
        Assert.Null(Read(Other));
        Assert.Equal(RemovalProblem.NotOurs, Cache.Clear().Problem);
        Assert.Equal(before, outside.Content());
    }

    [Fact]
    public void A_folder_of_somebody_else_is_neither_used_nor_emptied()
    {
        _folder.Write($"{CacheFolder.Name}/CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n# of another program\n");
        _folder.Write($"{CacheFolder.Name}/{One.Hex}", "theirs");
        var before = _folder.Content();
        Cache.Write(Other, "other"u8);
        Cache.Remove(_ => true);

        Assert.Null(Read(One));
        Assert.Equal(RemovalProblem.NotOurs, Cache.Clear().Problem);
        Assert.Equal(before, _folder.Content());
    }

    [Theory]
    [InlineData("Signature: 8a477f597d28d172789f06886806bc55\n# Kept by 'report' to save ")]
    [InlineData("Signature: 8a477f597d28d172789f06886806bc55\n# Kept by 'report' to save time. 'report clean' removes it.\nx")]
    public void A_sign_that_was_cut_or_written_on_is_a_sign(string sign)
    {
        Cache.Write(One, "one"u8);
        _folder.Write($"{CacheFolder.Name}/CACHEDIR.TAG", sign);

        Assert.Equal("one", Read(One));
        Assert.Null(Cache.Clear().Problem);
    }

    [Fact]
    public void A_folder_that_was_begun_and_has_no_sign_yet_is_taken()
    {
        _folder.Write($"{CacheFolder.Name}/.gitignore", "*\n");
        _folder.Write($"{CacheFolder.Name}/CACHEDIR.TAG", "");
        Cache.Write(One, "one"u8);

        Assert.Equal("one", Read(One));
        Assert.Null(Cache.Clear().Problem);
    }

    [Fact]
    public void What_is_not_wanted_any_more_goes_and_what_others_put_there_stays()
    {
        Cache.Write(One, "one"u8);
        Cache.Write(Other, "other"u8);
        Cache.Write(CacheFolder.List(2020), "list"u8);
        _folder.Write($"{CacheFolder.Name}/notes.txt", "mine");
        Cache.Remove(name => name != One.Hex);

        Assert.Equal("one", Read(One));
        Assert.Null(Read(Other));
        Assert.Equal(["list"], Cache.Lists().Select(Encoding.UTF8.GetString));
        Assert.Equal(RemovalProblem.NotOurs, Cache.Clear().Problem);
        Assert.Equal("one", Read(One));
    }

    [Fact]
    public void It_is_removed_with_what_a_build_that_was_ended_had_begun()
    {
        Cache.Write(One, "one"u8);
        _folder.Write($"{CacheFolder.Name}/{Other.Hex}.new-abc", "half");

        var removed = Cache.Clear();

        Assert.Equal((4, null), (removed.Files, removed.Problem));
        Assert.True(removed.Bytes > 100);
        Assert.False(Path.Exists(Place));
        Assert.Equal((0, null), (Cache.Clear().Files, Cache.Clear().Problem));
    }

    [Fact]
    public async Task Many_at_once_do_not_hurt_each_other()
    {
        var shared = Cache;
        var all = Enumerable.Range(0, 16).Select(i => Task.Run(() =>
        {
            var cache = i % 2 == 0 ? shared : Cache;
            for (var k = 0; k < 50; k++)
            {
                cache.Write(k % 2 == 0 ? One : Other, Encoding.UTF8.GetBytes(new string(k % 2 == 0 ? 'a' : 'b', 10_000)));
                Assert.True(Read(One) is null or ['a', ..]);
                Assert.True(Read(Other) is null or ['b', ..]);
                if (i == 0) Cache.Remove(_ => true);
            }
        }));
        await Task.WhenAll(all);

        Assert.DoesNotContain(Names(), n => n.Contains(".new-", StringComparison.Ordinal));
    }

    private string FileOf(CacheKey key) => Path.Combine(Place, key.Hex);

    private string? Read(CacheKey key) => Cache.Read(key) is { } content ? Encoding.UTF8.GetString(content) : null;

    private string[] Names() => [.. Directory.EnumerateFileSystemEntries(Place).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
