using ReportCompiler.Render.Browser;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Accessibility;

/// <summary>The settings of a reader's screen and system, as the browser imitates them.</summary>
internal static class Screen
{
    /// <summary>The window in CSS pixels: 640 wide at a scale of 2 is a screen of 1280 at 200 %.</summary>
    public static async Task SizeAsync(this BrowserPage page, int width, int height, double scale = 1)
    {
        using var inTime = new CancellationTokenSource(TestBrowser.Limit);
        await page.SendAsync("Emulation.setDeviceMetricsOverride", p =>
        {
            p.WriteNumber("width", width);
            p.WriteNumber("height", height);
            p.WriteNumber("deviceScaleFactor", scale);
            p.WriteBoolean("mobile", false);
        }, inTime.Token);
    }

    /// <summary>What the reader prefers, such as <c>prefers-reduced-motion</c>; what is not named goes back to the browser's own.</summary>
    public static async Task PreferAsync(this BrowserPage page, params (string Feature, string Value)[] features)
    {
        using var inTime = new CancellationTokenSource(TestBrowser.Limit);
        await page.SendAsync("Emulation.setEmulatedMedia", p =>
        {
            p.WriteStartArray("features");
            foreach (var (feature, value) in features)
            {
                p.WriteStartObject();
                p.WriteString("name", feature);
                p.WriteString("value", value);
                p.WriteEndObject();
            }
            p.WriteEndArray();
        }, inTime.Token);
    }

    /// <summary>Moves the mouse to a point of the window.</summary>
    public static Task PointAsync(this BrowserPage page, double x, double y) => MouseAsync(page, "mouseMoved", x, y);

    /// <summary>Scrolls to the element that an expression gives, and moves the mouse onto it.</summary>
    public static async Task<(double X, double Y)> PointAtAsync(this BrowserPage page, string element)
    {
        var script = $"(e => {{ document.documentElement.style.scrollBehavior = 'auto'; if (getComputedStyle(e).position !== 'absolute') e.scrollIntoView({{ block: 'center' }}); const b = e.getClientRects()[0]; return [b.left + b.width / 2, b.top + b.height / 2] }})({element})";
        var at = (await page.EvaluateAsync(script)).EnumerateArray().Select(n => n.GetDouble()).ToArray();
        await PointAsync(page, at[0], at[1]);
        return (at[0], at[1]);
    }

    /// <summary>Scrolls to the element that an expression gives, and clicks it.</summary>
    public static async Task PressOnAsync(this BrowserPage page, string element)
    {
        var (x, y) = await PointAtAsync(page, element);
        await MouseAsync(page, "mousePressed", x, y);
        await MouseAsync(page, "mouseReleased", x, y);
    }

    private static async Task MouseAsync(BrowserPage page, string type, double x, double y)
    {
        using var inTime = new CancellationTokenSource(TestBrowser.Limit);
        await page.SendAsync("Input.dispatchMouseEvent", p =>
        {
            p.WriteString("type", type);
            p.WriteNumber("x", x);
            p.WriteNumber("y", y);
            p.WriteString("button", type == "mouseMoved" ? "none" : "left");
            p.WriteNumber("clickCount", type == "mouseMoved" ? 0 : 1);
            p.WriteString("pointerType", "mouse");
        }, inTime.Token);
    }
}
