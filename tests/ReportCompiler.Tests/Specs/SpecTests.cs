using System.Collections.Immutable;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Compose.Trace;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Render.Status;

namespace ReportCompiler.Tests.Specs;

/// <summary>Runs every specification below <c>Specs/cases</c>.</summary>
public sealed class SpecTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Specs");

    private static readonly Lazy<ImmutableSortedDictionary<string, byte[]>> Base = new(() => ReadFolder(Path.Combine(Folder, "base")));

    public static TheoryData<string> Cases() =>
        new(Directory.EnumerateFiles(Path.Combine(Folder, "cases"), "*.spec", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Path.Combine(Folder, "cases"), f).Replace('\\', '/')).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_findings_are_those_of_the_specification(string name)
    {
        var spec = SpecFile.Read(await File.ReadAllTextAsync(Path.Combine(Folder, "cases", name)), Base.Value);
        var compilation = await Compiler.RunAsync(
            new BuildOptions { Files = ProjectFiles.FromMemory(spec.Files), Year = spec.Year, Target = BuildTarget.Check }, CancellationToken.None);
        var open = compilation.Diagnostics.ToList();
        foreach (var expected in spec.Expected)
        {
            var found = open.FindIndex(d => Line(d).StartsWith(expected, StringComparison.Ordinal));
            Assert.True(found >= 0, $"Not found: {expected}\nFound:\n{string.Join('\n', compilation.Diagnostics.Select(Line))}");
            open.RemoveAt(found);
        }
        var unexpected = open.Where(d => d.Severity > Severity.Note).Select(Line).ToList();
        Assert.True(unexpected.Count == 0, $"Not expected:\n{string.Join('\n', unexpected)}");
        if (spec.Status is { } status)
        {
            var lines = StatusText.Of(SubmissionStatus.Of(compilation.Validated!, compilation.Diagnostics), verbose: true).ToList();
            Assert.True(status.SequenceEqual(lines), $"The status is:\n{string.Join('\n', lines)}");
        }
        var printed = spec.Prints.IsEmpty ? [] : PlainReport.Lines(compilation.Composed[0]).ToList();
        var at = 0;
        foreach (var line in spec.Prints)
        {
            at = printed.IndexOf(line, at) + 1;
            Assert.True(at > 0, $"Not printed, or not there: {line}\nThe report is:\n{string.Join('\n', printed)}");
        }
        foreach (var (what, answer) in spec.Traces)
        {
            var report = compilation.Composed[0];
            Assert.Equal(answer, TraceText.Of(report, new Tracer(report).Ask(what)));
        }
    }

    internal static ImmutableSortedDictionary<string, byte[]> ReadFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToImmutableSortedDictionary(
            f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

    private static string Line(Diagnostic d) =>
        $"{d.Severity.ToString().ToLowerInvariant()} {d.Code.Id} {(d.Span is { } s ? s.ToString() : "report")} {d.Message}";
}
