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
    private readonly List<Piece> _pieces = [];
    private readonly List<int> _lines = [];

    private WrittenText(IEnumerable<TemplateNode> nodes)
    {
        var text = new StringBuilder();
        Add(nodes, text);
        Text = text.ToString();
        for (var i = Text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = Text.IndexOf('\n', i + 1)) _lines.Add(i);
    }

    /// <summary>The text of these nodes, of all branches.</summary>
    public static WrittenText Of(IEnumerable<TemplateNode> nodes) => new(nodes);

    /// <summary>A text without expressions, at one place.</summary>
    public static WrittenText Of(string text, SourceSpan place) => Of([new TextNode(text, place)]);

    public string Text { get; }

    /// <summary>The place of some characters.</summary>
    public SourceSpan At(int start, int length)
    {
        if (_pieces.Count == 0) return default;
        var (place, from, isVerbatim) = _pieces[Math.Max(0, Last(_pieces.Count, i => _pieces[i].Start <= start))];
        if (!isVerbatim) return place;
        // Lines that end before the piece begins are none of it.
        var (ended, before) = (Last(_lines.Count, i => _lines[i] < start) + 1, Last(_lines.Count, i => _lines[i] < from) + 1);
        return ended == before
            ? SourceSpan.OnLine(place.File, place.Line, place.Column + start - from, length)
            : SourceSpan.OnLine(place.File, place.Line + ended - before, start - _lines[ended - 1], length);
    }

    private void Add(IEnumerable<TemplateNode> nodes, StringBuilder text)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TextNode written:
                    _pieces.Add(new Piece(written.Span, text.Length, IsVerbatim(written)));
                    text.Append(written.Markdown);
                    break;
                case IfNode choice:
                    foreach (var branch in choice.Branches)
                    {
                        Add(branch.Body, text);
                        text.Append(Prose.Foreign); // so that no word of a branch meets one of the next
                    }
                    break;
                case ForNode loop: Add(loop.Body, text); break;
                case BlockNode: text.Append("\n\n"); break;
                case ClaimNode: break;
                default: text.Append(Prose.Foreign); break;
            }
        }
    }

    /// <summary>The last index, in order, that is still on this side; -1 when none is.</summary>
    private static int Last(int count, Func<int, bool> isHere)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isHere(middle)) low = middle + 1;
            else high = middle;
        }
        return low - 1;
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

    private readonly record struct Piece(SourceSpan Place, int Start, bool IsVerbatim);
}
