#pragma warning disable RS0030 // A browser needs a folder of its own to write to. It is no part of the project and goes when the browser goes.

namespace ReportCompiler.Render.Browser;

/// <summary>A fresh folder for the browser's profile under the machine's folder for temporary files.</summary>
internal sealed class ProfileFolder : IAsyncDisposable
{
    private const int Attempts = 40;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    public string Path { get; } = Directory.CreateTempSubdirectory("report-browser-").FullName;

    /// <summary>The websocket's address, once the browser has written down where it listens; null before.</summary>
    public Uri? Address()
    {
        try
        {
            // Two lines: the port, and the path. The file is seen while it is being written, so only both lines count.
            var lines = File.ReadAllLines(System.IO.Path.Combine(Path, "DevToolsActivePort"));
            return lines is [var port, ['/', ..] and var path] ? new Uri($"ws://127.0.0.1:{port}{path}") : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Removes the folder. The last processes of a browser may still write for a moment after it has ended: then again.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var attempt = 1; Directory.Exists(Path); attempt++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // What cannot be removed in a second is left to the system: a report that was printed is not lost for it.
                if (attempt == Attempts) return;
                await Task.Delay(Pause).ConfigureAwait(false);
            }
        }
    }
}
