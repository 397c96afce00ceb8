using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Cli.Formatting;

/// <summary>
/// The line of a finding with carets under the place. Columns of a file count UTF-16 units and those of a terminal count cells, so the line is
/// first turned into pieces, each with its width; a line too long for the terminal is cut to a window around the carets.
/// </summary>
internal static class Excerpt
{
    private const string Tab = "    ";
    private const string Cut = "…";
    private const int MinimumWidth = 24;

    // A line may be a whole file with a finding at every word, so only what could be shown is looked at; characters without a width are the reason why it is more.
    private const int Reach = 4;

    private readonly record struct Piece(string Text, int Width, int Start);

    /// <summary>Three lines without a line end, or null when the file has no such line, or an empty one.</summary>
    public static string? Of(SourceFile file, SourceSpan span, string? label, int width, Severity severity, Ink ink)
    {
        var line = file.Line(span.Line);
        if (string.IsNullOrWhiteSpace(line)) return null;
        var number = span.Line.ToString(CultureInfo.InvariantCulture).PadLeft(2);
        var empty = new string(' ', number.Length);
        var room = Math.Max(width - number.Length - 3, MinimumWidth);
        var (begin, stop) = (Boundary(line, span.Column - 1 - (Reach * room)), Boundary(line, span.Column - 1 + (Reach * room)));
        var pieces = Pieces(line, begin, stop);
        var first = span.Column > line.Length ? pieces.Count : pieces.FindLastIndex(p => p.Start <= span.Column - 1);
        var end = span.EndLine > span.Line ? line.Length : span.EndColumn - 1;
        var last = Math.Max(first + 1, pieces.FindLastIndex(p => p.Start < end) + 1);

        var (from, to) = Window(pieces, first, room, isWhole: begin == 0 && stop == line.Length);
        var (cutBefore, cutBehind) = (from > 0 || begin > 0, to < pieces.Count || stop < line.Length);
        var before = (cutBefore ? 1 : 0) + Width(pieces, from, first);
        var carets = Math.Max(1, Width(pieces, first, Math.Min(last, to)));
        var shown = (cutBefore ? Cut : "") + string.Concat(pieces[from..to].Select(p => p.Text)) + (cutBehind ? Cut : "");
        var mark = new string('^', carets) + (label is null ? "" : " " + VisibleText.Of(label));
        return $"{ink.Quiet(empty + " |")}\n{ink.Quiet(number + " |")} {shown.TrimEnd()}\n{ink.Quiet(empty + " |")} {new string(' ', before)}{ink.Severe(severity, mark)}";
    }

    /// <summary>A place in the line, moved out of the middle of a character.</summary>
    private static int Boundary(string line, int at) =>
        at <= 0 ? 0 : at >= line.Length ? line.Length : char.IsLowSurrogate(line[at]) ? at - 1 : at;

    private static List<Piece> Pieces(string line, int begin, int stop)
    {
        var pieces = new List<Piece>(stop - begin);
        var start = begin;
        foreach (var rune in line.AsSpan(begin, stop - begin).EnumerateRunes())
        {
            var text = rune.Value == '\t' ? Tab : VisibleText.Of(rune);
            pieces.Add(new(text, CellWidth.Of(text), start));
            start += rune.Utf16SequenceLength;
        }
        return pieces;
    }

    /// <summary>The pieces to show: all that fit, with the place a third of the way in when the line must be cut.</summary>
    private static (int From, int To) Window(List<Piece> pieces, int first, int width, bool isWhole)
    {
        if (isWhole && Width(pieces, 0, pieces.Count) <= width) return (0, pieces.Count);
        var from = Math.Min(first, pieces.Count);
        for (var room = width / 3; from > 0 && room - pieces[from - 1].Width >= 0; from--) room -= pieces[from - 1].Width;
        var to = from;
        for (var room = width - 2; to < pieces.Count && room - pieces[to].Width >= 0; to++) room -= pieces[to].Width;
        // At the end of the line there may be room left for more of its beginning.
        for (var room = width - 2 - Width(pieces, from, to); to == pieces.Count && from > 0 && room - pieces[from - 1].Width >= 0; from--) room -= pieces[from - 1].Width;
        return (from, to);
    }

    private static int Width(List<Piece> pieces, int from, int to) => pieces.Take(to).Skip(from).Sum(p => p.Width);
}
