using System.Diagnostics;

namespace ReportCompiler.Tests.Render.Browser;

/// <summary>
/// A script that stands where a browser should be. It writes down its process and its arguments, so that a test can see afterwards
/// that neither processes nor folders are left, and then does what the test wants: be the real browser, or a broken one.
/// </summary>
internal sealed class BrowserDouble : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("browser-double-");

    public BrowserDouble(string behaviour)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "browser");
        Behave(behaviour);
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("These tests write a shell script.");
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    private string Note => System.IO.Path.Combine(_folder.FullName, "note");

    /// <summary>What it was last started with.</summary>
    public IEnumerable<string> Arguments() => File.ReadLines(Note).Skip(1);

    /// <summary>Changes what it does.</summary>
    public void Behave(string behaviour) =>
        File.WriteAllText(Path, $"#!/bin/sh\nprintf '%s\\n' $$ \"$@\" > '{Note}.new' && mv '{Note}.new' '{Note}'\n{behaviour}\n");

    /// <summary>Waits until the script runs.</summary>
    public async Task StartedAsync()
    {
        for (var watch = Stopwatch.StartNew(); !File.Exists(Note);)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "The browser was not started.");
            await Task.Delay(5);
        }
    }

    /// <summary>The process and all that it started, by number.</summary>
    public HashSet<int> Processes()
    {
        HashSet<int> family = [int.Parse(File.ReadLines(Note).First())];
        var all = ProcessTable.Read();
        while (all.Where(p => family.Contains(p.Parent)).Any(p => family.Add(p.Id)))
        {
        }
        return family;
    }

    public string Profile() => File.ReadLines(Note).Single(line => line.StartsWith("--user-data-dir=", StringComparison.Ordinal))["--user-data-dir=".Length..];

    /// <summary>Nothing of the browser is left: no process and no folder.</summary>
    public async Task AssertGoneAsync(HashSet<int> processes)
    {
        Assert.False(Directory.Exists(Profile()), "The profile folder is still there.");
        // A dead orphan is the business of the system's first process, which takes it away when it likes; any other dead process would be ours.
        for (var watch = Stopwatch.StartNew(); ProcessTable.Read().Where(p => processes.Contains(p.Id) && p is not { State: 'Z', Parent: 1 }).ToArray() is { Length: > 0 } left;)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"Still there: {string.Join(", ", left.Select(p => $"{p.Id} {p.Name} {p.State}"))}");
            await Task.Delay(20);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
