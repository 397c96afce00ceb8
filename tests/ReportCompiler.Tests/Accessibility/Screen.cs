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
}
