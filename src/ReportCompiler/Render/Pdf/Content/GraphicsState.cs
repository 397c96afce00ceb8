using System.Numerics;
using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Content;

/// <summary>Where on the page the next letter or line comes: follows the operators that move it (ISO 32000-1, 8.4 and 9.4).</summary>
internal sealed class GraphicsState(Matrix3x2 start)
{
    private readonly Stack<(Matrix3x2 Page, string Font, float Size)> _saved = [];
    private Matrix3x2 _line;
    private float _leading;

    /// <summary>From the units of the content to points of the page.</summary>
    public Matrix3x2 Page { get; private set; } = start;

    /// <summary>From text space to the units of the content.</summary>
    public Matrix3x2 Text { get; private set; }

    public string Font { get; private set; } = "";

    public float Size { get; private set; }

    public void Apply(ContentReader op)
    {
        switch (op.Operator)
        {
            case "q": _saved.Push((Page, Font, Size)); break;
            case "Q" when _saved.Count > 0: (Page, Font, Size) = _saved.Pop(); break;
            case "cm": Page = Matrix(op) * Page; break;
            case "BT": _line = Text = Matrix3x2.Identity; break;
            case "Tf" when op.Operands is [PdfName name, ..]: (Font, Size) = (name.Value, op.Number(1)); break;
            case "Tm": _line = Text = Matrix(op); break;
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
    public void Advance(float width) => Text = Matrix3x2.CreateTranslation(width, 0) * Text;

    /// <summary>A point of the content on the page.</summary>
    public Vector2 OnPage(float x, float y) => Vector2.Transform(new Vector2(x, y), Page);

    /// <summary>A point beside the place of the next letter, in units of text, on the page.</summary>
    public Vector2 TextOnPage(float x, float y) => Vector2.Transform(Vector2.Transform(new Vector2(x, y), Text), Page);

    private void NextLine(float x, float y) => Text = _line = Matrix3x2.CreateTranslation(x, y) * _line;

    private static Matrix3x2 Matrix(ContentReader op) => new(op.Number(0), op.Number(1), op.Number(2), op.Number(3), op.Number(4), op.Number(5));
}
