using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Content;

/// <summary>Where on the page the next letter or line comes: follows the operators that move it (ISO 32000-1, 8.4 and 9.4).</summary>
internal sealed class GraphicsState
{
    private readonly Stack<(Matrix Page, string Font, float Size, string Look)> _saved = [];
    private Matrix _page = Matrix.Identity;
    private Matrix _line = Matrix.Identity;
    private Matrix _text = Matrix.Identity;
    private float _leading;

    public string Font { get; private set; } = "";

    public float Size { get; private set; }

    /// <summary>The name of the parameters of painting, among them how much shows through; empty for those a page begins with.</summary>
    public string Look { get; private set; } = "";

    public void Apply(in Operation op)
    {
        switch (op.Operator)
        {
            case "q": _saved.Push((_page, Font, Size, Look)); break;
            case "Q" when _saved.Count > 0: (_page, Font, Size, Look) = _saved.Pop(); break;
            case "gs" when op.Operands is [PdfName look]: Look = look.Value; break;
            case "cm": _page = Read(op).Then(_page); break;
            case "BT": _line = _text = Matrix.Identity; break;
            case "Tf" when op.Operands is [PdfName name, ..]: (Font, Size) = (name.Value, op.Number(1)); break;
            case "Tm": _line = _text = Read(op); break;
            case "Td": NextLine(op.Number(0), op.Number(1)); break;
            case "TD":
                _leading = -op.Number(1);
                NextLine(op.Number(0), op.Number(1));
                break;
            case "TL": _leading = op.Number(0); break;
            case "T*" or "'" or "\"": NextLine(0, -_leading); break;
            default: break;
        }
    }

    /// <summary>Moves behind letters of this width.</summary>
    public void Advance(float width) => _text = Matrix.Move(width, 0).Then(_text);

    /// <summary>A point of the content on the page.</summary>
    public Point OnPage(float x, float y) => _page.Apply(x, y);

    /// <summary>A point beside the place of the next letter, in units of text, on the page.</summary>
    public Point TextOnPage(float x, float y)
    {
        var (inContentX, inContentY) = _text.Apply(x, y);
        return _page.Apply(inContentX, inContentY);
    }

    private void NextLine(float x, float y) => _text = _line = Matrix.Move(x, y).Then(_line);

    private static Matrix Read(in Operation op) => new(op.Number(0), op.Number(1), op.Number(2), op.Number(3), op.Number(4), op.Number(5));
}
