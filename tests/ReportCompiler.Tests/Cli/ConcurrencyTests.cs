using System.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Cli;

/// <summary>Whole processes in one folder at once, and a cache that cannot be used.</summary>
public sealed class ConcurrencyTests : IDisposable
{
    private readonly ReportProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Builds_of_one_year_at_once_all_succeed_and_the_output_is_that_of_a_clean_build()
    {
        Assert.Equal(0, (await _program.RunAsync("build", "2020", "--to", "html", "--no-cache")).Code);
        var clean = _program.Written();
        Assert.False(Directory.Exists(Path.Combine(_program.Project, CacheFolder.Name)));

        for (var round = 0; round < 2; round++)
        {
            var builds = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _program.RunAsync("build", "2020", "--to", "html")));
            Assert.All(builds, b => Assert.True(b.Code == 0, b.Errors));
            Assert.Equal(clean, _program.Written());
        }
        Assert.Equal([_program.Output], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_program.Output)!));
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(_program.Project, CacheFolder.Name)), f => f.Contains(".new-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("link")]
    [InlineData("circle")]
    [InlineData("pipe")]
    public async Task Whatever_stands_in_place_of_the_cache_the_build_is_as_without_one(string what)
    {
        var place = Path.Combine(_program.Project, CacheFolder.Name);
        if (what == "file") File.WriteAllText(place, "mine");
        else if (what == "link") Directory.CreateSymbolicLink(place, _program.Home);
        else if (what == "circle") Directory.CreateSymbolicLink(place, place);
        else using (var pipe = Process.Start("mkfifo", [place])) await pipe.WaitForExitAsync();

        var build = await _program.RunAsync("build", "2020", "--to", "html");

        Assert.True(build.Code == 0, build.Errors);
        Assert.DoesNotContain("cache", build.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_program.Home));
        Assert.Equal(2, (await _program.RunAsync("clean")).Code);
        Assert.True(Path.Exists(place) || what == "circle");
    }
}
