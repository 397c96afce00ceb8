using System.Text;
using ReportCompiler.Cli;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Tests.Cli;
using ReportCompiler.Tests.Support;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Formats;

/// <summary>Outcomes of runs: the real report with faults put in, and lists of findings made by hand.</summary>
internal static class Samples
{
    /// <summary>What tries to break out of a format: quotes, ends of lines and of documents, commands, markup, control characters, halves of letters.</summary>
    public const string Evil = "a b%25:,\"'\\`*_{}[x](http://h)|<script>alert(1)</script>&amp;]]>\r\n::stop-commands::t\n##[error]e\n::error::x\u0000\u001b[2J\u202e\u2028\uFFFE\ud800é漢😀 @octocat #12 www.h.org {{ x }}";

    private static readonly Lazy<Task<Compilation>> RealRun = new(() => CompileAsync(Files("")));

    /// <summary>The report of 2020 with a wrong part and two typed numbers: an error of an agency, errors in a template, notes, checks of every kind, a waiver.</summary>
    public static Task<Compilation> RealAsync() => RealRun.Value;

    /// <summary>The same, with some lines before all others in every file that allows it.</summary>
    public static Task<Compilation> MovedAsync() => CompileAsync(Files("#\n#\n#\n"));

    /// <summary>The outcome of a run with these findings.</summary>
    public static Outcome Outcome(params IEnumerable<Diagnostic> findings) => Of(CommandLineRun.Compiled([.. findings]));

    /// <summary>The outcome of a compilation.</summary>
    public static Outcome Of(Compilation compilation) =>
        ReportCompiler.Cli.Formats.Outcome.Of(new Run("/project", 2020, "/project/out/2020", compilation, FailLevel.Error, new StageWatch()), null, 0);

    /// <summary>Many findings of many agencies, of each severity, sorted as a run sorts them.</summary>
    public static IEnumerable<Diagnostic> Many(int number, int agencies) =>
        Enumerable.Range(0, number).Select(i => At($"data/2020/agency-{i % agencies:D2}/values.csv", i / agencies + 2, i % 10 == 9 ? Severity.Warning : Severity.Error, $"Value {i} is wrong."))
            .OrderBy(d => d.Span);

    /// <summary>A finding in a file.</summary>
    public static Diagnostic At(string file, int line, Severity severity = Severity.Error, string message = "It is wrong.") =>
        Sample.Finding(severity, SourceSpan.OnLine(file, line, 3, 2), message) with { Help = "Correct it." };

    /// <summary>A finding whose every text is hostile.</summary>
    public static Diagnostic Hostile(string evil) =>
        Sample.Finding(Severity.Error, SourceSpan.OnLine($"data/2020/{evil}/{evil}.csv", 2, 1, 1), evil) with
        {
            Label = evil, Help = evil, Notes = [evil], RuleId = evil, Related = [new RelatedPlace(evil, SourceSpan.OnLine(evil, 1, 1, 1), evil)],
        };

    private static Dictionary<string, byte[]> Files(string before)
    {
        var files = new[] { "data", "templates" }.SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), "*", SearchOption.AllDirectories))
            .ToDictionary(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'), File.ReadAllText);
        var victims = files["data/2020/ministry-of-internal-affairs/victims.csv"];
        files["data/2020/ministry-of-internal-affairs/victims.csv"] = victims.Replace("victims,F,Y_GE18,_T,_T,_T,89", "victims,F,Y_GE18,_T,_T,_T,88", StringComparison.Ordinal);
        files["templates/2020/en/prosecution.md"] += "\nThere were 94 victims.\n\nThere were 94 victims.\n";
        return files.ToDictionary(f => f.Key, f => Encoding.UTF8.GetBytes((f.Key.EndsWith(".yaml", StringComparison.Ordinal) ? before : "") + f.Value));
    }

    private static Task<Compilation> CompileAsync(Dictionary<string, byte[]> files) =>
        Compiler.RunAsync(new BuildOptions { Files = ProjectFiles.FromMemory(files), Year = 2020, Target = BuildTarget.Check }, CancellationToken.None);
}
