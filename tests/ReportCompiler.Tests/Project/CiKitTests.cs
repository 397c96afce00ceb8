using System.Diagnostics;
using System.Text.RegularExpressions;
using ReportCompiler.Tests.Cli;
using ReportCompiler.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace ReportCompiler.Tests.Project;

/// <summary>The CI files that are there to be copied: they parse, every command in them is one, and the files they name are those that it writes.</summary>
public sealed class CiKitTests
{
    private static readonly YamlMappingNode GitHub = Read("docs/github-workflow.yml");
    private static readonly YamlMappingNode GitLab = Read("docs/gitlab-ci.yml");

    private static YamlMappingNode[] Steps => [.. Map(GitHub, "jobs").Children.Values.SelectMany(job => ((YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>())];

    public static TheoryData<string> Scripts =>
        [.. Steps.Where(s => s.Children.ContainsKey("run")).Select(s => Text(s, "run")), .. new[] { "before_script", "script" }.Select(name => string.Join('\n', (YamlSequenceNode)GitLab["report"][name]))];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_script_is_one(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true })!;
        await bash.StandardInput.WriteAsync(script);
        bash.StandardInput.Close();
        Assert.Equal("", await bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_command_that_is_run_can_be_run_and_writes_the_files_that_are_kept(string script)
    {
        foreach (Match command in Regex.Matches(script, @"(?m)^report (.*?)(?: \||$)"))
        {
            using var run = new CommandLineRun { Answer = CommandLineRun.Compiled() with { Rendered = CommandLineRun.Rendered("en/index.html") } };
            Assert.Equal(0, await run.RunAsync(command.Groups[1].Value.Split(' ')));
            if (!command.Value.Contains("build", StringComparison.Ordinal)) continue;
            Assert.All(Kept, path => Assert.True(Path.Exists(Path.Combine(run.Project, path)), path));
        }
    }

    [Fact]
    public void Each_kit_builds_the_report() =>
        Assert.Equal(2, Scripts.Count(s => s.Data.Contains("report build 2020 ", StringComparison.Ordinal)));

    [Fact]
    public void Only_actions_of_GitHub_are_used_each_with_its_version() =>
        Assert.All(Steps.Where(s => s.Children.ContainsKey("uses")), s => Assert.Matches(@"^(actions/[a-z-]+|github/codeql-action/upload-sarif)@v\d+$", Text(s, "uses")));

    [Fact]
    public void Nothing_is_allowed_but_what_is_needed()
    {
        static string Allowed(YamlNode of) => string.Join(", ", Map(of, "permissions").Select(p => $"{p.Key}: {p.Value}"));

        Assert.Equal("", Allowed(GitHub));
        Assert.Equal("contents: read", Allowed(GitHub["jobs"]["build"]));
        Assert.Equal("contents: read, actions: read, security-events: write", Allowed(GitHub["jobs"]["code-scanning"]));
        Assert.All(Steps.Where(s => s.Children.ContainsKey("uses") && Text(s, "uses").StartsWith("actions/checkout", StringComparison.Ordinal)), s => Assert.Equal("false", Text(s["with"], "persist-credentials")));
    }

    [Fact]
    public void The_findings_are_kept_when_the_build_fails_too_and_an_older_report_is_not()
    {
        var kept = Steps.Where(s => s.Children.ContainsKey("uses") && Text(s, "uses").StartsWith("actions/upload-artifact", StringComparison.Ordinal)).ToDictionary(s => Text(s["with"], "name"));
        Assert.False(kept["report"].Children.ContainsKey("if"));
        Assert.Equal("always()", Text(kept["findings"], "if"));
        Assert.StartsWith("always() ", Text(GitHub["jobs"]["code-scanning"], "if"), StringComparison.Ordinal);
        Assert.Equal("always", Text(GitLab["report"]["artifacts"], "when"));
    }

    /// <summary>Everything that a later step reads.</summary>
    private static IEnumerable<string> Kept =>
        Steps.Where(s => s.Children.ContainsKey("with")).SelectMany(s => Map(s, "with")).Where(w => w.Key.ToString() is "path" or "sarif_file").Select(w => w.Value.ToString())
            .Concat(((YamlSequenceNode)GitLab["report"]["artifacts"]["paths"]).Select(p => p.ToString()))
            .Append(Text(GitLab["report"]["artifacts"]["reports"], "junit"));

    private static YamlMappingNode Read(string path)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(Repository.PathOf(path));
        stream.Load(reader);
        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    private static YamlMappingNode Map(YamlNode of, string name) => (YamlMappingNode)of[name];

    private static string Text(YamlNode of, string name) => of[name].ToString();
}
