using ReportCompiler.Diagnostics;

namespace ReportCompiler.Tests.Cli;

public sealed class BuildTests
{
    [Fact]
    public async Task A_report_is_written_below_the_project_and_the_last_sentence_says_so()
    {
        using var run = new CommandLineRun { Answer = Built("az/index.html", "en/index.html", "en/report.pdf", "checks.html") };

        Assert.Equal(0, await run.RunAsync("build", "2020"));
        Assert.Equal("text", File.ReadAllText(Path.Combine(run.Project, "out/2020/en/report.pdf")));
        Assert.Matches(@" Wrote out/2020 \(az: HTML; en: HTML, PDF\) in \d+\.\d s\.\n$", run.Error);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public async Task Output_names_another_folder_relative_to_the_current_one()
    {
        using var run = new CommandLineRun { Answer = Built("en/index.html"), CurrentDirectory = "sub" };

        Assert.Equal(0, await run.RunAsync("build", "2020", "--output", "web"));
        Assert.True(File.Exists(Path.Combine(run.Project, "sub/web/en/index.html")));
        // Among the project's own files a report would be taken for data by the next run.
        Assert.Equal(2, await run.RunAsync("build", "2020", "--output", "../data/web"));
        Assert.False(Directory.Exists(Path.Combine(run.Project, "data/web")));
    }

    [Fact]
    public async Task A_build_that_fails_leaves_the_old_output_as_it_was()
    {
        using var run = new CommandLineRun { Answer = Built("en/index.html") };
        await run.RunAsync("build", "2020");

        run.Answer = CommandLineRun.Compiled(Sample.Finding());
        Assert.Equal(1, await run.RunAsync("build", "2020"));

        Assert.True(File.Exists(Path.Combine(run.Project, "out/2020/en/index.html")));
        Assert.EndsWith(" Nothing was written; out/2020 is as it was.\n", run.Error);
    }

    [Fact]
    public async Task A_strict_build_with_a_warning_writes_nothing()
    {
        using var run = new CommandLineRun { Answer = Built("en/index.html") with { Diagnostics = [Sample.Finding(Severity.Warning)] } };

        Assert.Equal(1, await run.RunAsync("build", "2020", "--strict"));
        Assert.False(Directory.Exists(Path.Combine(run.Project, "out")));
        Assert.EndsWith(" Nothing was written.\n", run.Error);
    }

    [Fact]
    public async Task A_build_without_a_report_is_never_a_success()
    {
        using var run = new CommandLineRun { Answer = CommandLineRun.Compiled(Sample.Finding()) };

        Assert.Equal(1, await run.RunAsync("build", "2020", "--fail-on", "never"));
    }

    [Fact]
    public async Task Where_nothing_can_be_written_the_exit_code_is_2_and_the_reason_a_finding()
    {
        using var run = new CommandLineRun { Answer = Built("en/index.html") };

        Assert.Equal(2, await run.RunAsync("build", "2020", "--output", "data"));
        Assert.StartsWith("error RC5903: The report is not written to '", run.Error);
        Assert.True(File.Exists(Path.Combine(run.Project, "data/report.yaml")));
        Assert.EndsWith(" Nothing was written; data is as it was.\n", run.Error);
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_kept()
    {
        using var run = new CommandLineRun { Answer = Built("en/index.html") };

        Assert.Equal(2, await run.RunAsync("build", "2020", "--output", "data/report.yaml"));
        Assert.StartsWith("error RC5902: ", run.Error);
        Assert.EndsWith(" Nothing was written.\n", run.Error);
    }

    private static Compilation Built(params string[] paths) => CommandLineRun.Compiled() with { Rendered = CommandLineRun.Rendered(paths) };
}
