using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Cli;

/// <summary>The same input gives the same bytes, whoever builds and where.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public async Task Another_folder_time_zone_language_home_and_number_of_processors_give_the_same_bytes()
    {
        using var here = new ReportProgram { Environment = { ["TZ"] = "Pacific/Kiritimati", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["DOTNET_PROCESSOR_COUNT"] = "1" } };
        using var there = new ReportProgram { Environment = { ["TZ"] = "America/Los_Angeles", ["LANG"] = "C", ["LC_ALL"] = "C", ["DOTNET_PROCESSOR_COUNT"] = "4" } };

        var builds = await Task.WhenAll(here.RunAsync("build", "2020"), there.RunAsync("build", "2020"));

        Assert.All(builds, b => Assert.True(b.Code == 0, b.Errors));
        var (one, other) = (here.Written(), there.Written());
        Assert.Equal(one.Keys, other.Keys);
        Assert.Superset(new HashSet<string> { "build.json", "checks.html", "figures.csv", "en/index.html", "en/report.pdf" }, one.Keys.ToHashSet());
        Assert.Empty(one.Keys.Where(file => one[file] != other[file]));
    }

    [Fact]
    public async Task The_date_comes_from_the_environment_and_moves_nothing_else_of_the_data()
    {
        using var plain = new ReportProgram();
        using var dated = new ReportProgram { Environment = { ["SOURCE_DATE_EPOCH"] = "1610000000" } };

        var builds = await Task.WhenAll(plain.RunAsync("build", "2020", "--to", "html"), dated.RunAsync("build", "2020", "--to", "html"));

        Assert.All(builds, b => Assert.True(b.Code == 0, b.Errors));
        Assert.Contains("\"date\": \"2021-01-07\"", File.ReadAllText(Path.Combine(dated.Output, "build.json")), StringComparison.Ordinal);
        Assert.Equal(plain.Written()["figures.csv"], dated.Written()["figures.csv"]);
    }
}
