using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace ReportCompiler.Render.Browser;

/// <summary>
/// One page of a browser. It shows a document that is handed to it, under an address that is always the same, so that no folder of the
/// machine gets into a PDF; every other request is refused and noted.
/// </summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private const string Address = "https://report.invalid/";
    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(1);

    // Fonts are asked for by name: a font that the screen does not show would otherwise first be wanted in the middle of printing.
    private const string Ready =
        "(async()=>{if(document.readyState!=='complete')await new Promise(r=>addEventListener('load',r));" +
        "await Promise.allSettled([...document.fonts].map(f=>f.load()));await document.fonts.ready})()";

    private readonly DevToolsClient _client;
    private readonly string _target;
    private readonly string _session;
    private readonly CancellationTokenSource _closing = new();
    private ImmutableArray<string> _refused = [];
    private byte[] _document = [];

    private BrowserPage(DevToolsClient client, string target, string session)
    {
        _client = client;
        _target = target;
        _session = session;
        client.Listen(session, OnEvent);
    }

    /// <summary>What the document asked for and did not get, in ordinal order: anything that is not in the document itself.</summary>
    public ImmutableArray<string> Refused => [.. _refused.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static async Task<BrowserPage> OpenAsync(DevToolsClient client, CancellationToken cancellation)
    {
        var target = await client.SendAsync("Target.createTarget", p => p.WriteString("url", "about:blank"), null, cancellation).ConfigureAwait(false);
        var id = target.GetProperty("targetId").GetString()!;
        var attached = await client.SendAsync("Target.attachToTarget", p =>
        {
            p.WriteString("targetId", id);
            p.WriteBoolean("flatten", true);
        }, null, cancellation).ConfigureAwait(false);
        var page = new BrowserPage(client, id, attached.GetProperty("sessionId").GetString()!);
        await page.SendAsync("Inspector.enable", null, cancellation).ConfigureAwait(false);
        await page.SendAsync("Fetch.enable", null, cancellation).ConfigureAwait(false);
        return page;
    }

    /// <summary>A command to this page.</summary>
    public Task<JsonElement> SendAsync(string method, Action<Utf8JsonWriter>? parameters, CancellationToken cancellation) =>
        _client.SendAsync(method, parameters, _session, cancellation);

    /// <summary>Runs a script at the very beginning of each document that is loaded afterwards.</summary>
    public Task RunBeforeLoadAsync(string script, CancellationToken cancellation) =>
        SendAsync("Page.addScriptToEvaluateOnNewDocument", p => p.WriteString("source", script), cancellation);

    /// <summary>Shows a document and waits until it, its pictures and its fonts are there.</summary>
    public async Task LoadAsync(string html, CancellationToken cancellation)
    {
        _document = Encoding.UTF8.GetBytes(html);
        var answer = await SendAsync("Page.navigate", p => p.WriteString("url", Address), cancellation).ConfigureAwait(false);
        if (answer.TryGetProperty("errorText", out var error)) throw new DevToolsException($"the page could not be loaded: {error.GetString()}");
        await EvaluateAsync(Ready, cancellation).ConfigureAwait(false);
    }

    /// <summary>The value of a JavaScript expression; a promise is waited for. Undefined for an expression without a value.</summary>
    public async Task<JsonElement> EvaluateAsync(string expression, CancellationToken cancellation)
    {
        var answer = await SendAsync("Runtime.evaluate", p =>
        {
            p.WriteString("expression", expression);
            p.WriteBoolean("awaitPromise", true);
            p.WriteBoolean("returnByValue", true);
        }, cancellation).ConfigureAwait(false);
        if (answer.TryGetProperty("exceptionDetails", out var details)) throw new DevToolsException($"a script failed: {Describe(details)}");
        return answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    /// <summary>The page as PDF, in the sizes and margins of its own style sheet.</summary>
    public async Task<byte[]> PrintAsync(CancellationToken cancellation)
    {
        var answer = await SendAsync("Page.printToPDF", p =>
        {
            p.WriteBoolean("preferCSSPageSize", true);
            p.WriteBoolean("printBackground", true);
            p.WriteBoolean("generateTaggedPDF", true);
            p.WriteBoolean("generateDocumentOutline", true);
        }, cancellation).ConfigureAwait(false);
        return answer.GetProperty("data").GetBytesFromBase64();
    }

    /// <summary>Asks the browser to close the page. Nobody waits for it: a page whose script never ends would not close in time.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        _ = CloseAsync();
    }

    private async Task CloseAsync()
    {
        using var inTime = new CancellationTokenSource(TimeToClose);
        try
        {
            await _client.SendAsync("Target.closeTarget", p => p.WriteString("targetId", _target), null, inTime.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or DevToolsException or ObjectDisposedException)
        {
            // A page that cannot close goes with its browser.
        }
    }

    private static string? Describe(JsonElement details) =>
        details.TryGetProperty("exception", out var e) && e.TryGetProperty("description", out var d) ? d.GetString() : details.GetProperty("text").GetString();

    private void OnEvent(string method, JsonElement content)
    {
        if (method == "Fetch.requestPaused") _ = AnswerAsync(content.GetProperty("requestId").GetString()!, content.GetProperty("request").GetProperty("url").GetString()!);
    }

    private async Task AnswerAsync(string request, string url)
    {
        try
        {
            if (url == Address) await FulfilAsync(request).ConfigureAwait(false);
            else await RefuseAsync(request, url).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or DevToolsException)
        {
            // The page went before its request was answered; whoever waits for the page is told.
        }
    }

    private Task<JsonElement> FulfilAsync(string request) => SendAsync("Fetch.fulfillRequest", p =>
    {
        p.WriteString("requestId", request);
        p.WriteNumber("responseCode", 200);
        p.WriteStartArray("responseHeaders");
        p.WriteStartObject();
        p.WriteString("name", "Content-Type");
        p.WriteString("value", "text/html; charset=utf-8");
        p.WriteEndObject();
        p.WriteEndArray();
        p.WriteBase64String("body", _document);
    }, _closing.Token);

    private Task<JsonElement> RefuseAsync(string request, string url)
    {
        // The browser asks for an icon by itself; a document that names none has not asked for it.
        if (url != Address + "favicon.ico") ImmutableInterlocked.Update(ref _refused, (all, one) => all.Add(one), url);
        return SendAsync("Fetch.failRequest", p =>
        {
            p.WriteString("requestId", request);
            p.WriteString("errorReason", "BlockedByClient");
        }, _closing.Token);
    }
}
