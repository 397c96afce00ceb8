using System.Diagnostics;

namespace ReportCompiler.Tests.Support;

/// <summary>
/// The built program as a process, on a copy of the real report, with folders and an environment of its own: what only a whole process shows,
/// such as signals, the user, and what is left behind.
/// </summary>
internal sealed class ReportProgram : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReportProgram()
    {
        foreach (var file in new[] { "data", "templates" }.SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), "*", SearchOption.AllDirectories)))
        {
            var target = Path.Combine(Project, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        foreach (var own in (string[])[Temporary, Home]) Directory.CreateDirectory(own);
        Environment["TMPDIR"] = Temporary;
        Environment["HOME"] = Home;
        Environment["REPORT_BROWSER"] = TestBrowser.Path;
    }

    public string Folder => _folder.Path;

    public string Project => _folder["project"];

    public string Temporary => _folder["temporary"];

    public string Home => _folder["home"];

    /// <summary>Where a build writes when nothing else is said.</summary>
    public string Output => Path.Combine(Project, "out", "2020");

    /// <summary>What is set beside the environment of the tests.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>Words in front of the program, such as a change of the user.</summary>
    public string[] Before { get; init; } = [];

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "report.exe" : "report");

    public Process Start(params string[] arguments)
    {
        // Whoever runs the tests in the background has told them, and so their children, to ignore Ctrl-C.
        string[] words = ["env", "--default-signal=INT,TERM", .. Before, Program, "-C", Project, .. arguments];
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Project };
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public async Task<(int Code, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        return await EndAsync(process);
    }

    /// <summary>Waits for the end, but not for ever.</summary>
    public static async Task<(int Code, string Errors)> EndAsync(Process process)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = await process.StandardError.ReadToEndAsync(limit.Token);
        await output;
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, errors);
    }

    /// <summary>Every file that was written, with its hash.</summary>
    public SortedDictionary<string, string> Written() => new(Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).ToDictionary(
        f => Path.GetRelativePath(Output, f), f => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))), StringComparer.Ordinal);

    public void Dispose() => _folder.Dispose();
}
