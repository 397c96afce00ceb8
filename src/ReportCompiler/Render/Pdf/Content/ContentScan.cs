using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Content;

/// <summary>Reads what every marked piece of a file shows: its letters, in order, and where it stands; and what letters belong to no piece.</summary>
internal sealed class ContentScan
{
    // Above and below the line of writing, for letters of size 1: enough for any letter of a text.
    private const float Ascent = 0.8f;
    private const float Descent = 0.2f;
    private static readonly ShownContent Nothing = new();

    private readonly Dictionary<(int Stream, int Mcid), ShownContent> _shown = [];
    private readonly SortedDictionary<int, ShownContent> _artifacts = [];
    private readonly PdfFonts _fonts;

    private ContentScan(PdfFonts fonts) => _fonts = fonts;

    public static ContentScan Of(PdfFonts fonts, IEnumerable<ContentStream> streams)
    {
        var scan = new ContentScan(fonts);
        foreach (var stream in streams) scan.Read(stream);
        return scan;
    }

    /// <summary>What belongs to no piece, by page: running headers, and whatever else only decorates.</summary>
    public IEnumerable<ShownContent> Artifacts => _artifacts.Values;

    /// <summary>What a piece shows; nothing when there is no such piece.</summary>
    public ShownContent this[int stream, int mcid] => _shown.GetValueOrDefault((stream, mcid), Nothing);

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
            if (Operators.BeginsMark(op.Operator)) marks.Push(op.Mcid is { } id ? Piece(stream.Number, id) : current);
            else if (op.Operator == "EMC") marks.TryPop(out _);
            else if (Operators.ShowsText(op.Operator)) Show(stream, state, op, current);
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

    private ShownContent Piece(int stream, int mcid) =>
        _shown.TryGetValue((stream, mcid), out var piece) ? piece : _shown[(stream, mcid)] = new ShownContent();

    private ShownContent Artifact(int page) =>
        _artifacts.TryGetValue(page, out var shown) ? shown : _artifacts[page] = new ShownContent();

    private void Show(ContentStream stream, GraphicsState state, in Operation op, ShownContent? into)
    {
        var font = _fonts.Find(stream, state.Font);
        foreach (var item in op.Operands is [PdfArray array] ? array.Items : [.. op.Operands])
        {
            if (item is PdfNumber kern) state.Advance(-kern.Value / 1000 * state.Size);
            if (item is not PdfText codes || font is null) continue;
            var (text, width) = font.Show(codes.Bytes);
            Add(into ?? Artifact(stream.PageIndex), stream.PageIndex, state, text, width * state.Size);
            state.Advance(width * state.Size);
        }
    }

    private static void Add(ShownContent into, int page, GraphicsState state, string text, float width)
    {
        var (start, end) = (state.TextOnPage(0, 0), state.TextOnPage(width, 0));
        var size = start.DistanceTo(state.TextOnPage(0, state.Size));
        if (into.Runs.Count == 0 || !into.Runs[^1].Continues(page, start.X, start.Y, size)) into.Runs.Add(new TextRun(page, start.X, start.Y, size));
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
