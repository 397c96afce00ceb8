using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Content;

/// <summary>What the marked pieces of one page or form show.</summary>
internal sealed class StreamScan
{
    // Above and below the line of writing, for letters of size 1: enough for any letter of a text.
    private const float Ascent = 0.8f;
    private const float Descent = 0.2f;

    private readonly int _page;
    private readonly Func<string, PdfFont?> _fonts;
    private readonly Dictionary<int, ShownContent> _pieces = [];
    private readonly HashSet<string> _invisible;

    private StreamScan(int page, Func<string, PdfFont?> fonts, HashSet<string> invisible)
    {
        _page = page;
        _fonts = fonts;
        _invisible = invisible;
    }

    /// <summary>The pieces, by the number that marks them.</summary>
    public IReadOnlyDictionary<int, ShownContent> Pieces => _pieces;

    /// <summary>The letters that belong to no piece.</summary>
    public ShownContent Artifact { get; } = new();

    public static StreamScan Of(PdfFile file, ContentStream stream, PdfFonts fonts)
    {
        var scan = new StreamScan(stream.PageIndex, fonts.In(stream), Invisible(file, stream));
        scan.Read(stream);
        return scan;
    }

    /// <summary>The names of parameters with which nothing is seen of what is filled (ISO 32000-1, 11.6.4.4).</summary>
    private static HashSet<string> Invisible(PdfFile file, ContentStream stream) =>
        [.. (file.Dictionary(file.Dictionary(stream.Entries["Resources"])?["ExtGState"])?.Entries ?? []).Where(e => file.Dictionary(e.Value)?["ca"] is PdfNumber { Value: 0 }).Select(e => e.Key)];

    private void Read(ContentStream stream)
    {
        // A form's place is known where it is painted; only the distances within it matter here.
        var state = new GraphicsState();
        var marks = new Stack<ShownContent?>();
        var path = Bounds.None;
        foreach (var op in stream.Operations)
        {
            var current = marks.Count > 0 ? marks.Peek() : null;
            state.Apply(op);
            if (Operators.BeginsMark(op.Operator)) marks.Push(op.Mcid is { } id ? Piece(id) : current);
            else if (op.Operator == "EMC") marks.TryPop(out _);
            else if (Operators.ShowsText(op.Operator)) Show(state, op, current ?? Artifact);
            else if (Operators.PaintsOther(op.Operator)) current?.HasPicture = true;
            else if (Operators.ContinuesPath(op.Operator)) path = Extend(path, state, op);
            else if (op.Operator == "n") path = Bounds.None;
            else if (Operators.PaintsPath(op.Operator))
            {
                if (current is not null) current.Bounds = current.Bounds.With(path);
                path = Bounds.None;
            }
        }
    }

    private ShownContent Piece(int mcid) => _pieces.TryGetValue(mcid, out var piece) ? piece : _pieces[mcid] = new ShownContent();

    private void Show(GraphicsState state, in Operation op, ShownContent into)
    {
        var font = _fonts(state.Font);
        foreach (var item in op.Operands is [PdfArray array] ? array.Items : [.. op.Operands])
        {
            if (item is PdfNumber kern) state.Advance(-kern.Value / 1000 * state.Size);
            if (item is not PdfText codes || font is null) continue;
            var (text, width) = font.Show(codes.Bytes);
            Add(into, state, text, width * state.Size);
            state.Advance(width * state.Size);
        }
    }

    private void Add(ShownContent into, GraphicsState state, string text, float width)
    {
        var (start, end) = (state.TextOnPage(0, 0), state.TextOnPage(width, 0));
        var size = start.DistanceTo(state.TextOnPage(0, state.Size));
        var visible = !_invisible.Contains(state.Look);
        if (into.Runs.Count == 0 || into.Runs[^1].IsVisible != visible || !into.Runs[^1].Continues(_page, start.X, start.Y, size)) into.Runs.Add(new TextRun(_page, start.X, start.Y, size) { IsVisible = visible });
        into.Runs[^1].Text.Append(text);
        into.Runs[^1].Right = end.X;
        into.Bounds = into.Bounds.With(start with { Y = start.Y - (size * Descent) }).With(end with { Y = end.Y + (size * Ascent) });
    }

    private static Bounds Extend(Bounds path, GraphicsState state, in Operation op)
    {
        if (op.Operator == "re")
            return path.With(state.OnPage(op.Number(0), op.Number(1))).With(state.OnPage(op.Number(0) + op.Number(2), op.Number(1) + op.Number(3)));
        for (var i = 0; i + 1 < op.Operands.Length; i += 2) path = path.With(state.OnPage(op.Number(i), op.Number(i + 1)));
        return path;
    }
}
