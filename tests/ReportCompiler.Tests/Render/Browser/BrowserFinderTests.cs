using ReportCompiler.Render.Browser;

namespace ReportCompiler.Tests.Render.Browser;

public sealed class BrowserFinderTests : IDisposable
{
    private readonly DirectoryInfo _first = Directory.CreateTempSubdirectory("first-");
    private readonly DirectoryInfo _second = Directory.CreateTempSubdirectory("second-");

    private string PathVariable => $"{_first.FullName}{Path.PathSeparator}{Path.PathSeparator}{_second.FullName}";

    [Fact]
    public void A_headless_shell_comes_before_a_full_browser_wherever_it_stands_on_the_path()
    {
        Put(_first, "google-chrome");
        Put(_first, "chromium");
        var shell = Put(_second, "chromium-headless-shell");
        Assert.Equal(shell, BrowserFinder.Find(null, PathVariable));
    }

    [Fact]
    public void What_is_configured_comes_first()
    {
        Put(_first, "chromium-headless-shell");
        var own = Put(_second, "my-browser");
        Assert.Equal(own, BrowserFinder.Find(own, PathVariable));
        Assert.Equal(own, BrowserFinder.Find("my-browser", PathVariable));
    }

    [Theory]
    [InlineData("/nowhere/chrome")]
    [InlineData("my-browser")]
    public void What_is_configured_and_is_not_there_is_not_passed_over(string configured)
    {
        Put(_first, "chromium");
        var found = BrowserFinder.Find(configured, PathVariable);
        Assert.Equal(configured, found);
        Assert.False(BrowserFinder.Exists(found!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_path_there_is_none_on_linux(string? path) => Assert.Null(BrowserFinder.Find(" ", path));

    public void Dispose()
    {
        _first.Delete(recursive: true);
        _second.Delete(recursive: true);
    }

    private static string Put(DirectoryInfo folder, string name)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, "");
        return path;
    }
}
