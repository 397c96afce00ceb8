namespace ReportCompiler.Render.Browser;

/// <summary>How the browser is spoken to.</summary>
internal enum BrowserConnection
{
    /// <summary>Over a pair of pipes; on Unix.</summary>
    Pipe,

    /// <summary>Over a websocket on the loopback address; everywhere.</summary>
    WebSocket,
}
