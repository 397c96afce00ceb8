using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Content;

/// <summary>
/// Finds where a blank belongs behind the last letter of a line, and where a wide gap stands between two words. The browser writes none there, and a program
/// that reads the elements aloud, and not the picture of the page, would run two words together (ISO 32000-1, 14.8.2.5).
/// </summary>
internal sealed class LineEnds
{
    private readonly ContentStream _stream;
    private readonly Func<string, PdfFont?> _fonts;
    private readonly Dictionary<int, string> _blanks = [];

    private LineEnds(ContentStream stream, PdfFonts fonts)
    {
        _stream = stream;
        _fonts = fonts.In(stream);
    }

    /// <summary>The operators to add, by the place in the content behind which they stand.</summary>
    public static Dictionary<int, string> Find(ContentStream stream, PdfFonts fonts) => new LineEnds(stream, fonts).Find();

    private Dictionary<int, string> Find()
    {
        var state = new GraphicsState();
        var (marks, piece, last) = (0, 0, (Shown?)null);
        foreach (var op in _stream.Operations)
        {
            state.Apply(op);
            if (Operators.BeginsMark(op.Operator))
            {
                marks++;
                if (op.Mcid is not null) piece = marks;
            }
            else if (op.Operator == "EMC" && marks-- == piece) piece = 0;
            else if (Operators.ShowsText(op.Operator))
            {
                var next = Show(state, op, piece > 0);
                if (last is { } line && !line.IsFollowedBy(next)) End(line);
                last = next;
            }
        }
        if (last is { } final) End(final);
        return _blanks;
    }

    private Shown Show(GraphicsState state, in Operation op, bool isTagged)
    {
        var font = _fonts(state.Font);
        var (text, width) = font is not null && op.Operands is [PdfText codes] ? font.Show(codes.Bytes) : ("", 0);
        var place = state.TextOnPage(0, 0);
        var right = state.TextOnPage(width * state.Size, 0).X;
        return new Shown(place, right, place.DistanceTo(state.TextOnPage(0, state.Size)), text, op.End, isTagged ? font?.Blank : null);
    }

    private void End(Shown line)
    {
        if (line.Blank is null || line.Text.Length == 0 || char.IsWhiteSpace(line.Text[^1]) || line.Text[^1] is '-' or '\u2010' or '\u2013' or '/' or '\u00AD') return;
        _blanks[line.End] = $" <{line.Blank}> Tj";
    }

    /// <summary>Letters shown by one operator.</summary>
    /// <param name="Place">Where they begin on the page.</param>
    /// <param name="Right">Where they end.</param>
    /// <param name="Size">Their size, in points.</param>
    /// <param name="Text">What they mean.</param>
    /// <param name="End">Behind the operator, in the content.</param>
    /// <param name="Blank">The code of a blank in their font, in hexadecimal digits; null for text that is no piece, or a font without a blank.</param>
    private readonly record struct Shown(Point Place, float Right, float Size, string Text, int End, string? Blank)
    {
        /// <summary>Whether others go on in the same line without a gap. A raised number is in the same line too.</summary>
        public bool IsFollowedBy(Shown next)
        {
            var size = Math.Max(Size, next.Size);
            return Math.Abs(next.Place.Y - Place.Y) < size * 0.7f && next.Place.X >= Place.X && next.Place.X - Right < size / 4;
        }
    }
}
