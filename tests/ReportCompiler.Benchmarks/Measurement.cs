using System.Diagnostics;

namespace ReportCompiler.Benchmarks;

/// <summary>One command, started as a process again and again.</summary>
internal sealed class Measurement(string name, string program, string[] arguments)
{
    private readonly List<TimeSpan> _times = [];
    private readonly List<string> _errors = [];

    public string Name { get; } = name;

    /// <summary>What is done before each run and not measured.</summary>
    public Action? Before { get; init; }

    /// <summary>The middle one of the times measured.</summary>
    public TimeSpan Median => _times.Order().ElementAt(_times.Count / 2);

    /// <summary>What each run that counts wrote to its error stream.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Runs once without counting, so that files and programs are in the system's cache.</summary>
    public void Warm() => RunOnce();

    /// <summary>Runs once and counts.</summary>
    public void Run()
    {
        var (time, errors) = RunOnce();
        _times.Add(time);
        _errors.Add(errors);
    }

    private (TimeSpan Time, string Errors) RunOnce()
    {
        Before?.Invoke();
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        var time = Stopwatch.GetElapsedTime(start);
        return process.ExitCode == 0 ? (time, errors) : throw new InvalidOperationException($"{Name} ended with {process.ExitCode}: {errors}");
    }
}
