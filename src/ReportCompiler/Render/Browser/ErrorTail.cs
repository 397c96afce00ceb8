namespace ReportCompiler.Render.Browser;

/// <summary>The last lines of a stream that must be read to its end, lest its writer block.</summary>
internal sealed class ErrorTail
{
    private const int Lines = 3;
    private const int Letters = 300;
    private readonly Queue<string> _lines = new();

    /// <summary>The last lines as one, shortened; null when there are none.</summary>
    public string? Text
    {
        get
        {
            lock (_lines)
            {
                var text = string.Join(" / ", _lines);
                return text.Length == 0 ? null : text.Length <= Letters ? text : string.Concat(text.AsSpan(0, Letters), "…");
            }
        }
    }

    public async Task DrainAsync(StreamReader reader)
    {
        try
        {
            while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line) Keep(line.Trim());
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The process is gone, and what it said is known.
        }
    }

    private void Keep(string line)
    {
        if (line.Length == 0) return;
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > Lines) _lines.Dequeue();
        }
    }
}
