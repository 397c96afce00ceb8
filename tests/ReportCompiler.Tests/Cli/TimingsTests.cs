using ReportCompiler.Cli;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Tests.Cli;

public sealed class TimingsTests
{
    [Fact]
    public void Stages_stand_in_columns_above_the_whole()
    {
        var lines = Timings.Lines([("Checking", TimeSpan.FromMilliseconds(12.34)), ("Printing the PDF", TimeSpan.FromMilliseconds(750))], TimeSpan.FromSeconds(1));

        Assert.Equal(
            [
                "STAGE                 MS  SHARE",
                "Checking            12.3     1%",
                "Printing the PDF   750.0    75%",
                "The whole run     1000.0   100%",
            ],
            lines);
    }

    [Fact]
    public void The_times_of_a_stage_are_summed_in_the_order_of_their_beginnings_and_one_that_never_ended_is_left_out()
    {
        var watch = new StageWatch();
        var first = watch.Begin("a");
        watch.Begin("b").Dispose();
        watch.Begin("never ends");
        watch.Begin("a").Dispose();
        first.Dispose();
        first.Dispose();

        Assert.Equal(["a", "b"], watch.Times().Select(t => t.Name));
        Assert.True(watch.Times()[0].Time <= watch.Elapsed + watch.Elapsed);
    }

    [Fact]
    public void The_latest_stage_begun_is_shown()
    {
        var shown = new List<string>();
        var watch = new StageWatch { Show = shown.Add };
        using (watch.Begin("a")) watch.Begin("b").Dispose();

        Assert.Equal(["a", "b"], shown);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("build")]
    public async Task They_are_printed_at_the_end_when_asked_for_also_when_quiet(string command)
    {
        using var run = new CommandLineRun();
        await run.RunAsync(command, "2020", "--quiet", "--timings");
        Assert.Matches(@"^STAGE +MS  SHARE\nChecking \[all\] +\d+\.\d +\d+%\nThe whole run +\d+\.\d +100%\n$", run.Error);

        await run.RunAsync(command, "2020", "--quiet");
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void A_stage_is_called_by_one_name() =>
        Assert.DoesNotContain(typeof(Stage).GetFields().CountBy(f => (string)f.GetRawConstantValue()!), n => n.Value > 1);
}
