using System.Diagnostics;
using System.Globalization;

namespace ReportCompiler.Benchmarks;

/// <summary>What one run of a command takes of a Linux machine, as <c>/proc</c> tells while it runs.</summary>
/// <param name="Own">The most memory that the process itself had, in kilobytes.</param>
/// <param name="All">The most that it and all it had started held at one time, with what they share counted once.</param>
/// <param name="Processor">The time of the processor that the process itself took.</param>
internal sealed record Footprint(long Own, long All, TimeSpan Processor)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    public static Footprint Of(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var most = new Footprint(0, 0, TimeSpan.Zero);
        while (!process.WaitForExit(Pause)) most = most.Or(Look(process.Id));
        return process.ExitCode == 0 ? most : throw new InvalidOperationException($"'{program}' ended with {process.ExitCode}.");
    }

    private Footprint Or(Footprint other) => new(Math.Max(Own, other.Own), Math.Max(All, other.All), Processor > other.Processor ? Processor : other.Processor);

    private static Footprint Look(int process)
    {
        var parents = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit))
            .Select(name => (Id: Whole(name!), Parent: Stat(name!) is [_, var parent, ..] ? Whole(parent) : 0)).ToLookup(p => p.Parent, p => p.Id);
        var family = new List<long> { process };
        for (var i = 0; i < family.Count; i++) family.AddRange(parents[family[i]]);
        var ticks = Stat(process.ToString(CultureInfo.InvariantCulture)) is { Length: > 13 } stat ? Whole(stat[11]) + Whole(stat[12]) : 0;
        return new Footprint(Kilobytes(process, "status", "VmHWM:"), family.Sum(id => Kilobytes(id, "smaps_rollup", "Pss:")), TimeSpan.FromSeconds(ticks / 100.0));
    }

    /// <summary>The fields of a process behind its name, which may hold anything: its state comes first, its parent second.</summary>
    private static string[] Stat(string process) => Read($"/proc/{process}/stat") is var text && text.LastIndexOf(')') is > 0 and var end ? text[(end + 2)..].Split(' ') : [];

    private static long Kilobytes(long process, string file, string key) =>
        Read(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/{file}")).Split('\n').FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal)) is { } line
            ? Whole(line[key.Length..].Replace("kB", "", StringComparison.Ordinal)) : 0;

    private static long Whole(string text) => long.Parse(text.Trim(), CultureInfo.InvariantCulture);

    /// <summary>A file of a process; nothing once the process has ended.</summary>
    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
