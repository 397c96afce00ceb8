using System.Text.Json;
using ReportCompiler.Render.Browser;

namespace ReportCompiler.Tests.Support;

/// <summary>The real browser, for tests. Without one they fail: a test that is left out proves nothing.</summary>
internal static class TestBrowser
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static string Path { get; } =
        BrowserFinder.Find(Environment.GetEnvironmentVariable("REPORT_BROWSER"), Environment.GetEnvironmentVariable("PATH"))
        ?? throw new InvalidOperationException(BrowserDiagnostics.NoBrowser().Help);

    public static Task<BrowserSession> StartAsync(BrowserConnection? connection = null, CancellationToken cancellation = default) =>
        BrowserSession.StartAsync(Path, Limit, connection ?? BrowserSession.DefaultConnection, cancellation);

    /// <summary>A page that shows a document on a screen of the given size.</summary>
    public static async Task<BrowserPage> ShowAsync(this BrowserSession browser, string html, int width = 1280, int height = 800, bool dark = false)
    {
        using var inTime = new CancellationTokenSource(Limit);
        var page = await browser.OpenPageAsync(inTime.Token);
        await page.SendAsync("Emulation.setDeviceMetricsOverride", p =>
        {
            p.WriteNumber("width", width);
            p.WriteNumber("height", height);
            p.WriteNumber("deviceScaleFactor", 1);
            p.WriteBoolean("mobile", false);
        }, inTime.Token);
        await page.SendAsync("Emulation.setEmulatedMedia", p =>
        {
            p.WriteStartArray("features");
            p.WriteStartObject();
            p.WriteString("name", "prefers-color-scheme");
            p.WriteString("value", dark ? "dark" : "light");
            p.WriteEndObject();
            p.WriteEndArray();
        }, inTime.Token);
        await page.LoadAsync(html, inTime.Token);
        return page;
    }

    public static async Task<JsonElement> EvaluateAsync(this BrowserPage page, string expression)
    {
        using var inTime = new CancellationTokenSource(Limit);
        return await page.EvaluateAsync(expression, inTime.Token);
    }

    /// <summary>What the screen shows, as PNG; the whole page, also what must be scrolled to, when asked for.</summary>
    public static async Task<byte[]> ScreenshotAsync(this BrowserPage page, bool whole = false)
    {
        using var inTime = new CancellationTokenSource(Limit);
        var answer = await page.SendAsync("Page.captureScreenshot", p => p.WriteBoolean("captureBeyondViewport", whole), inTime.Token);
        return answer.GetProperty("data").GetBytesFromBase64();
    }

    /// <summary>Presses and releases a key, such as <c>Tab</c> (9) or <c>Enter</c> (13).</summary>
    public static async Task PressAsync(this BrowserPage page, string key, int code)
    {
        using var inTime = new CancellationTokenSource(Limit);
        foreach (var type in (string[])["keyDown", "keyUp"])
        {
            await page.SendAsync("Input.dispatchKeyEvent", p =>
            {
                p.WriteString("type", type);
                p.WriteString("key", key);
                p.WriteString("code", key);
                p.WriteNumber("windowsVirtualKeyCode", code);
            }, inTime.Token);
        }
    }
}
