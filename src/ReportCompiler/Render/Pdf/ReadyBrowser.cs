using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Browser;

namespace ReportCompiler.Render.Pdf;

/// <summary>
/// A browser that starts while the report is still being checked and composed, so that it is ready when there is something to print. However a run goes,
/// who disposes of this leaves no process and no folder behind.
/// </summary>
internal sealed class ReadyBrowser : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly Task<BrowserSession> _starting;
    private bool _isDone;

    private ReadyBrowser(string? browser, TimeSpan limit, Stages stages, CancellationToken cancellation)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _starting = Task.Run(() => StartAsync(browser, limit, stages, _stop.Token), CancellationToken.None);
    }

    /// <summary>Starts a browser and does not wait for it.</summary>
    /// <param name="browser">What <see cref="BrowserFinder"/> found; null when it found none, which is told to whoever asks for the session.</param>
    public static ReadyBrowser Start(string? browser, TimeSpan limit, Stages stages, CancellationToken cancellation) => new(browser, limit, stages, cancellation);

    /// <summary>The browser, once it answers.</summary>
    /// <exception cref="BrowserException">There is none, or it did not start.</exception>
    public Task<BrowserSession> SessionAsync() => _starting;

    /// <summary>Everything is printed: the browser may end in its own way.</summary>
    public void Done() => _isDone = true;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        try
        {
            var session = await _starting.ConfigureAwait(false);
            // After a fault, or when the user gave up, nobody should wait for a browser to say goodbye.
            if (_isDone) await session.DisposeAsync().ConfigureAwait(false);
            else await session.AbandonAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is BrowserException or OperationCanceledException)
        {
            // It never ran. Whoever wanted to print was told why.
        }
        _stop.Dispose();
    }

    private static async Task<BrowserSession> StartAsync(string? browser, TimeSpan limit, Stages stages, CancellationToken cancellation)
    {
        if (browser is null) throw new BrowserException(BrowserDiagnostics.NoBrowser());
        if (!BrowserFinder.Exists(browser)) throw new BrowserException(BrowserDiagnostics.NotThere(browser));
        using var running = stages.Begin(Stage.BrowserStart);
        var session = await BrowserSession.StartAsync(browser, limit, BrowserSession.DefaultConnection, cancellation).ConfigureAwait(false);
        try
        {
            await session.PreparePageAsync(cancellation).ConfigureAwait(false);
            return session;
        }
        catch (Exception e)
        {
            await session.AbandonAsync().ConfigureAwait(false);
            if (e is DevToolsException) throw new BrowserException(BrowserDiagnostics.NotStarted(browser, session.LastWords ?? e.Message));
            throw;
        }
    }
}
