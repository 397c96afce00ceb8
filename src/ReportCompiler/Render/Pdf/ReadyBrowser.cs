using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Browser;

namespace ReportCompiler.Render.Pdf;

/// <summary>
/// A browser that may start while the report is still being checked and composed, so that it is ready when there is something to print. However a run goes,
/// who disposes of this leaves no process and no folder behind.
/// </summary>
internal sealed class ReadyBrowser : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly Lazy<Task<BrowserSession>> _session;
    private readonly Task<string?> _version;
    private bool _isDone;

    /// <param name="browser">What <see cref="BrowserFinder"/> found; null when it found none, which is told to whoever asks for the session.</param>
    /// <param name="askVersion">Whether to find out which browser it is; it does not start before that is known.</param>
    public ReadyBrowser(string? browser, TimeSpan limit, Stages stages, bool askVersion, CancellationToken cancellation)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _version = askVersion && browser is not null && BrowserFinder.Exists(browser) ? Task.Run(() => BrowserVersion.AskAsync(browser, _stop.Token), CancellationToken.None) : Task.FromResult<string?>(null);
        _session = new(() => Task.Run(() => StartAsync(browser, limit, stages, _stop.Token), CancellationToken.None));
    }

    /// <summary>Starts a browser and does not wait for it.</summary>
    public static ReadyBrowser Start(string? browser, TimeSpan limit, Stages stages, CancellationToken cancellation)
    {
        var ready = new ReadyBrowser(browser, limit, stages, askVersion: false, cancellation);
        ready.Begin();
        return ready;
    }

    /// <summary>Starts the browser, if it has not been started, and does not wait for it.</summary>
    public void Begin() => _ = _session.Value;

    /// <summary>Which browser it is, known without starting it; null where that was not asked or not answered.</summary>
    public Task<string?> VersionAsync() => _version;

    /// <summary>The browser, once it answers.</summary>
    /// <exception cref="BrowserException">There is none, or it did not start.</exception>
    public Task<BrowserSession> SessionAsync() => _session.Value;

    /// <summary>Everything is printed: the browser may end in its own way.</summary>
    public void Done() => _isDone = true;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _version.ConfigureAwait(false);
        if (_session.IsValueCreated) await EndAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task EndAsync()
    {
        try
        {
            var session = await _session.Value.ConfigureAwait(false);
            // After a fault, or when the user gave up, nobody should wait for a browser to say goodbye.
            if (_isDone) await session.DisposeAsync().ConfigureAwait(false);
            else await session.AbandonAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is BrowserException or OperationCanceledException)
        {
            // It never ran. Whoever wanted to print was told why.
        }
    }

    private async Task<BrowserSession> StartAsync(string? browser, TimeSpan limit, Stages stages, CancellationToken cancellation)
    {
        if (browser is null) throw new BrowserException(BrowserDiagnostics.NoBrowser());
        if (!BrowserFinder.Exists(browser)) throw new BrowserException(BrowserDiagnostics.NotThere(browser));
        await _version.ConfigureAwait(false);
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
