using ReportCompiler.Diagnostics;

namespace ReportCompiler.Tests.Cli;

public sealed class CommandTests
{
    private static readonly Diagnostic Error = Sample.Finding(Severity.Error, message: "An error.");
    private static readonly Diagnostic Warning = Sample.Finding(Severity.Warning, message: "A warning.");
    private static readonly Diagnostic Note = Sample.Finding(Severity.Note, message: "A note.");

    [Fact]
    public async Task The_words_of_the_command_line_reach_the_compiler()
    {
        using var run = new CommandLineRun { ["SOURCE_DATE_EPOCH"] = "1609459200" };

        await run.RunAsync("build", "2020", "--lang", "en,az", "--to", "html");

        Assert.Equal(2020, run.Asked!.Year);
        Assert.Equal(["en", "az"], run.Asked.Languages);
        Assert.Equal(BuildTarget.Html, run.Asked.Target);
        Assert.Equal(new DateOnly(2021, 1, 1), run.Asked.SourceDate);
        Assert.Null(run.Asked.Browser);
    }

    [Fact]
    public async Task Only_a_build_has_a_cache_and_only_where_it_is_wanted()
    {
        using var run = new CommandLineRun();

        await run.RunAsync("build", "2020", "-j", "3");
        Assert.NotNull(run.Asked!.Cache);
        Assert.Equal(3, run.Asked.Jobs.AtOnce);
        await run.RunAsync("build", "2020", "--no-cache");
        Assert.Null(run.Asked.Cache);
        Assert.Equal(Jobs.AsProcessors, run.Asked.Jobs);
        await run.RunAsync("check", "2020", "-j1");
        Assert.Null(run.Asked.Cache);
        Assert.Equal(1, run.Asked.Jobs.AtOnce);
    }

    [Theory]
    [InlineData("build 2020", BuildTarget.Pdf)]
    [InlineData("build 2020 --to pdf", BuildTarget.Pdf)]
    [InlineData("build 2020 --to html,pdf", BuildTarget.Pdf)]
    [InlineData("build 2020 --to html,html", BuildTarget.Html)]
    [InlineData("check 2020", BuildTarget.Check)]
    [InlineData("list rules 2020", BuildTarget.Check)]
    public async Task A_command_goes_as_far_as_it_must(string line, BuildTarget target)
    {
        using var run = new CommandLineRun { ["REPORT_BROWSER"] = "/opt/browser" };

        await run.RunAsync(line.Split(' '));

        Assert.Equal(target, run.Asked!.Target);
        Assert.Equal(target == BuildTarget.Pdf ? "/opt/browser" : null, run.Asked.Browser);
    }

    [Theory]
    [InlineData("", "error", 1)]
    [InlineData("", "warning", 0)]
    [InlineData("--strict", "warning", 1)]
    [InlineData("--strict", "note", 0)]
    [InlineData("--fail-on warning", "warning", 1)]
    [InlineData("--fail-on error", "warning", 0)]
    [InlineData("--fail-on never", "error", 0)]
    [InlineData("--quiet", "error", 1)]
    [InlineData("--quiet", "warning", 0)]
    public async Task The_exit_code_of_a_check_is_1_from_the_fail_level_on(string options, string severity, int code)
    {
        using var run = new CommandLineRun { Answer = CommandLineRun.Compiled(severity switch { "error" => Error, "warning" => Warning, _ => Note }) };

        Assert.Equal(code, await run.RunAsync(["check", "2020", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));
    }

    [Fact]
    public async Task A_run_that_could_not_start_exits_with_2_even_when_no_finding_shall_fail_it()
    {
        using var run = new CommandLineRun { Answer = CommandLineRun.Compiled(Error) with { CouldNotRun = true } };

        Assert.Equal(2, await run.RunAsync("check", "2031", "--fail-on", "never"));
    }

    [Fact]
    public async Task Findings_go_to_stderr_all_of_them_and_are_counted()
    {
        using var run = new CommandLineRun { Answer = CommandLineRun.Compiled([.. Enumerable.Repeat(Error, 200), Warning, Note]) };

        await run.RunAsync("check", "2020", "--diagnostics-format", "short");

        Assert.Equal("", run.Out);
        Assert.Equal(200, run.Error.Split('\n').Count(l => l == "report: error RC3001: An error."));
        Assert.Contains("\n200 errors, 1 warning, 1 note (shown with '--verbose').\n", run.Error);
        Assert.DoesNotContain("A note.", run.Error);
    }

    [Fact]
    public async Task Verbose_prints_notes()
    {
        using var run = new CommandLineRun { Answer = CommandLineRun.Compiled(Note) };

        await run.RunAsync("check", "2020", "--verbose");

        Assert.Contains("note RC3001: A note.\n", run.Error);
        Assert.Contains("\n1 note.\n", run.Error);
    }

    [Theory]
    [InlineData("--quiet", "error RC3001: An error.\n\n")]
    [InlineData("--quiet --strict", "error RC3001: An error.\n\nwarning RC3001: A warning.\n\n")]
    public async Task Quiet_leaves_only_what_fails_the_run(string options, string expected)
    {
        using var run = new CommandLineRun { OnTerminal = true, ["NO_COLOR"] = "1", Answer = CommandLineRun.Compiled(Error, Warning, Note) };

        await run.RunAsync(["check", "2020", .. options.Split(' ')]);

        Assert.Equal(expected, run.Error);
    }

    [Fact]
    public async Task The_project_is_found_upward_from_the_current_folder()
    {
        using var run = new CommandLineRun { CurrentDirectory = "data/2020/agency" };

        await run.RunAsync("info");

        Assert.Contains($"project  {run.Project}\n", run.Out);
    }

    [Fact]
    public async Task Without_a_project_nothing_is_compiled_and_the_exit_code_is_2()
    {
        using var run = new CommandLineRun { CurrentDirectory = Path.GetTempPath() };

        Assert.Equal(2, await run.RunAsync("check", "2020"));
        Assert.StartsWith($"error RC1001: There is no report project in '{Path.GetTempPath().TrimEnd('/')}", run.Error);
        Assert.Null(run.Asked);
    }

    [Fact]
    public async Task A_folder_that_was_named_is_taken_as_it_is()
    {
        using var run = new CommandLineRun();

        Assert.Equal(2, await run.RunAsync("-C", "data", "check", "2020"));
        Assert.StartsWith("error RC1001: 'data' is not a report project: it holds no file 'data/report.yaml'.\n", run.Error);
    }

    [Fact]
    public async Task A_mistake_of_the_program_is_RC9000_and_shows_its_stack_only_when_asked()
    {
        using var run = new CommandLineRun();
        static Task<Compilation> Fail(BuildOptions options, CancellationToken cancellation) => throw new InvalidOperationException("odd");

        Assert.Equal(2, await run.RunAsync(["check", "2020"], Fail));
        Assert.StartsWith("error RC9000: The program failed by its own mistake (InvalidOperationException: 'odd').\n", run.Error);
        Assert.DoesNotContain("   at ", run.Error);

        Assert.Equal(2, await run.RunAsync(["check", "2020", "--verbose"], Fail));
        Assert.Contains("   at ", run.Error);
    }

    [Fact]
    public async Task An_interrupted_run_exits_with_130()
    {
        using var run = new CommandLineRun();
        using var interrupt = new CancellationTokenSource();
        await interrupt.CancelAsync();

        var code = await run.RunAsync(["check", "2020"], (_, cancellation) => Task.FromCanceled<Compilation>(cancellation), interrupt.Token);

        Assert.Equal(130, code);
    }

    [Fact]
    public async Task On_a_terminal_the_stage_is_shown_and_elsewhere_not()
    {
        using var run = new CommandLineRun { OnTerminal = true };
        await run.RunAsync("check", "2020");
        Assert.Contains("Checking [all]", run.Error);

        run.OnTerminal = false;
        await run.RunAsync("check", "2020");
        Assert.DoesNotContain("Checking [all]", run.Error);
        Assert.DoesNotContain('\e', run.Error);
    }

    [Theory]
    [InlineData(false, "", "", false)]
    [InlineData(true, "", "", true)]
    [InlineData(true, "1", "", false)]
    [InlineData(true, "", "never", false)]
    [InlineData(false, "", "always", true)]
    [InlineData(true, "1", "always", true)]
    public async Task Colours_are_used_on_a_terminal_unless_said_otherwise(bool onTerminal, string noColor, string option, bool coloured)
    {
        using var run = new CommandLineRun { OnTerminal = onTerminal, ["NO_COLOR"] = noColor, Answer = CommandLineRun.Compiled(Error) };

        await run.RunAsync(["check", "2020", "--quiet", .. option.Length == 0 ? Array.Empty<string>() : ["--color", option]]);

        Assert.Equal(coloured, run.Error.StartsWith("\e[1;31merror RC3001\e[0m: ", StringComparison.Ordinal));
    }
}
