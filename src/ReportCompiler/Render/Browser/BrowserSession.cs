using System.ComponentModel;
using System.Text.Json;

namespace ReportCompiler.Render.Browser;

/// <summary>
/// A browser that runs and answers. It may print several documents, one after another or side by side. However it is left,
/// no process and no folder stay behind.
/// </summary>
internal sealed class BrowserSession : IAsyncDisposable
{
    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);

    private readonly ProfileFolder _profile;
    private readonly BrowserProcess _process;
    private DevToolsClient? _client;
    private BrowserPage? _prepared;
    private bool _ended;

    private BrowserSession(ProfileFolder profile, BrowserProcess process)
    {
        _profile = profile;
        _process = process;
    }

    /// <summary>Pipes, or a websocket where a program cannot be handed more than three of them.</summary>
    public static BrowserConnection DefaultConnection => OperatingSystem.IsWindows() ? BrowserConnection.WebSocket : BrowserConnection.Pipe;

    /// <summary>Name and version, like <c>HeadlessChrome/156.0.8078.79</c>: the bytes of a PDF are promised for one version.</summary>
    public string Version { get; private set; } = "";

    /// <summary>What the browser wrote to its error stream last, or null.</summary>
    public string? LastWords => _process.LastWords;

    /// <summary>The operating system's number for the process that was started.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts a browser and waits until it answers.</summary>
    /// <exception cref="BrowserException">It did not start, or not in time.</exception>
    public static async Task<BrowserSession> StartAsync(string browser, TimeSpan limit, BrowserConnection connection, CancellationToken cancellation)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        inTime.CancelAfter(limit);
        BrowserSession? session = null;
        try
        {
            session = await LaunchAsync(browser, connection).ConfigureAwait(false);
            await session.ConnectAsync(connection, inTime.Token).ConfigureAwait(false);
            return session;
        }
        catch (Exception e)
        {
            var problem = await ExplainAsync(e, browser, limit, session, cancellation).ConfigureAwait(false);
            if (session is not null) await session.AbandonAsync().ConfigureAwait(false);
            if (problem is null) throw;
            throw problem;
        }
    }

    /// <summary>A command to the browser itself, not to one of its pages.</summary>
    public Task<JsonElement> SendAsync(string method, Action<Utf8JsonWriter>? parameters, CancellationToken cancellation) =>
        _client!.SendAsync(method, parameters, session: null, cancellation);

    /// <summary>Opens a page that nobody asks for yet: the process behind it takes longer to start than anything else that a page needs.</summary>
    public async Task PreparePageAsync(CancellationToken cancellation) => _prepared = await BrowserPage.OpenAsync(_client!, cancellation).ConfigureAwait(false);

    /// <summary>An empty page. Whoever opens it closes it.</summary>
    public async Task<BrowserPage> OpenPageAsync(CancellationToken cancellation) =>
        Interlocked.Exchange(ref _prepared, null) ?? await BrowserPage.OpenAsync(_client!, cancellation).ConfigureAwait(false);

    /// <summary>Ends the browser at once, where it no longer answers or is no longer wanted.</summary>
    public ValueTask AbandonAsync() => EndAsync(kindly: false);

    /// <summary>Asks the browser to close; ends it when it does not.</summary>
    public ValueTask DisposeAsync() => EndAsync(kindly: true);

    private async ValueTask EndAsync(bool kindly)
    {
        if (_ended) return;
        _ended = true;
        if (kindly) await CloseAsync().ConfigureAwait(false);
        await _process.DisposeAsync().ConfigureAwait(false);
        if (_client is not null) await _client.DisposeAsync().ConfigureAwait(false);
        await _profile.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<BrowserSession> LaunchAsync(string browser, BrowserConnection connection)
    {
        var profile = new ProfileFolder();
        try
        {
            return new BrowserSession(profile, BrowserProcess.Start(browser, BrowserArguments.For(connection, profile.Path), connection));
        }
        catch
        {
            await profile.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task ConnectAsync(BrowserConnection connection, CancellationToken cancellation)
    {
        _client = new DevToolsClient(connection == BrowserConnection.Pipe ? _process.Pipes() : await WebSocketAsync(cancellation).ConfigureAwait(false));
        var version = await SendAsync("Browser.getVersion", null, cancellation).ConfigureAwait(false);
        Version = version.GetProperty("product").GetString() ?? "";
    }

    private async Task<WebSocketTransport> WebSocketAsync(CancellationToken cancellation)
    {
        Uri? address;
        while ((address = _profile.Address()) is null)
        {
            if (_process.HasEnded) throw new DevToolsException("the browser ended");
            await Task.Delay(Poll, cancellation).ConfigureAwait(false);
        }
        var transport = new WebSocketTransport();
        await transport.ConnectAsync(address, cancellation).ConfigureAwait(false);
        return transport;
    }

    private async Task CloseAsync()
    {
        using var inTime = new CancellationTokenSource(TimeToClose);
        try
        {
            if (_client is not null) await SendAsync("Browser.close", null, inTime.Token).ConfigureAwait(false);
            await _process.WaitAsync(inTime.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or DevToolsException)
        {
            // It did not close by itself, or had lost the connection: the process is ended next.
        }
    }

    /// <summary>What went wrong while starting, or null when the user cancelled or the fault is the program's own.</summary>
    private static async Task<BrowserException?> ExplainAsync(Exception e, string browser, TimeSpan limit, BrowserSession? session, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) return null;
        if (e is OperationCanceledException) return new BrowserException(BrowserDiagnostics.StartTooSlow(browser, limit, session?.LastWords));
        if (e is not (DevToolsException or Win32Exception or IOException or UnauthorizedAccessException or System.Net.WebSockets.WebSocketException)) return null;
        if (session is null) return new BrowserException(BrowserDiagnostics.NotStarted(browser, e.Message));
        // Its last words say more than the loss of the connection; they may take a moment to arrive.
        using var moment = new CancellationTokenSource(TimeToClose);
        await session._process.WaitAsync(moment.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new BrowserException(BrowserDiagnostics.NotStarted(browser, session.LastWords));
    }
}
