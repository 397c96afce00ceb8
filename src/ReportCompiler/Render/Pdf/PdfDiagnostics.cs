using System.Collections.Immutable;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Render.Pdf;

/// <summary>RC5301 to RC5399: what keeps a printed PDF from being one that anyone can read.</summary>
internal static class PdfDiagnostics
{
    public static readonly DiagnosticCode NotUnderstoodCode = new("RC5301", "The browser's PDF is not understood", Severity.Error,
        """
        What the browser prints is written anew, so that everyone can read it and so that the same report gives the same bytes. This browser wrote its PDF in a
        way that the program does not know. That happens with a browser much newer or older than those the program was made with, or when the
        layout asks for something unusual. Nothing was written.
        """,
        "report build 2020        (with a browser that writes another kind of PDF)");

    public static readonly DiagnosticCode NotAccessibleCode = new("RC5302", "The PDF is not accessible", Severity.Error,
        """
        Each PDF is read again after it was written and held against PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), as far as a program can tell: everything on a
        page belongs to an element or is decoration, every picture has a description, every table cell its head, every link its words, headings
        leave out no level, fonts are embedded, nothing is printed as a picture of words or smaller than it is, and so on. Contrast and reading order are not
        judged. Public bodies are bound by law to publish such files, so one that fails is not
        written. The cause usually is in templates/layout.html or in a text.
        """,
        "<img src=\"data:image/png;base64,…\">        (in templates/layout.html, without alt)");

    public static ImmutableArray<DiagnosticCode> All { get; } = [NotUnderstoodCode, NotAccessibleCode];

    public static Diagnostic NotUnderstood(string name, string reason, string engine) => Diagnostic.Of(NotUnderstoodCode, null,
        $"The PDF '{name}' could not be read as it was printed by {engine}: {reason}.",
        "Undo the last change of the layout, or set REPORT_BROWSER to another Chromium, Chrome or Edge.");

    public static Diagnostic NotAccessible(string name, string finding) => Diagnostic.Of(NotAccessibleCode, null,
        $"The PDF '{name}' is not accessible: {finding}.",
        "Mend the layout or the text that this comes from; 'report explain RC5302' says what is asked for.");
}
