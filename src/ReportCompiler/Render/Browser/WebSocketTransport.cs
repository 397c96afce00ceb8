using System.Net.WebSockets;

namespace ReportCompiler.Render.Browser;

/// <summary>Messages over a websocket on the loopback address, where pipes cannot be handed to a browser (Windows).</summary>
internal sealed class WebSocketTransport : DevToolsTransport
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[64 * 1024];

    public async Task ConnectAsync(Uri address, CancellationToken cancellation)
    {
        // The address is this machine: a proxy that the user has set up for the web must not see it.
        _socket.Options.Proxy = null;
        await _socket.ConnectAsync(address, cancellation).ConfigureAwait(false);
    }

    public override ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation) =>
        _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellation);

    public override async ValueTask<byte[]?> ReceiveAsync(CancellationToken cancellation)
    {
        using var message = new MemoryStream();
        while (true)
        {
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(), cancellation).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            message.Write(_buffer, 0, part.Count);
            if (part.EndOfMessage) return message.ToArray();
        }
    }

    public override ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
