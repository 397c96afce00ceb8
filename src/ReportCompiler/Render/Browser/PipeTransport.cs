namespace ReportCompiler.Render.Browser;

/// <summary>Messages over a pair of pipes, each ended by a NUL: no port that another program could open.</summary>
internal sealed class PipeTransport(Stream toBrowser, Stream fromBrowser) : DevToolsTransport
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _filled;
    private int _searched;

    public override async ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        await toBrowser.WriteAsync(message, cancellation).ConfigureAwait(false);
        await toBrowser.WriteAsync(new byte[1], cancellation).ConfigureAwait(false);
        await toBrowser.FlushAsync(cancellation).ConfigureAwait(false);
    }

    public override async ValueTask<byte[]?> ReceiveAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var end = _buffer.AsSpan(_searched.._filled).IndexOf((byte)0);
            if (end >= 0) return Take(_searched + end);
            _searched = _filled;
            if (_filled == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
            var read = await fromBrowser.ReadAsync(_buffer.AsMemory(_filled), cancellation).ConfigureAwait(false);
            if (read == 0) return null;
            _filled += read;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await toBrowser.DisposeAsync().ConfigureAwait(false);
        await fromBrowser.DisposeAsync().ConfigureAwait(false);
    }

    private byte[] Take(int end)
    {
        var message = _buffer[..end];
        _buffer.AsSpan((end + 1).._filled).CopyTo(_buffer);
        _filled -= end + 1;
        _searched = 0;
        return message;
    }
}
