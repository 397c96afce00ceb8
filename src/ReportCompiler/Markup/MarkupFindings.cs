using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Markup;

/// <summary>
/// What was found in one Markdown text. The places in an agency's file are those of the text; a template was filled before it came here, so that
/// only its file can be named.
/// </summary>
internal sealed class MarkupFindings(string path, bool placesAreExact)
{
    private readonly DiagnosticBag _bag = new();

    public IReadOnlyList<Diagnostic> All => _bag.ToImmutable();

    public void Add(Diagnostic diagnostic) => _bag.Add(diagnostic);

    /// <summary>A place in the text, counted from 0 as Markdig counts.</summary>
    public SourceSpan At(int line, int column, int length = 1) =>
        placesAreExact ? SourceSpan.OnLine(path, line + 1, column + 1, length) : SourceSpan.StartOf(path);

    /// <summary>The place of a character of the text.</summary>
    public SourceSpan AtOffset(string text, int offset, int length = 1)
    {
        var before = text.AsSpan(0, offset);
        return At(before.Count('\n'), offset - before.LastIndexOf('\n') - 1, length);
    }
}
