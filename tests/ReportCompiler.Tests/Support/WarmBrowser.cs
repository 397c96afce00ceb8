using ReportCompiler.Render.Browser;

namespace ReportCompiler.Tests.Support;

/// <summary>One browser for all tests of a class: <c>IClassFixture&lt;WarmBrowser&gt;</c>. To start one takes longer than to print a page.</summary>
public sealed class WarmBrowser : IAsyncLifetime
{
    internal BrowserSession Session { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Session = await TestBrowser.StartAsync();

    public ValueTask DisposeAsync() => Session.DisposeAsync();
}
