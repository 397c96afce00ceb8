#pragma warning disable RS0030 // Whether this process is the superuser's decides one switch; nothing that is printed depends on it.

namespace ReportCompiler.Render.Browser;

/// <summary>The switches of a browser that only prints: nothing on screen, nothing from the network, nothing kept.</summary>
internal static class BrowserArguments
{
    private static readonly string[] Always =
    [
        "--headless", "--disable-gpu", "--hide-scrollbars", "--mute-audio", "--no-first-run", "--no-default-browser-check",
        "--disable-extensions", "--disable-default-apps", "--disable-sync", "--disable-component-update", "--disable-background-networking",
        "--disable-quic", "--disable-breakpad", "--disable-dev-shm-usage", "--metrics-recording-only", "--password-store=basic", "--use-mock-keychain",
        // Letters keep their true widths, so that a page is set alike on every machine.
        "--font-render-hinting=none",
        // A report holds all that it needs. A page that asks for more finds no address.
        "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    public static IEnumerable<string> For(BrowserConnection connection, string profile)
    {
        // The sandbox cannot be set up by the superuser of a container, who is the only one that prints as superuser.
        string[] sandbox = !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        string[] channel = connection == BrowserConnection.Pipe
            ? ["--remote-debugging-pipe"]
            : ["--remote-debugging-port=0", "--remote-debugging-address=127.0.0.1"];
        return [.. Always, .. sandbox, .. channel, $"--user-data-dir={profile}", "--no-startup-window"];
    }
}
