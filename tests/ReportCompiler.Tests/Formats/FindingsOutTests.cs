using System.Text.Json;
using System.Xml.Linq;
using ReportCompiler.Diagnostics;
using ReportCompiler.Tests.Cli;

namespace ReportCompiler.Tests.Formats;

/// <summary><c>--diagnostics-format</c> and <c>--diagnostics-out</c>, from the words of the command line to the files on disk.</summary>
public sealed class FindingsOutTests
{
    private static readonly Diagnostic Error = Sample.Finding(Severity.Error, message: "An error.");
    private static readonly Diagnostic Note = Sample.Finding(Severity.Note, message: "A note.");

    [Theory]
    [InlineData("json", "{")]
    [InlineData("sarif", "{")]
    [InlineData("junit", "<?xml")]
    public async Task A_document_is_all_that_goes_to_stdout(string format, string beginning)
    {
        foreach (var options in (string[][])[[], ["--quiet"], ["--verbose"], ["--color", "always"]])
        {
            using var run = new CommandLineRun { Answer = CommandLineRun.Compiled(Error, Note) };
            Assert.Equal(1, await run.RunAsync(["check", "2020", "--diagnostics-format", format, .. options]));
            Assert.StartsWith(beginning, run.Out, StringComparison.Ordinal);
            Assert.EndsWith("\n", run.Out, StringComparison.Ordinal);
            Assert.Contains("A note.", run.Out, StringComparison.Ordinal);
            Assert.DoesNotContain('\e', run.Out);
            Assert.DoesNotContain("An error.", run.Error, StringComparison.Ordinal);
            Assert.Equal(options is not ["--quiet"], run.Error.Contains("1 error, 1 note.\n", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task One_run_writes_every_file_that_is_asked_for()
    {
        using var run = new CommandLineRun { Answer = CommandLineRun.Compiled(Error, Note), OnTerminal = true };

        Assert.Equal(1, await run.RunAsync("check", "2020", "--quiet", "--color", "always", "--diagnostics-out", "ci/new/a.sarif", "--diagnostics-out", "b.SARIF.JSON", "--diagnostics-out=c.json", "--diagnostics-out", "d.xml",
            "--diagnostics-out", "e.txt", "--diagnostics-out", "f.log", "--diagnostics-out", "short:g", "--diagnostics-out", "json:./h:i", "--diagnostics-out", "github:j"));

        string Text(string name) => File.ReadAllText(Path.Combine(run.Project, name));
        Assert.Equal("2.1.0", JsonElement.Parse(Text("ci/new/a.sarif")).GetProperty("version").GetString());
        Assert.Equal(Text("ci/new/a.sarif"), Text("b.SARIF.JSON"));
        Assert.Equal(2, JsonElement.Parse(Text("c.json")).GetProperty("diagnostics").GetArrayLength());
        Assert.Equal(Text("c.json"), Text("h:i"));
        Assert.Equal("testsuites", XDocument.Parse(Text("d.xml")).Root!.Name.LocalName);
        Assert.Equal("error RC3001: An error.\n\nnote RC3001: A note.\n\n1 error, 1 note.\nThe checks could not run.\n", Text("e.txt"));
        Assert.Equal(Text("e.txt"), Text("f.log"));
        Assert.Equal("report: error RC3001: An error.\nreport: note RC3001: A note.\n1 error, 1 note.\nThe checks could not run.\n", Text("g"));
        Assert.StartsWith("::group::Report: 1 error, 1 note\n::error title=", Text("j"), StringComparison.Ordinal);
        Assert.Equal("\e[1;31merror RC3001\e[0m: \e[1mAn error.\e[0m\n\n", run.Error);
        Assert.Empty(Directory.EnumerateFiles(run.Project, ".*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("--diagnostics-out a.pdf", "What 'a.pdf' is to hold cannot be told from its ending, which is .sarif, .sarif.json, .json, .xml, .txt or .log; else write the format in front, as in '--diagnostics-out json:a.pdf'.")]
    [InlineData("--diagnostics-out sarfi:a.json", "'sarfi' in '--diagnostics-out sarfi:a.json' is not a format, which is human, short, json, sarif, junit or github. The nearest name is 'sarif'. A file whose name has a colon is written './sarfi:a.json'.")]
    [InlineData("--diagnostics-out a.json --diagnostics-out ./x/../a.json", "'./x/../a.json' is named twice by '--diagnostics-out'; give each format a file of its own.")]
    [InlineData("--diagnostics-out a.sarif --diagnostics-out link/a.sarif", "'link/a.sarif' is named twice by '--diagnostics-out'; give each format a file of its own.")]
    [InlineData("--diagnostics-out json:", "'json:' names no file; write a file with '--diagnostics-out', such as findings.sarif.")]
    [InlineData("--diagnostics-out json:data", "'data' is a folder; '--diagnostics-out' needs the name of a file.")]
    [InlineData("--diagnostics-out json:new/", "'new/' is a folder; '--diagnostics-out' needs the name of a file.")]
    [InlineData("--diagnostics-out json:/dev/null", "'/dev/null' is no ordinary file; a file of findings is replaced as a whole. '--diagnostics-format' prints to the terminal.")]
    [InlineData("--diagnostics-out json:/dev/stdout", "'/dev/stdout' is no ordinary file; a file of findings is replaced as a whole. '--diagnostics-format' prints to the terminal.")]
    [InlineData("--diagnostics-out data/a.json", "'data/a.json' is no place for findings: 'data' holds the project's own files. Name a file elsewhere with '--diagnostics-out'.")]
    [InlineData("--diagnostics-out templates/x/a.json", "'templates/x/a.json' is no place for findings: 'templates' holds the project's own files. Name a file elsewhere with '--diagnostics-out'.")]
    [InlineData("--diagnostics-out inside/a.json", "'inside/a.json' is no place for findings: 'data' holds the project's own files. Name a file elsewhere with '--diagnostics-out'.")]
    [InlineData("--diagnostics-out out/2020/a.json", "'out/2020/a.json' is no place for findings: 'out/2020' is the folder of the report, which every build replaces. Name a file elsewhere with '--diagnostics-out'.")]
    [InlineData("--diagnostics-out json:out", "'out' is no place for findings: 'out/2020' is the folder of the report, which every build replaces. Name a file elsewhere with '--diagnostics-out'.")]
    public async Task A_file_that_cannot_be_meant_is_refused_before_the_run(string options, string sentence)
    {
        using var run = new CommandLineRun();
        Directory.CreateSymbolicLink(Path.Combine(run.Project, "link"), ".");
        Directory.CreateSymbolicLink(Path.Combine(run.Project, "inside"), "data");

        Assert.Equal(2, await run.RunAsync(["build", "2020", .. options.Split(' ')]));

        Assert.Equal($"error: {sentence}", run.Error.Split('\n')[0]);
        Assert.Null(run.Asked);
        Assert.Equal(["data/report.yaml=schema: 1"], Directory.EnumerateFiles(run.Project, "*", SearchOption.TopDirectoryOnly).Select(Path.GetFileName).Append("data/report.yaml=" + File.ReadAllText(Path.Combine(run.Project, "data/report.yaml")).Trim()));
    }

    [Fact]
    public async Task A_pipe_is_not_replaced()
    {
        using var run = new CommandLineRun();
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(run.Project, "pipe.json")])) await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, await run.RunAsync("check", "2020", "--diagnostics-out", "pipe.json"));
        Assert.StartsWith("error: 'pipe.json' is no ordinary file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_a_finding_that_the_other_files_tell_of()
    {
        using var run = new CommandLineRun();
        File.WriteAllText(Path.Combine(run.Project, "file"), "");

        Assert.Equal(2, await run.RunAsync("check", "2020", "--fail-on", "never", "--diagnostics-out", "ok.json", "--diagnostics-out", "file/bad.sarif"));

        Assert.StartsWith("error RC5905: The findings cannot be written to 'file/bad.sarif' (", run.Error, StringComparison.Ordinal);
        var told = JsonElement.Parse(File.ReadAllText(Path.Combine(run.Project, "ok.json")));
        Assert.Equal(2, told.GetProperty("exit-code").GetInt32());
        Assert.Equal("RC5905", told.GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.True(told.GetProperty("diagnostics")[0].GetProperty("fails").GetBoolean());
    }

    [Fact]
    public async Task A_link_is_replaced_and_what_it_leads_to_stays()
    {
        using var run = new CommandLineRun();
        File.WriteAllText(Path.Combine(run.Project, "real.json"), "old");
        File.CreateSymbolicLink(Path.Combine(run.Project, "link.json"), "real.json");

        await run.RunAsync("check", "2020", "--diagnostics-out", "link.json");

        Assert.Null(new FileInfo(Path.Combine(run.Project, "link.json")).LinkTarget);
        Assert.StartsWith("{", File.ReadAllText(Path.Combine(run.Project, "link.json")), StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(Path.Combine(run.Project, "real.json")));
    }

    [Fact]
    public async Task A_run_that_cannot_begin_or_fails_by_mistake_tells_so_in_the_file()
    {
        using var run = new CommandLineRun();
        string Code() => JsonElement.Parse(File.ReadAllText(Path.Combine(run.Project, "f.json"))).GetProperty("diagnostics")[0].GetProperty("code").GetString()!;

        Assert.Equal(2, await run.RunAsync("-C", "data", "check", "2020", "--diagnostics-out", "f.json"));
        Assert.Equal("RC1001", Code());

        Assert.Equal(2, await run.RunAsync(["check", "2020", "--diagnostics-out", "f.json"], (_, _) => throw new InvalidOperationException("odd")));
        Assert.Equal("RC9000", Code());
    }

    [Theory]
    [InlineData("list rules 2020")]
    [InlineData("trace 2020 victims")]
    [InlineData("explain RC3001")]
    [InlineData("info")]
    public async Task Where_stdout_has_the_results_no_document_goes_there(string line)
    {
        using var run = new CommandLineRun();

        Assert.Equal(2, await run.RunAsync([.. line.Split(' '), "--diagnostics-format", "sarif"]));

        Assert.Equal($"error: 'report {line.Split(' ')[0]}' prints its results to stdout, so findings cannot go there too; write them to a file with '--diagnostics-out'.", run.Error.Split('\n')[0]);
        Assert.Equal("", run.Out);
    }

    [Theory]
    [InlineData("explain RC3001")]
    [InlineData("info")]
    public async Task What_makes_no_findings_writes_no_file(string line)
    {
        using var run = new CommandLineRun();

        Assert.Equal(2, await run.RunAsync([.. line.Split(' '), "--diagnostics-out", "a.sarif"]));

        Assert.Equal($"error: 'report {line.Split(' ')[0]}' makes no findings, so there is nothing to write to 'a.sarif'.", run.Error.Split('\n')[0]);
        Assert.False(File.Exists(Path.Combine(run.Project, "a.sarif")));
    }

    [Theory]
    [InlineData("list rules 2020", 1, 1)]
    [InlineData("trace 2020 victims", 1, 1)]
    [InlineData("build 2020 --to html --fail-on never", 1, 1)]
    [InlineData("check 2020 --fail-on never", 0, 0)]
    public async Task Every_command_writes_its_findings_to_the_file(string line, int code, int told)
    {
        using var run = new CommandLineRun { Answer = CommandLineRun.Compiled(Error) };

        Assert.Equal(code, await run.RunAsync([.. line.Split(' '), "--diagnostics-out", "a.json"]));

        var json = JsonElement.Parse(File.ReadAllText(Path.Combine(run.Project, "a.json")));
        Assert.Equal(told, json.GetProperty("exit-code").GetInt32());
        Assert.Equal("An error.", json.GetProperty("diagnostics")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task An_answered_trace_writes_the_file_too()
    {
        using var run = new CommandLineRun { Answer = await Samples.RealAsync() };

        Assert.Equal(1, await run.RunAsync("trace", "2020", "crimes", "--diagnostics-out", "a.json"));
        Assert.StartsWith("200 - ", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, JsonElement.Parse(File.ReadAllText(Path.Combine(run.Project, "a.json"))).GetProperty("exit-code").GetInt32());

        Assert.Equal(2, await run.RunAsync("trace", "2020", "nothing such", "--diagnostics-out", "a.json"));
        Assert.Equal(2, JsonElement.Parse(File.ReadAllText(Path.Combine(run.Project, "a.json"))).GetProperty("exit-code").GetInt32());
    }
}
