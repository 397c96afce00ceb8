using ReportCompiler.Diagnostics;

namespace ReportCompiler.Render.Browser;

/// <summary>Why nothing could be printed. It does not leave the folder: <c>PdfPhase</c> returns its diagnostic.</summary>
internal sealed class BrowserException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
