using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

#pragma warning disable RS0030 // A browser is a program of the machine, not a file of the project.

namespace ReportCompiler.Render.Browser;

/// <summary>
/// Tells one browser from another without a session: by its path, by what it answers to <c>--version</c>, which takes a twentieth of the time of a start, and by
/// the first part of its file, in which a script that starts a browser stands whole, and a program has the number of its build.
/// </summary>
internal static class BrowserVersion
{
    private const int Beginning = 64 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>What tells this browser from others; null when it cannot be told, which is then no browser to reuse the PDFs of.</summary>
    public static async Task<string?> AskAsync(string browser, CancellationToken cancellation)
    {
        try
        {
            var version = OperatingSystem.IsWindows() ? FileVersionInfo.GetVersionInfo(browser).ProductVersion : await AnswerAsync(browser, cancellation).ConfigureAwait(false);
            return string.IsNullOrWhiteSpace(version) ? null : $"{browser}\n{version}\n{Hash(browser)}";
        }
        catch (Exception e) when (e is Win32Exception or IOException or UnauthorizedAccessException or InvalidOperationException or OperationCanceledException)
        {
            return null;
        }
    }

    private static string Hash(string browser)
    {
        using var file = new FileStream(browser, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var first = new byte[Math.Min(Beginning, file.Length)];
        file.ReadExactly(first);
        return Convert.ToHexStringLower(SHA256.HashData(first));
    }

    private static async Task<string?> AnswerAsync(string browser, CancellationToken cancellation)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        inTime.CancelAfter(Limit);
        var start = new ProcessStartInfo(browser, ["--version"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, CreateNoWindow = true };
        using var process = Process.Start(start)!;
        try
        {
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(inTime.Token);
            var answer = await process.StandardOutput.ReadToEndAsync(inTime.Token).WaitAsync(inTime.Token).ConfigureAwait(false);
            await errors.WaitAsync(inTime.Token).ConfigureAwait(false);
            await process.WaitForExitAsync(inTime.Token).ConfigureAwait(false);
            return process.ExitCode == 0 ? answer : null;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
