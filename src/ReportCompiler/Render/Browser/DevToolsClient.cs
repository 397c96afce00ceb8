using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace ReportCompiler.Render.Browser;

/// <summary>
/// The Chrome DevTools Protocol: numbered commands with one answer each, and events. A command always ends: with its answer, with the
/// browser's refusal, with the loss of its page or of the connection, or when it is cancelled.
/// </summary>
internal sealed class DevToolsClient : IAsyncDisposable
{
    private readonly DevToolsTransport _transport;
    private readonly ConcurrentDictionary<int, Pending> _pending = new();
    private readonly ConcurrentDictionary<string, Action<string, JsonElement>> _listeners = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _reading;
    private volatile bool _closed;
    private int _lastId;

    public DevToolsClient(DevToolsTransport transport)
    {
        _transport = transport;
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Sends a command, to a page's session or to the browser itself, and waits for its result.</summary>
    public async Task<JsonElement> SendAsync(string method, Action<Utf8JsonWriter>? parameters, string? session, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref _lastId);
        var pending = new Pending(method, session);
        _pending[id] = pending;
        try
        {
            // Written first, then looked at: whichever of this and the reader's end comes last sees the other.
            if (_closed) throw Closed();
            await WriteAsync(Message(id, method, parameters, session), cancellation).ConfigureAwait(false);
            return await pending.Answer.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _pending.TryRemove(id, out _);
        }
    }

    /// <summary>Hands the events of a session to a listener, which must not block.</summary>
    public void Listen(string session, Action<string, JsonElement> listener) => _listeners[session] = listener;

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _transport.DisposeAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        _closing.Dispose();
        _turn.Dispose();
    }

    private static byte[] Message(int id, string method, Action<Utf8JsonWriter>? parameters, string? session)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("method", method);
            if (session is not null) json.WriteString("sessionId", session);
            json.WriteStartObject("params");
            parameters?.Invoke(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private async Task WriteAsync(byte[] message, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await _transport.SendAsync(message, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (IsLoss(e))
        {
            throw Closed();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await _transport.ReceiveAsync(_closing.Token).ConfigureAwait(false) is { } message) Handle(message);
        }
        catch (Exception e) when (IsLoss(e) || e is OperationCanceledException)
        {
            // The end of the connection is no fault of its own: whoever waits for an answer is told.
        }
        finally
        {
            _closed = true;
            Fail(_ => true, Closed());
        }
    }

    private void Handle(byte[] message)
    {
        // The document lives as long as the result that is handed out; it is left to the collector.
        var root = JsonDocument.Parse(message).RootElement;
        if (root.TryGetProperty("id", out var id))
        {
            if (_pending.TryRemove(id.GetInt32(), out var pending)) pending.Settle(root);
            return;
        }
        if (!root.TryGetProperty("method", out var name)) return;
        var method = name.GetString()!;
        var content = root.TryGetProperty("params", out var p) ? p : default;
        var session = root.TryGetProperty("sessionId", out var s) ? s.GetString() : null;
        if (method == "Inspector.targetCrashed") Fail(x => x.Session == session, new DevToolsException("the page crashed"));
        if (method == "Target.detachedFromTarget" && content.TryGetProperty("sessionId", out var gone)) Fail(x => x.Session == gone.GetString(), new DevToolsException("the page was closed"));
        if (session is not null && _listeners.TryGetValue(session, out var listener)) listener(method, content);
    }

    private void Fail(Func<Pending, bool> which, DevToolsException reason)
    {
        foreach (var pending in _pending.Values.Where(which)) pending.Answer.TrySetException(reason);
    }

    private static DevToolsException Closed() => new("the browser ended");

    private static bool IsLoss(Exception e) => e is IOException or ObjectDisposedException or WebSocketException or InvalidOperationException;

    private sealed record Pending(string Method, string? Session)
    {
        public TaskCompletionSource<JsonElement> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Settle(JsonElement message)
        {
            if (message.TryGetProperty("error", out var error)) Answer.TrySetException(new DevToolsException($"{Method}: {error.GetProperty("message").GetString()}"));
            else Answer.TrySetResult(message.GetProperty("result"));
        }
    }
}
