using ReportCompiler.IO;

namespace ReportCompiler.Tests.Cli;

public sealed class CleanTests : IDisposable
{
    private readonly CommandLineRun _run = new();

    private string Cache => Path.Combine(_run.Project, CacheFolder.Name);

    private string Output => Path.Combine(_run.Project, "out", "2020");

    public CleanTests()
    {
        foreach (var year in (string[])["2019", "2020"]) Directory.CreateDirectory(Path.Combine(_run.Project, "data", year));
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Where_there_is_nothing_it_says_so()
    {
        Assert.Equal(0, await _run.RunAsync("clean"));
        Assert.Equal("There is nothing to remove.\n", _run.Error);
        Assert.Equal(0, await _run.RunAsync("clean", "2020"));
        Assert.Equal(0, await _run.RunAsync("clean", "2020", "--quiet"));
        Assert.Equal("", _run.Error);
    }

    [Fact]
    public async Task Without_a_year_the_output_stays()
    {
        Keep();
        Assert.Equal(0, await _run.RunAsync("clean"));
        Assert.Equal("Removed .report-cache: 3 files, 0.2 kB.\n", _run.Error);
        Assert.False(Directory.Exists(Cache));
        Assert.True(Directory.Exists(Output));
    }

    [Fact]
    public async Task With_a_year_the_output_goes_too_and_that_of_other_years_stays()
    {
        Keep();
        Assert.Equal(0, await _run.RunAsync("clean", "2019"));
        Assert.True(Directory.Exists(Output));
        Assert.Equal(0, await _run.RunAsync("clean", "2020"));
        Assert.Matches("^Removed out/2020: 2 files, [0-9.]+ kB.\n$", _run.Error);
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public async Task What_no_build_has_written_stays_and_the_rest_goes()
    {
        Keep();
        File.WriteAllText(Path.Combine(Cache, "notes.txt"), "mine");
        Assert.Equal(2, await _run.RunAsync("clean", "2020"));
        Assert.Contains("Removed out/2020", _run.Error, StringComparison.Ordinal);
        Assert.Contains($"error RC5501: '{Cache}' is not removed: it holds something that no build has written.", _run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Cache, "notes.txt")));
    }

    [Theory]
    [InlineData("20", "'20' is not a year")]
    [InlineData("../2020", "'../2020' is not a year")]
    [InlineData("2021", "The project has neither an edition of 2021 nor an output of it; nothing was removed.")]
    public async Task Another_word_and_another_year_remove_nothing(string word, string message)
    {
        Keep();
        Assert.Equal(2, await _run.RunAsync("clean", word));
        Assert.Contains(message, _run.Error, StringComparison.Ordinal);
        Assert.True(Directory.Exists(Cache));
    }

    [Fact]
    public async Task Outside_of_a_project_nothing_is_removed()
    {
        Keep();
        Assert.Equal(2, await _run.RunAsync("-C", "..", "clean"));
        Assert.Contains("RC1001", _run.Error, StringComparison.Ordinal);
        Assert.True(Directory.Exists(Cache));
    }

    private void Keep()
    {
        CacheFolder.Of(_run.Project).Write(CacheKey.Of("key"u8), "content"u8);
        Assert.Null(OutputFolder.Write(Output, [new("en/index.html", "page"u8.ToArray())]));
    }
}
