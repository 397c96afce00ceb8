namespace ReportCompiler.Tests.Cli;

public sealed class UsageTests
{
    [Theory]
    [InlineData("", "A command is missing. The commands are build, check, status, list, trace, diff, publish, plan, errata, explain, info, clean, schema, completions.")]
    [InlineData("buidl 2020", "'buidl' is not a command. The nearest name is 'build'.")]
    [InlineData("2020", "'2020' is not a command. The commands are build, check, status, list, trace, diff, publish, plan, errata, explain, info, clean, schema, completions.")]
    [InlineData("build", "'report build' needs a word for <year>, as in 'report build 2020'.")]
    [InlineData("list figures", "'report list' needs a word for <year>, as in 'report list figures 2020'.")]
    [InlineData("build 20x0", "'20x0' is not a year; write its four digits, such as 2020.")]
    [InlineData("build 0020", "'0020' is not a year; write its four digits, such as 2020.")]
    [InlineData("build ٢٠٢٠", "'٢٠٢٠' is not a year; write its four digits, such as 2020.")]
    [InlineData("build 2020 2019", "'2019' is one word too many for 'report build'.")]
    [InlineData("build 2020 --langg en", "'--langg' is not an option of 'report build'. The nearest name is '--lang'.")]
    [InlineData("build --outptu out 2020", "'--outptu' is not an option of 'report build'. The nearest name is '--output'.")]
    [InlineData("check 2020 --to html", "'--to' is not an option of 'report check'.")]
    [InlineData("-x", "'-x' is not an option of 'report'.")]
    [InlineData("build 2020 --lang", "'--lang' needs a value, en,az.")]
    [InlineData("build 2020 --lang en,,az", "'en,,az' is not a list for '--lang'; write words with commas between them, without blanks.")]
    [InlineData("build 2020 --to docx", "'docx' is not a value of '--to', which takes html or pdf.")]
    [InlineData("check 2020 --fail-on eror", "'eror' is not a value of '--fail-on', which takes error, warning or never. The nearest name is 'error'.")]
    [InlineData("check 2020 --diagnostics-format xml", "'xml' is not a value of '--diagnostics-format', which takes human, short, json, sarif, junit or github.")]
    [InlineData("check 2020 --color ever", "'ever' is not a value of '--color', which takes auto, always or never. The nearest name is 'never'.")]
    [InlineData("check 2020 --color never --color always", "'--color' may be given once.")]
    [InlineData("check 2020 --strict --fail-on never", "'--strict' and '--fail-on never' contradict each other; give one of them.")]
    [InlineData("build 2020 -j 0", "'0' is not a value of '--jobs', which takes a number from 1 to 4096.")]
    [InlineData("build 2020 --jobs=-1", "'-1' is not a value of '--jobs', which takes a number from 1 to 4096.")]
    [InlineData("build 2020 -j two", "'two' is not a value of '--jobs', which takes a number from 1 to 4096.")]
    [InlineData("check 2020 -j 99999999999", "'99999999999' is not a value of '--jobs', which takes a number from 1 to 4096.")]
    [InlineData("check 2020 -j", "'-j' needs a value, N.")]
    [InlineData("check 2020 --no-cache", "'--no-cache' is not an option of 'report check'.")]
    [InlineData("clean 2020 2019", "'2019' is one word too many for 'report clean'.")]
    [InlineData("clean 20x0", "'20x0' is not a year; write its four digits, such as 2020.")]
    [InlineData("check 2020 --quiet --verbose", "'--quiet' and '--verbose' contradict each other; give one of them.")]
    [InlineData("list figure 2020", "'figure' is not a list; write figures, indicators, agencies, rules, charts or tables. The nearest name is 'figures'.")]
    public async Task A_wrong_command_line_is_answered_by_one_sentence_on_stderr_and_exit_code_2(string line, string sentence)
    {
        using var run = new CommandLineRun();

        var code = await run.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, code);
        Assert.Equal("", run.Out);
        Assert.Equal($"error: {sentence}", run.Error.Split('\n')[0]);
        Assert.Matches("^  help: 'report( [a-z]+)? --help' shows what can be written.$", run.Error.Split('\n')[1]);
        Assert.Null(run.Asked);
    }

    [Fact]
    public async Task Text_of_the_user_cannot_steer_the_terminal()
    {
        using var run = new CommandLineRun();

        await run.RunAsync("build", "2020\u001b[2J");

        Assert.StartsWith("error: '2020<U+001B>[2J' is not a year", run.Error);
    }

    [Fact]
    public async Task A_word_that_begins_with_an_at_sign_is_not_read_as_a_file_of_arguments()
    {
        using var run = new CommandLineRun();

        await run.RunAsync("build", "@data/report.yaml");

        Assert.StartsWith("error: '@data/report.yaml' is not a year", run.Error);
    }

    [Theory]
    [InlineData("--help", "report build 2020 ")]
    [InlineData("build --help", "report build 2020 --to html --lang en")]
    [InlineData("list -h", "report list figures 2020")]
    public async Task Help_goes_to_stdout_with_examples_first(string line, string example)
    {
        using var run = new CommandLineRun();

        var code = await run.RunAsync(line.Split(' '));

        Assert.Equal(0, code);
        Assert.Equal("", run.Error);
        Assert.StartsWith("Examples:\n", run.Out);
        Assert.True(run.Out.IndexOf(example, StringComparison.Ordinal) < run.Out.IndexOf("Usage:", StringComparison.Ordinal));
        Assert.Contains("Exit codes:", run.Out);
    }

    [Fact]
    public async Task Version_is_one_line_on_stdout()
    {
        using var run = new CommandLineRun();

        Assert.Equal(0, await run.RunAsync("--version"));
        Assert.Matches(@"^report \d+\.\d+\.\d+\S*\n$", run.Out);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999")]
    public async Task A_source_date_that_is_none_is_refused(string value)
    {
        using var run = new CommandLineRun { ["SOURCE_DATE_EPOCH"] = value };

        Assert.Equal(2, await run.RunAsync("check", "2020"));
        Assert.StartsWith($"error: The environment variable SOURCE_DATE_EPOCH is '{value}', which is not a number of seconds", run.Error);
    }
}
