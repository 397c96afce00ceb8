using ReportCompiler.Cli;

namespace ReportCompiler.Tests.Cli;

public sealed class EditionNameTests
{
    [Theory]
    [InlineData("2020", null, false)]
    [InlineData("2020@v1", "v1", false)]
    [InlineData("2020@published", null, true)]
    [InlineData("2020@heads/published", "heads/published", false)]
    [InlineData("2020@main@{yesterday}", "main@{yesterday}", false)]
    [InlineData("2020@HEAD~3", "HEAD~3", false)]
    public void An_edition_is_a_year_and_perhaps_a_state_of_it(string text, string? revision, bool isPublished) =>
        Assert.Equal(new EditionName(text, 2020, revision, isPublished), EditionName.Read(text));

    [Theory]
    [InlineData("", "An edition is missing where an empty word stands; write a year (2020), ")]
    [InlineData("@v1", "'@v1' names no year; write a year (2020), a year at a revision of git (2020@v1), or '2020@published'.")]
    [InlineData("v1", "'v1' is not an edition; write a year (2020), ")]
    [InlineData("20x0@v1", "'20x0@v1' is not an edition; ")]
    [InlineData("0020", "'0020' is not an edition; ")]
    [InlineData("2020@", "'2020@' names no revision behind '@'; ")]
    [InlineData("2020:v1", "'2020:v1' is not an edition; ")]
    [InlineData("2020@--upload-pack=touch x", "'--upload-pack=touch x' is not a revision: no name in git begins with '-'.")]
    [InlineData("2020@v1\nv2", "'v1\nv2' is not a revision: a name in git is one line of at most 1000 characters.")]
    public void What_is_none_is_answered_with_what_can_be_written(string text, string sentence) =>
        Assert.StartsWith(sentence, Assert.Throws<UsageException>(() => EditionName.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_name_that_is_too_long_is_not_repeated_in_full() =>
        Assert.InRange(Assert.Throws<UsageException>(() => EditionName.Read("2020@" + new string('a', 100_000))).Message.Length, 100, 300);

    [Theory]
    [InlineData("diff 2020", "'report diff' needs a word for <b>, as in 'report diff 2019 2020'.")]
    [InlineData("diff", "'report diff' needs a word for <a>, as in 'report diff 2019 2020'.")]
    [InlineData("diff 2020@ 2020", "'2020@' names no revision behind '@'; write a year (2020), a year at a revision of git (2020@v1), or '2020@published'.")]
    [InlineData("diff 2020 2020@v1 --format docx", "'docx' is not a value of '--format', which takes table, json, csv, md or html.")]
    [InlineData("diff 2019 2020 2021", "'2021' is one word too many for 'report diff'.")]
    [InlineData("diff 2019 2020 --diagnostics-out f.sarif", "'report diff' makes no findings, so there is nothing to write to 'f.sarif'.")]
    public async Task A_wrong_command_line_is_answered_by_one_sentence_and_exit_code_2(string line, string sentence)
    {
        using var run = new CommandLineRun();
        Assert.Equal(2, await run.RunAsync(line.Split(' ')));
        Assert.Equal(("", $"error: {sentence}"), (run.Out, run.Error.Split('\n')[0]));
        Assert.Null(run.Asked);
    }
}
