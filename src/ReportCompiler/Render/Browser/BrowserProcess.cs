using System.ComponentModel;
using System.Diagnostics;

namespace ReportCompiler.Render.Browser;

/// <summary>A browser that runs, with the last lines that it wrote to its error stream.</summary>
internal sealed class BrowserProcess : IAsyncDisposable
{
    // A browser reads commands from descriptor 3 and answers on 4; .NET can only redirect 0 to 2, so the shell moves them.
    private const string MovePipes = "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null";

    private readonly Process _process;
    private readonly Task[] _draining;
    private readonly ErrorTail _errors = new();

    private BrowserProcess(Process process, BrowserConnection connection)
    {
        _process = process;
        _draining = connection == BrowserConnection.Pipe
            ? [_errors.DrainAsync(process.StandardError)]
            : [_errors.DrainAsync(process.StandardError), _errors.DrainAsync(process.StandardOutput)];
    }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>What the browser said last, one line, or null when it said nothing.</summary>
    public string? LastWords => _errors.Text;

    /// <summary>The pipes to and from the browser.</summary>
    public PipeTransport Pipes() => new(_process.StandardInput.BaseStream, _process.StandardOutput.BaseStream);

    /// <summary>Starts a browser.</summary>
    /// <exception cref="Win32Exception">It is not a program that this machine can run.</exception>
    public static BrowserProcess Start(string browser, IEnumerable<string> arguments, BrowserConnection connection)
    {
        string[] command = connection == BrowserConnection.Pipe ? ["/bin/sh", "-c", MovePipes, "sh", browser, .. arguments] : [browser, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        return new BrowserProcess(Process.Start(start)!, connection);
    }

    /// <summary>Waits for the end, and then for what was still to be read of its last words.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        await Task.WhenAll(_draining).WaitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Ends the browser and every process that it started.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or AggregateException or Win32Exception)
        {
            // It, or a part of it, had just ended by itself.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) Kill();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }
}
