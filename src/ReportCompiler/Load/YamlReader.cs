using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ReportCompiler.Load;

/// <summary>
/// Reads YAML into our own nodes, by events: every node keeps its place, and what has no business in a report file (anchors, aliases, tags,
/// merge keys, duplicate keys, deep nesting) is refused. The only file that knows YamlDotNet.
/// </summary>
internal sealed class YamlReader
{
    private const int DepthLimit = 64;

    private readonly string _path;
    private readonly string _text;
    private readonly int _lines;
    private readonly int _columns;
    private readonly DiagnosticBag _bag;
    private readonly Scanner _scanner;
    private readonly Parser _parser;

    private YamlReader(string path, string text, int firstLine, int columns, DiagnosticBag bag)
    {
        (_path, _text, _lines, _columns, _bag) = (path, text, firstLine - 1, columns, bag);
        _scanner = new Scanner(new StringReader(text), skipComments: true);
        _parser = new Parser(_scanner);
    }

    /// <summary>
    /// The tree, or null when there is none (said in the bag). For YAML inside another file, <paramref name="firstLine"/> is the line on which
    /// the text begins, and <paramref name="columns"/> the number of characters cut off on its left.
    /// </summary>
    public static YamlNode? Read(string path, string text, int firstLine, DiagnosticBag bag, int columns = 0) =>
        new YamlReader(path, text, firstLine, columns, bag).Read();

    /// <summary>As <see cref="Read(string, string, int, DiagnosticBag, int)"/>, for YAML that must be a mapping.</summary>
    public static YamlMapping? ReadMapping(string path, string text, int firstLine, DiagnosticBag bag, int columns = 0)
    {
        var node = Read(path, text, firstLine, bag, columns);
        if (node is not (null or YamlMapping)) bag.Add(YamlDiagnostics.NotAMapping(node.Span, node is YamlSequence ? "a list" : "a single value"));
        return node as YamlMapping;
    }

    private YamlNode? Read()
    {
        try
        {
            return ReadDocument();
        }
        catch (Unreadable)
        {
            return null;
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException)
        {
            // Some faults reach us as other exceptions without a place (a flow sequence cut off by a line): the scanner knows where it stands.
            var mark = e is YamlException { Start.Line: > 0, Start.Index: > 0 } yaml ? yaml.Start : _scanner.CurrentPosition;
            _bag.Add(FirstTab() is { } tab ? YamlDiagnostics.Tab(tab) : SyntaxError(mark, e));
            return null;
        }
    }

    private YamlNode ReadDocument()
    {
        Next();
        Next();
        if (_parser.Current is not DocumentStart) throw Refuse(YamlDiagnostics.Nothing(SourceSpan.OnLine(_path, _lines + 1, _columns + 1, 1)));
        Next();
        var root = ReadNode(1);
        Next();
        if (root is YamlScalar { Text: "", Quoted: false }) throw Refuse(YamlDiagnostics.Nothing(root.Span));
        Next();
        if (_parser.Current is DocumentStart second) throw Refuse(YamlDiagnostics.SeveralDocuments(Span(second.Start, second.End)));
        return root;
    }

    /// <summary>The text of a scalar. What may not stand in a file may not be written with a '\\' either.</summary>
    private string Visible(Scalar scalar)
    {
        var forbidden = scalar.Value.Where(TextDecoder.IsForbidden).ToList();
        if (forbidden.Count == 0) return scalar.Value;
        _bag.Add(LoadDiagnostics.ForbiddenCharacter(Span(scalar.Start, scalar.End), forbidden[0], forbidden.Count));
        return string.Concat(scalar.Value.Where(c => !TextDecoder.IsForbidden(c)));
    }

    private YamlNode ReadNode(int depth)
    {
        var current = _parser.Current!;
        if (depth > DepthLimit) throw Refuse(YamlDiagnostics.TooDeep(Span(current.Start, current.End), DepthLimit));
        if (current is AnchorAlias alias) throw Refuse(YamlDiagnostics.Anchor(Span(alias.Start, alias.End), "*" + alias.Value));
        if (current is NodeEvent node)
        {
            if (!node.Anchor.IsEmpty) _bag.Add(YamlDiagnostics.Anchor(Span(node.Start, node.Start), "&" + node.Anchor));
            if (!node.Tag.IsEmpty) _bag.Add(YamlDiagnostics.Tag(Span(node.Start, node.Start), node.Tag.ToString() ?? "!"));
        }
        return current switch
        {
            Scalar scalar => new YamlScalar(Visible(scalar), scalar.Style != ScalarStyle.Plain, Span(scalar.Start, scalar.End)),
            SequenceStart start => ReadSequence(start, depth),
            MappingStart start => ReadMapping(start, depth),
            _ => throw new InvalidOperationException("a value is expected"),
        };
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        for (Next(); _parser.Current is not SequenceEnd; Next()) items.Add(ReadNode(depth + 1));
        return new YamlSequence(items.ToImmutable(), Closed(start.Start, _parser.Current, start.Style == SequenceStyle.Flow, items.LastOrDefault()));
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        for (Next(); _parser.Current is not MappingEnd; Next())
        {
            var key = ReadKey(depth);
            Next();
            var value = ReadNode(depth + 1);
            if (keys.TryAdd(key.Text, key)) entries.Add(new YamlEntry(key, value));
            else _bag.Add(YamlDiagnostics.DuplicateKey(key, keys[key.Text]));
        }
        return new YamlMapping(entries.ToImmutable(), Closed(start.Start, _parser.Current, start.Style == MappingStyle.Flow, entries.LastOrDefault()?.Value));
    }

    private YamlScalar ReadKey(int depth)
    {
        var key = ReadNode(depth + 1);
        if (key is not YamlScalar scalar || (scalar.Text.Length == 0 && !scalar.Quoted)) throw Refuse(YamlDiagnostics.Key(key.Span));
        if (scalar is { Text: "<<", Quoted: false }) _bag.Add(YamlDiagnostics.Anchor(scalar.Span, "<<"));
        return scalar;
    }

    private void Next() => _parser.MoveNext();

    /// <summary>The span of a collection: to its bracket (whose event has no width), or to the end of its last value where there is none.</summary>
    private SourceSpan Closed(Mark start, ParsingEvent end, bool flow, YamlNode? last)
    {
        var span = Span(start, flow ? end.Start : start);
        if (flow) return span with { EndColumn = span.EndColumn + (end.Start.Index > start.Index && end.Start.Index == end.End.Index ? 1 : 0) };
        return last is null ? span : span with { EndLine = last.Span.EndLine, EndColumn = last.Span.EndColumn };
    }

    private SourceSpan Span(Mark start, Mark end)
    {
        var (line, column) = ((int)start.Line + _lines, (int)start.Column + _columns);
        var (endLine, endColumn) = ((int)end.Line + _lines, (int)end.Column + _columns);
        return endLine < line || (endLine == line && endColumn <= column)
            ? SourceSpan.OnLine(_path, line, column, 1) : new SourceSpan(_path, line, column, endLine, endColumn);
    }

    /// <summary>The first line whose indentation holds a tab: asked only when the YAML could not be read.</summary>
    private SourceSpan? FirstTab()
    {
        var lines = _text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var tab = lines[i].IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && tab < lines[i].Length - lines[i].TrimStart().Length && lines[i].Trim().Length > 0)
                return SourceSpan.OnLine(_path, i + 1 + _lines, tab + 1 + _columns, 1);
        }
        return null;
    }

    private Diagnostic SyntaxError(Mark mark, Exception e)
    {
        var reason = e is YamlException ? e.Message.TrimEnd('.') : "a bracket or a quote is not closed";
        var readable = char.ToLowerInvariant(reason[0]) + reason[1..];
        return YamlDiagnostics.Syntax(Span(mark, mark), readable, "Close every bracket and quote, put a text with ',', ':', '#', '[', '{' or '!' in quotes, and let the keys of one mapping begin in one column.");
    }

    private Unreadable Refuse(Diagnostic diagnostic)
    {
        _bag.Add(diagnostic);
        return new Unreadable();
    }

    /// <summary>Leaves the reading of a file whose fault has been reported; never leaves this class.</summary>
    private sealed class Unreadable : Exception;
}
