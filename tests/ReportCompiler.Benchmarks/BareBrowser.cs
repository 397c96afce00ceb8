using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ReportCompiler.Benchmarks;

/// <summary>
/// The least that a browser must do for a report: start, show a page, print it with tags and outline, end.
/// Nothing of the program is used, so that a slow part of it cannot slow its own yardstick.
/// </summary>
internal sealed class BareBrowser(Stream to, Stream from)
{
    private int _id;

    /// <summary>Prints a page.</summary>
    public static void PrintPage(string browser, string page)
    {
        var profile = Directory.CreateTempSubdirectory("report-benchmark-browser-").FullName;
        try
        {
            string[] command = ["-c", "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null", "sh", browser, "--headless", "--no-sandbox", "--disable-gpu",
                "--remote-debugging-pipe", $"--user-data-dir={profile}", "--no-startup-window"];
            using var process = Process.Start(new ProcessStartInfo("/bin/sh", command) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            new BareBrowser(process.StandardInput.BaseStream, process.StandardOutput.BaseStream).Print(page);
            process.WaitForExit();
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    private void Print(string page)
    {
        var target = Text(Ask("Target.createTarget", "\"url\":\"about:blank\""), "targetId");
        var session = Text(Ask("Target.attachToTarget", $"\"targetId\":\"{target}\",\"flatten\":true"), "sessionId");
        Ask("Page.enable", "", session);
        Ask("Page.navigate", $"\"url\":{JsonSerializer.Serialize(page)}", session);
        while (!Receive().Contains("\"Page.loadEventFired\"", StringComparison.Ordinal))
        {
        }
        var pdf = Ask("Page.printToPDF", "\"preferCSSPageSize\":true,\"printBackground\":true,\"generateTaggedPDF\":true,\"generateDocumentOutline\":true", session);
        if (pdf.Length < 10_000) throw new InvalidOperationException($"That is no PDF: {pdf}");
        Ask("Browser.close", "");
    }

    /// <summary>Sends a command and gives its answer; what else arrives meanwhile is of no interest.</summary>
    private string Ask(string method, string parameters, string? session = null)
    {
        var id = ++_id;
        to.Write(Encoding.UTF8.GetBytes($"{{\"id\":{id},\"method\":\"{method}\",\"params\":{{{parameters}}}{(session is null ? "" : $",\"sessionId\":\"{session}\"")}}}\0"));
        to.Flush();
        while (true)
        {
            var answer = Receive();
            if (answer.StartsWith($"{{\"id\":{id},", StringComparison.Ordinal)) return answer;
        }
    }

    private readonly byte[] _buffer = new byte[1 << 20];
    private int _at;
    private int _filled;

    private string Receive()
    {
        using var message = new MemoryStream();
        while (true)
        {
            var rest = _buffer.AsSpan(_at, _filled - _at);
            var end = rest.IndexOf((byte)0);
            message.Write(end < 0 ? rest : rest[..end]);
            _at += end < 0 ? rest.Length : end + 1;
            if (end >= 0) return Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length);
            (_at, _filled) = (0, from.Read(_buffer));
            if (_filled == 0) throw new InvalidOperationException("The browser ended.");
        }
    }

    private static string Text(string answer, string name)
    {
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.GetProperty("result").GetProperty(name).GetString()!;
    }
}
