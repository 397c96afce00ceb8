using ReportCompiler.Cli;
using ReportCompiler.Tests.Cli;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Completion;

/// <summary>What could stand at the cursor, as the shells are told it.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("", "build check status list trace diff publish plan errata explain info clean schema completions")]
    [InlineData("ch", "check")]
    [InlineData("check ", "2018 2019 2020")]
    [InlineData("check 19", "")]
    [InlineData("-C data check ", "")]
    [InlineData("check 2020 --co", "--color")]
    [InlineData("check 2020 --quiet --q", "")]
    [InlineData("check 2020 --color ", "auto always never")]
    [InlineData("check 2020 --color=a", "--color=auto --color=always")]
    [InlineData("--fail-on w", "warning")]
    [InlineData("check -- ", "2018 2019 2020")]
    [InlineData("check 2020 -- ", "")]
    [InlineData("build 2020 --to ", "html pdf")]
    [InlineData("build 2020 --to html,", "html,pdf")]
    [InlineData("build 2020 --to=html,p", "--to=html,pdf")]
    [InlineData("build 2020 --lang ", "en")]
    [InlineData("build 2020 --output ", ":folders")]
    [InlineData("-C ", ":folders")]
    [InlineData("list a", "agencies")]
    [InlineData("list figures ", "2018 2019 2020")]
    [InlineData("trace 2020 crime", "crimes crimes_increase crimes_increase_share crime_shares crimes_solved_share crime_growth")]
    [InlineData("trace 2020 victims", "victims victims_internal victims_all_years victims_sheltered victims_supported victims_children victims.")]
    [InlineData("trace 2020 victims.", "victims.sex. victims.age. victims.citizenship. victims.destination. victims.exploitation.")]
    [InlineData("trace 2020 victims.sex.", "victims.sex.F victims.sex.M victims.sex._U victims.sex._O victims.sex._Z")]
    [InlineData("trace 2020 victims.sex.F", "victims.sex.F victims.sex.F.")]
    [InlineData("trace 2020 victims.sex.F.", "victims.sex.F.age. victims.sex.F.exploitation.")]
    [InlineData("trace 2020 victims.age.Y0T17.sex.", "victims.age.Y0T17.sex.F victims.age.Y0T17.sex.M victims.age.Y0T17.sex._U victims.age.Y0T17.sex._O victims.age.Y0T17.sex._Z")]
    [InlineData("trace 2020 victims.destination.A", "victims.destination.AZE victims.destination.ARE victims.destination.ABROAD")]
    [InlineData("trace 2020 victims.nothing.", "")]
    [InlineData("trace 2020 crime_growth.", "")]
    [InlineData("explain RC200", "RC2001 RC2002 RC2003 RC2004 RC2005 RC2006 RC2007 RC2008 RC2009")]
    [InlineData("schema su", "submission")]
    [InlineData("completions ", "bash fish powershell zsh")]
    [InlineData("--what ", "build check status list trace diff publish plan errata explain info clean schema completions")]
    [InlineData("nonsense ", "")]
    public async Task The_words_for_a_line(string line, string expected)
    {
        var words = line.Split(' ');
        Assert.Equal(expected, string.Join(' ', (await AskAsync(Repository.Root, ["zsh", "--", .. words[..^1], "=" + words[^1]])).Select(l => l.Split('\t')[0])));
    }

    [Theory]
    [InlineData("2", "2020 2020@published")]
    [InlineData("2020@", "2020@published 2020@v1 2020@feature/a 2020@main")]
    [InlineData("2020@v", "2020@v1")]
    [InlineData("1", "")]
    public async Task An_edition_is_a_year_and_what_git_knows_of_it(string begun, string expected)
    {
        using var folder = new TemporaryFolder();
        var repository = new GitRepository(folder).Init().Write("data/report.yaml", "schema: 1\n").Write("data/2020/edition.yaml", "schema: 1\n").Write("data/2020/published.json", "{}");
        repository.Commit("v1");
        repository.Git("branch", "feature/a");
        // What a shell would run is not offered to it.
        repository.Git("branch", "$(touch${IFS}x)");
        foreach (var before in (string[][])[["diff"], ["diff", "2020"]])
            Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), (await AskAsync(repository.Path, ["zsh", "--", .. before, "=" + begun])).Select(l => l.Split('\t')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("victims @un", "victims @unodc\tUnited Nations Office on Drugs and Crime")]
    [InlineData("2019 victims_sh", "2019 victims_sheltered\tVictims accommodated in the shelter")]
    [InlineData("crime_gr", "crime_growth\tChange in registered crimes")]
    public async Task A_name_is_told_with_its_meaning(string begun, string expected) => Assert.Equal([expected], await AskAsync(Repository.Root, ["fish", "--", "trace", "2020", "=" + begun]));

    [Theory]
    [InlineData("report trace 2020 \"victims @un", "victims @un", "victims @unodc")]
    [InlineData("report trace 2020 'victims @un", "victims @un", "victims @unodc")]
    [InlineData("report trace 2020 victims\\ @un", "@un", "@unodc")]
    [InlineData("report diff 2020@publ", "2020@publ", "2020@published")]
    [InlineData("report diff 2020@publ", "@publ", "@published")]
    [InlineData("report build 2020 --to=h", "h", "html")]
    [InlineData("report build 2020 --to=", "", "html pdf")]
    [InlineData("'/a b/report'  check\t", "", "2018 2019 2020")]
    [InlineData("report $(touch x) `touch y` \"$(touch z) ch", "", "")]
    [InlineData("report check 2020 --col", "--col", "--color")]
    [InlineData("report", "report", "")]
    public async Task Bash_gets_the_part_that_it_replaces(string line, string begun, string expected) => Assert.Equal(expected, string.Join(' ', await AskAsync(Repository.Root, ["bash", "--", line, "=" + begun])));

    /// <summary>Every command and option is offered, whoever adds it.</summary>
    [Fact]
    public async Task Every_command_of_the_help_is_offered_and_each_of_its_options()
    {
        foreach (var command in (await AskAsync(Repository.Root, ["zsh", "--", "="])).Select(l => l.Split('\t')[0]))
        {
            var help = await HelpAsync(command);
            var options = (await AskAsync(Repository.Root, ["zsh", "--", command, "=--"])).Select(l => l.Split('\t')[0]).ToHashSet();
            Assert.All(System.Text.RegularExpressions.Regex.Matches(help.Split("Options:")[1].Split("Exit codes")[0], "^  (?:-\\S+, )*(--[a-z-]+)", System.Text.RegularExpressions.RegexOptions.Multiline).Select(m => m.Groups[1].Value), o => Assert.Contains(o, options));
        }
    }

    [Fact]
    public async Task A_name_that_a_shell_could_take_for_more_is_not_offered_and_a_label_cannot_steer_the_terminal()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/report.yaml", "schema: 1\nlanguages: [en, \"$(touch x)\", en;x]\n");
        folder.Write("data/2020/edition.yaml", "schema: 1\n");
        folder.Write("data/$(touch x)/edition.yaml", "schema: 1\n");
        folder.Write("data/indicators.yaml", "schema: 1\nindicators:\n  \"$(touch x)\": { unit: x }\n  \"a b\": {}\n  \"a\\nb\": {}\n  \"'a\": {}\n  a`b: {}\n  good: { label: { en: \"red \\e[31m\\n:files\\tx\" }, breakdowns: [[\"$(touch x)\", sex]] }\n");
        folder.Write("data/dimensions.yaml", "schema: 1\ndimensions: { sex: { codes: \"../../secret\" } }\n");

        Assert.Equal(["en\t"], await AskAsync(folder.Path, ["zsh", "--", "build", "--lang", "="]));
        Assert.Equal(["2020\t"], await AskAsync(folder.Path, ["zsh", "--", "build", "="]));
        Assert.Equal(["good\tred [31m<U+000A>:files<U+0009>x"], await AskAsync(folder.Path, ["zsh", "--", "trace", "2020", "="]));
        Assert.Equal(["good.sex.\t"], await AskAsync(folder.Path, ["zsh", "--", "trace", "2020", "=good."]));
        Assert.Equal(["good.sex._U\t", "good.sex._O\t", "good.sex._Z\t"], await AskAsync(folder.Path, ["zsh", "--", "trace", "2020", "=good.sex."]));
    }

    [Theory]
    [InlineData("indicators: [")]
    [InlineData("schema: 1\nindicators: 7\n")]
    [InlineData("schema: 1\nindicators: { good: 7, bad: { label: 7, breakdowns: { x: y } }, worse: { breakdowns: [7, [[]], { by: { x: y } }] } }\n")]
    [InlineData("\0")]
    [InlineData("")]
    public async Task A_broken_project_gives_fewer_words_and_no_message(string indicators)
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/report.yaml", "\0");
        folder.Write("data/indicators.yaml", indicators);
        folder.Write("data/figures.yaml", "schema: 1\nfigures: { sound: {} }\n");
        foreach (var begun in (string[])["", "bad.", "worse.", "good.x.", "worse.x.y.", " @", "2019 "]) Assert.DoesNotContain(await AskAsync(folder.Path, ["zsh", "--", "trace", "2020", "=" + begun]), l => l.Contains("error", StringComparison.Ordinal));
        Assert.Contains("sound\t", await AskAsync(folder.Path, ["zsh", "--", "trace", "2020", "="]));
    }

    [Theory]
    [InlineData("zsh")]
    [InlineData("zsh", "--", "no sign")]
    [InlineData("zsh", "--", "-C", "\0", "check", "=")]
    [InlineData("bash", "--", "=")]
    [InlineData("", "--", "--", "--", "=")]
    public async Task Words_that_make_no_sense_have_no_answer(params string[] words) => Assert.Empty(await AskAsync(Repository.Root, words));

    internal static async Task<string[]> AskAsync(string folder, string[] words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(["complete", .. words], new(output, error, false, Terminal.WidthOfFile, _ => null, folder), CancellationToken.None);
        Assert.Equal((0, ""), (code, error.ToString()));
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<string> HelpAsync(string command)
    {
        using var run = new CommandLineRun();
        Assert.Equal(0, await run.RunAsync(command, "--help"));
        return run.Out;
    }
}
