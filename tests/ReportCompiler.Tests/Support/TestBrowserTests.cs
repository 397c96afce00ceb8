using System.Buffers.Binary;

namespace ReportCompiler.Tests.Support;

public sealed class TestBrowserTests
{
    private const string Html = "<!doctype html><meta charset=utf-8><title>Test</title><style>body{height:3000px}@media(prefers-color-scheme:dark){body{background:#000}}</style><a href='#x'>ž</a>";

    [Fact]
    public async Task A_page_has_the_size_the_scheme_and_the_keyboard_that_a_test_gives_it()
    {
        await using var browser = await TestBrowser.StartAsync();
        await using var page = await browser.ShowAsync(Html, 390, 700, dark: true);
        Assert.Equal(390, (await page.EvaluateAsync("innerWidth")).GetInt32());
        Assert.Equal("rgb(0, 0, 0)", (await page.EvaluateAsync("getComputedStyle(document.body).backgroundColor")).GetString());
        Assert.Equal((390, 700), Size(await page.ScreenshotAsync()));
        Assert.True(Size(await page.ScreenshotAsync(whole: true)).Height > 3000);
        await page.PressAsync("Tab", 9);
        Assert.Equal("ž", (await page.EvaluateAsync("document.activeElement.textContent")).GetString());
    }

    private static (int Width, int Height) Size(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
