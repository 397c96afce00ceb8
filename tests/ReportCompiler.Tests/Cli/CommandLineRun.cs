using System.Collections.Immutable;
using ReportCompiler.Cli;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Render;
using ReportCompiler.Tests.Support;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Cli;

/// <summary>The command line in-process, with a project folder of its own and a compiler that answers what the test says.</summary>
internal sealed class CommandLineRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _environment = [];

    public CommandLineRun() => _folder.Write("data/report.yaml", "schema: 1\n");

    public string Project => _folder.Path;

    public string CurrentDirectory { get; set; } = "";

    public bool OnTerminal { get; set; }

    public Compilation Answer { get; set; } = Compiled();

    public BuildOptions? Asked { get; private set; }

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string this[string variable] { set => _environment[variable] = value; }

    public static Compilation Compiled(params Diagnostic[] findings) =>
        new() { Diagnostics = [.. findings], Sources = ImmutableSortedDictionary<string, SourceFile>.Empty };

    public static RenderedReport Rendered(params string[] paths) => new([.. paths.Select(p => new OutputFile(p, "text"u8.ToArray()))]);

    public Task<int> RunAsync(params string[] args) => RunAsync(args, (options, _) =>
    {
        Asked = options;
        using var running = options.Stages.Begin("Checking [all]");
        return Task.FromResult(Answer);
    });

    public async Task<int> RunAsync(string[] args, CompileFunction compile, CancellationToken cancellation = default)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error, OnTerminal, 100, _environment.GetValueOrDefault, Path.GetFullPath(CurrentDirectory, Project));
        var code = await CommandLine.RunAsync(args, terminal, cancellation, compile);
        (Out, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose() => _folder.Dispose();
}
