using System.Text;
using ReportCompiler.Expressions;
using ReportCompiler.Markup;
using ReportCompiler.Text;

namespace ReportCompiler.Compose.Lint;

/// <summary>
/// What an author wrote between the expressions, as one text in the order of the file, with the place of every character. An expression is one foreign character in it.
/// </summary>
internal sealed class WrittenText
{
    private readonly StringBuilder _text = new();
    private readonly List<Piece> _pieces = [];

    /// <summary>The text of these nodes, of all branches.</summary>
    public static WrittenText Of(IEnumerable<TemplateNode> nodes)
    {
        var written = new WrittenText();
        written.Add(nodes);
        return written;
    }

    /// <summary>A text without expressions, at one place.</summary>
    public static WrittenText Of(string text, SourceSpan place) => Of([new TextNode(text, place)]);

    public string Text => _text.ToString();

    /// <summary>The place of some characters.</summary>
    public SourceSpan At(int start, int length)
    {
        var index = _pieces.FindLastIndex(p => p.Start <= start);
        if (index < 0) return _pieces.Count > 0 ? _pieces[0].Node.Span : default;
        var (node, from) = _pieces[index];
        if (!IsVerbatim(node)) return node.Span;
        var before = node.Markdown.AsSpan(0, Math.Min(start - from, node.Markdown.Length));
        var line = before.LastIndexOf('\n');
        return line < 0
            ? SourceSpan.OnLine(node.Span.File, node.Span.Line, node.Span.Column + before.Length, length)
            : SourceSpan.OnLine(node.Span.File, node.Span.Line + before.Count('\n'), before.Length - line, length);
    }

    private void Add(IEnumerable<TemplateNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TextNode text:
                    _pieces.Add(new Piece(text, _text.Length));
                    _text.Append(text.Markdown);
                    break;
                case IfNode choice:
                    foreach (var branch in choice.Branches)
                    {
                        Add(branch.Body);
                        _text.Append(Prose.Foreign); // so that no word of a branch meets one of the next
                    }
                    break;
                case ForNode loop: Add(loop.Body); break;
                case BlockNode: _text.Append("\n\n"); break;
                case ClaimNode: break;
                default: _text.Append(Prose.Foreign); break;
            }
        }
    }

    /// <summary>Whether a text is the file's own letters: an escaped or folded one of YAML is not, and its place is the whole.</summary>
    private static bool IsVerbatim(TextNode node)
    {
        var last = node.Markdown.LastIndexOf('\n');
        var (line, column) = last < 0
            ? (node.Span.Line, node.Span.Column + node.Markdown.Length)
            : (node.Span.Line + node.Markdown.AsSpan().Count('\n'), node.Markdown.Length - last);
        return (line, column) == (node.Span.EndLine, node.Span.EndColumn);
    }

    private readonly record struct Piece(TextNode Node, int Start);
}
