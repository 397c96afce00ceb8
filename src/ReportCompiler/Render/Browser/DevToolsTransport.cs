namespace ReportCompiler.Render.Browser;

/// <summary>Carries whole DevTools messages (JSON in UTF-8) to and from a browser.</summary>
internal abstract class DevToolsTransport : IAsyncDisposable
{
    /// <summary>Sends one message. Callers take turns.</summary>
    public abstract ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation);

    /// <summary>The next message, or null when the browser has closed the connection.</summary>
    public abstract ValueTask<byte[]?> ReceiveAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
