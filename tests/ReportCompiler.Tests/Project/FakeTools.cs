using System.Diagnostics;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Project;

/// <summary>
/// A copy of a build script in a folder of its own, and a <c>PATH</c> with nothing on it but what the test puts there: a <c>dotnet</c> that
/// writes down what it was asked, and the few tools of the system that the scripts use. What the scripts do is then seen without building anything.
/// </summary>
internal sealed class FakeTools : IDisposable
{
    private const string Dotnet =
        """
        #!/bin/sh
        echo "$PWD> dotnet $*" >> "$CALLS"
        case $1 in
          publish) [ -z "$PUBLISH_FAILS" ] || exit 1
            mkdir -p artifacts/report; printf '#!/bin/sh\necho "$PWD> report $*" >> "$CALLS"\nexit %s\n' "${REPORT_CODE-0}" > artifacts/report/report; chmod +x artifacts/report/report ;;
          build) exit "${BUILD_CODE-0}" ;;
          test) printf '%b' "$SUMMARY"; exit "${TEST_CODE-0}" ;;
        esac
        """;

    private static readonly string[] System = ["bash", "sh", "dirname", "mktemp", "tee", "awk", "rm", "mkdir", "chmod", "id"];

    private readonly TemporaryFolder _folder = new();

    public FakeTools(string script)
    {
        Script = Path.Combine(Project, script);
        Directory.CreateDirectory(Project);
        Directory.CreateDirectory(Bin);
        File.Copy(Repository.PathOf(script), Script);
        foreach (var tool in System)
        {
            File.CreateSymbolicLink(Path.Combine(Bin, tool), new[] { "/usr/bin/", "/bin/" }.Select(f => f + tool).First(File.Exists));
        }
        Add("dotnet", Dotnet);
        Environment["PATH"] = Bin;
        Environment["CALLS"] = Path.Combine(_folder.Path, "calls");
        Environment["REPORT_BROWSER"] = "";
    }

    /// <summary>The folder of the copy.</summary>
    public string Project => Path.Combine(_folder.Path, "project with blank");

    /// <summary>The copy.</summary>
    public string Script { get; }

    /// <summary>The environment of the script.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>What the fake programs were asked, in order; folders below the copy.</summary>
    public string[] Calls => File.Exists(Environment["CALLS"])
        ? [.. File.ReadAllLines(Environment["CALLS"]).Select(l => l.Replace(Project + "> ", "", StringComparison.Ordinal))]
        : [];

    private string Bin => Path.Combine(_folder.Path, "bin");

    /// <summary>Puts a program on the path.</summary>
    public void Add(string name, string script)
    {
        var path = _folder.Write($"bin/{name}", script + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Remove(params string[] names)
    {
        foreach (var name in names) File.Delete(Path.Combine(Bin, name));
    }

    /// <summary>Runs the copy with bash, from a folder that is not its own.</summary>
    public async Task<(int Code, string Out, string Error)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("/bin/bash", [Script, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.Environment.Clear();
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var inTime = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(inTime.Token);
        return (process.ExitCode, await output, await error);
    }

    public void Dispose() => _folder.Dispose();
}
