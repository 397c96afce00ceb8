using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Render.Browser;

/// <summary>RC5001 to RC5099: what can go wrong with the browser that prints the PDF.</summary>
internal static class BrowserDiagnostics
{
    public static readonly DiagnosticCode MissingBrowser = new("RC5001", "No browser to print the PDF with", Severity.Error,
        "The PDF of a report is printed by a browser that runs without a window: Chromium, Chrome or Edge. None of them was found on this machine, "
        + "so no PDF can be made, and nothing was written. On Debian one command installs the smallest of them; on other systems another does. "
        + "A browser that is installed in an unusual place is named in the environment variable REPORT_BROWSER. "
        + "The HTML needs no browser: '--to html' builds it alone.",
        "report build 2020        (on a machine without Chromium, Chrome or Edge)");

    public static readonly DiagnosticCode StartFailed = new("RC5002", "The browser did not start", Severity.Error,
        "A browser was found, but it ended before it answered. Usually a library that it needs is not installed, the program is not a browser, "
        + "it may not write to the folder for temporary files, or the machine does not let an ordinary user start the browser's sandbox. The message repeats the last lines that the browser itself wrote.",
        "REPORT_BROWSER=/bin/false report build 2020");

    public static readonly DiagnosticCode TimeExceeded = new("RC5003", "The browser took too long", Severity.Error,
        "The start of the browser and the printing of each document have a time limit, so that a build never hangs. A report of a hundred pages "
        + "takes about a second. The limit is reached when the machine is very busy, when the program is not a browser, or when a script in "
        + "the layout does not end. The browser was ended, and nothing was written.",
        "<script>while (true) {}</script>        (in templates/layout.html)");

    public static readonly DiagnosticCode PrintFailed = new("RC5004", "The PDF could not be printed", Severity.Error,
        "The browser started, but gave no PDF: it refused to print, or it ended in the middle. The usual reason for the latter is too little memory: "
        + "a machine in a CI service often has less than a browser wants. Nothing was written. Building again is safe.",
        "report build 2020        (with 100 MB of memory left)");

    public static readonly DiagnosticCode ConfiguredMissing = new("RC5005", "The configured browser does not exist", Severity.Error,
        "The environment variable REPORT_BROWSER names the browser to print with, by its path or by a name that is found on PATH. "
        + "There is no such file. No other browser is taken in its place, because another version may set the pages differently.",
        "REPORT_BROWSER=/opt/chrome/chrom report build 2020");

    public static readonly DiagnosticCode OutsideRequest = new("RC5006", "The document asks for something outside itself", Severity.Warning,
        "A report holds all that it needs: styles, fonts and pictures are part of the page, so that it reads the same in ten years as today. "
        + "While the PDF was printed, the page asked for an address outside itself. It was not fetched, and is missing in the PDF.",
        "<img src=\"https://example.org/logo.png\">        (in templates/layout.html)");

    public static ImmutableArray<DiagnosticCode> All { get; } = [MissingBrowser, StartFailed, TimeExceeded, PrintFailed, ConfiguredMissing, OutsideRequest];

    public static Diagnostic NoBrowser() => Diagnostic.Of(MissingBrowser, null,
        "No browser was found to print the PDF with.",
        "Run 'apt-get update && apt-get install -y --no-install-recommends chromium-headless-shell' (Debian) or "
        + "'npx @puppeteer/browsers install chrome-headless-shell@stable' (other systems), or set REPORT_BROWSER to the path of a Chromium, Chrome or Edge. "
        + "'--to html' builds without a PDF.");

    public static Diagnostic NotStarted(string browser, string? lastWords) => lastWords?.Contains("No usable sandbox", StringComparison.Ordinal) == true
        ? NoSandbox(browser)
        : Diagnostic.Of(StartFailed, null,
            $"The browser '{browser}' did not start{Said(lastWords)}.",
            "Install what the browser says is missing, or set REPORT_BROWSER to another Chromium, Chrome or Edge.");

    // A browser's own advice is to switch its sandbox off, which is the one thing that nobody should do with a page from elsewhere.
    private static Diagnostic NoSandbox(string browser) => Diagnostic.Of(StartFailed, null,
        $"The browser '{browser}' did not start: this machine does not let an ordinary user start the browser's sandbox.",
        "Run 'sudo apt-get install -y chromium-sandbox' (Debian), or allow user namespaces ('sysctl user.max_user_namespaces', AppArmor, the container's options). "
        + "In a container of its own the build may also run as root, who prints without a sandbox.");

    public static Diagnostic StartTooSlow(string browser, TimeSpan limit, string? lastWords) => Diagnostic.Of(TimeExceeded, null,
        $"The browser '{browser}' did not answer within {Seconds(limit)}{Said(lastWords)}.",
        "Build again when the machine is less busy, or set REPORT_BROWSER to another Chromium, Chrome or Edge.");

    public static Diagnostic PrintTooSlow(string name, TimeSpan limit) => Diagnostic.Of(TimeExceeded, null,
        $"Printing '{name}' took longer than {Seconds(limit)} and was stopped.",
        "Remove any script that does not end from the layout, or build again when the machine is less busy.");

    public static Diagnostic NotPrinted(string name, string reason, string? lastWords) => Diagnostic.Of(PrintFailed, null,
        $"'{name}' could not be printed: {reason}{Said(lastWords)}.",
        "Build again; if it fails again, free some memory or set REPORT_BROWSER to another Chromium, Chrome or Edge.");

    public static Diagnostic NotThere(string browser) => Diagnostic.Of(ConfiguredMissing, null,
        $"The configured browser '{browser}' does not exist.",
        "Set REPORT_BROWSER to the path of a Chromium, Chrome or Edge, or unset it to let the program look for one.");

    public static Diagnostic Refused(string name, string url) => Diagnostic.Of(OutsideRequest, null,
        $"'{name}' asks for '{Short(url)}', which is not part of the report and is missing in the PDF.",
        "Put the picture, style or font into the page itself (as a 'data:' address), or remove it.");

    private static string Said(string? words) => words is null ? "" : $" (it said: {words})";

    private static string Short(string url) => url.Length <= 200 ? url : string.Concat(url.AsSpan(0, 200), "…");

    private static string Seconds(TimeSpan limit) =>
        limit == TimeSpan.FromSeconds(1) ? "1 second" : limit.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture) + " seconds";
}
