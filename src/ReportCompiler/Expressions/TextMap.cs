using Scriban.Syntax;
using ReportCompiler.Text;

namespace ReportCompiler.Expressions;

/// <summary>
/// Turns offsets of a parsed text into places of the file it stands in. Where the text is not the file's own letters (an escaped or
/// folded scalar), every offset is the scalar as a whole: a coarse place, never a wrong one.
/// </summary>
internal sealed class TextMap
{
    private readonly string _text;
    private readonly SourceSpan? _whole;
    private readonly SourceSpan _start;
    private readonly List<int> _lines = [0];

    private TextMap(string text, SourceSpan start, bool exact)
    {
        _text = text;
        _start = start;
        _whole = exact ? null : start;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') _lines.Add(i + 1);
        }
    }

    /// <summary>The text that offsets count in.</summary>
    public string Text => _text;

    /// <summary>The place of a file's text.</summary>
    public static TextMap OfFile(string path, string text) => new(text, SourceSpan.StartOf(path), exact: true);

    /// <summary>The place of a scalar.</summary>
    public static TextMap Of(Located<string> text) =>
        new(text.Value, text.Span, text.Span.Line == text.Span.EndLine && text.Span.EndColumn - text.Span.Column == text.Value.Length);

    /// <summary>The place from one offset to another (exclusive); never empty.</summary>
    public SourceSpan At(int start, int end)
    {
        if (_whole is { } whole) return whole;
        start = Math.Clamp(start, 0, _text.Length);
        var (line, column) = Position(start);
        var (endLine, endColumn) = Position(Math.Clamp(end, start, _text.Length));
        return new(_start.File, line, column, endLine, endLine == line && endColumn <= column ? column + 1 : endColumn);
    }

    /// <summary>The place of a node of the parsed tree.</summary>
    public SourceSpan At(ScriptNode node) => At(Start(node), End(node));

    /// <summary>The written letters of a node.</summary>
    public string Slice(ScriptNode node) => _text[Math.Clamp(Start(node), 0, _text.Length)..Math.Clamp(End(node), 0, _text.Length)];

    /// <summary>The first offset of a node.</summary>
    public static int Start(ScriptNode node) => Math.Max(0, node.Span.Start.Offset);

    /// <summary>The offset after a node. A call without brackets has no end of its own in Scriban: its last argument has.</summary>
    public static int End(ScriptNode node)
    {
        if (node.Span.End.Offset >= node.Span.Start.Offset) return node.Span.End.Offset + 1;
        var end = Start(node) + 1;
        for (var i = 0; i < node.ChildrenCount; i++)
        {
            if (node.GetChildren(i) is { } child) end = Math.Max(end, child is ScriptList list ? EndOfList(list) : End(child));
        }
        return end;
    }

    private static int EndOfList(ScriptList list)
    {
        var end = 0;
        for (var i = 0; i < list.ChildrenCount; i++)
        {
            if (list.GetChildren(i) is { } child) end = Math.Max(end, End(child));
        }
        return end;
    }

    private (int Line, int Column) Position(int offset)
    {
        var index = _lines.BinarySearch(offset);
        if (index < 0) index = ~index - 1;
        var column = offset - _lines[index] + 1;
        return (_start.Line + index, index == 0 ? column + _start.Column - 1 : column);
    }
}
