using System.Xml.Linq;
using ReportCompiler.Cli;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Diagnostics;
using ReportCompiler.Tests.Cli;

namespace ReportCompiler.Tests.Formats;

public sealed class JUnitTests
{
    [Fact]
    public async Task Every_check_and_every_other_finding_is_one_test_of_its_agency()
    {
        var outcome = Samples.Of(await Samples.RealAsync());
        var root = Write(outcome);

        Assert.Equal(["Ministry of Internal Affairs", "Templates", "Report"], root.Elements().Select(Name).Where(n => n is "Ministry of Internal Affairs" or "Templates" or "Report"));
        var ofChecks = outcome.Checks.Count(c => c.Diagnostic is not null);
        Assert.Equal(outcome.Checks.Length + outcome.All.Length - ofChecks, root.Descendants("testcase").Count());

        var failed = Assert.Single(Tests(root, "Ministry of Internal Affairs"), t => t.Element("failure") is not null);
        Assert.Equal("RC3001 victims: 'victims' by sex and age adds up to 'victims'", Name(failed));
        Assert.Equal("'victims' by sex and age adds up to 93, but its total is 94 (difference 1).", (string)failed.Element("failure")!.Attribute("message")!);
        Assert.Contains("\n 3 | victims,F,Y_GE18,_T,_T,_T,88\n   |                           ^^ part\n", failed.Element("failure")!.Value, StringComparison.Ordinal);
        Assert.Equal(2, Tests(root, "Templates").Count(t => t.Element("failure")?.Attribute("type")?.Value == "RC4201"));
    }

    [Fact]
    public async Task What_is_undecided_accepted_or_lets_the_run_pass_is_skipped()
    {
        var tests = Write(Samples.Of(await Samples.RealAsync())).Descendants("testcase").ToLookup(t => Name(t).Split(' ', ':')[0], t => t.Element("skipped"));

        Assert.Contains(tests["RC3008"], s => s?.Attribute("message")?.Value == "Undecided: 501 - ? == 17" && s.Value == "'2019 prosecuted_since_2005.sex.F' has no value.");
        Assert.StartsWith("Accepted by National Coordinator until 2022-03-31: The source gives no period", Assert.Single(tests["victims-all-years-adds-up"])!.Attribute("message")!.Value, StringComparison.Ordinal);
        Assert.All(tests["RC3011"], Assert.NotNull);
        Assert.Contains(tests["RC3007"], s => s is null);
    }

    [Theory]
    [InlineData("Error", "skipped")]
    [InlineData("Warning", "failure")]
    [InlineData("Never", "skipped")]
    public void A_test_fails_when_its_finding_fails_the_run(string level, string element)
    {
        var run = new Run("/p", 2020, "/p/out", CommandLineRun.Compiled(Sample.Finding(Severity.Warning)), Enum.Parse<FailLevel>(level), new StageWatch());
        Assert.NotNull(Assert.Single(Write(Outcome.Of(run, null, 0)).Descendants("testcase")).Element(element));
    }

    [Fact]
    public void What_XML_cannot_hold_is_shown()
    {
        var failure = Write(Samples.Outcome(Samples.Hostile(Samples.Evil))).Descendants("failure").Single();
        var message = (string)failure.Attribute("message")!;
        Assert.Contains("]]>", message, StringComparison.Ordinal);
        Assert.Contains("<U+0000><U+001B>[2J<U+202E><U+2028><U+FFFE>\uFFFDé漢😀", message, StringComparison.Ordinal);
        Assert.DoesNotContain(message, c => char.IsControl(c) && c != '\n');
    }

    private static XElement Write(Outcome outcome) => XDocument.Load(new MemoryStream(JUnitFormat.Write(outcome)), LoadOptions.PreserveWhitespace).Root!;

    private static IEnumerable<XElement> Tests(XElement root, string suite) => root.Elements("testsuite").Single(s => Name(s) == suite).Elements("testcase");

    private static string Name(XElement element) => (string)element.Attribute("name")!;
}
