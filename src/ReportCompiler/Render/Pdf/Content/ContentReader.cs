using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Content;

/// <summary>Reads the operators of a page's content, each with its operands and the bytes it stands in (ISO 32000-1, 7.8.2).</summary>
internal sealed class ContentReader(byte[] content)
{
    private readonly PdfLexer _lexer = new(content);

    /// <summary>The operator read last.</summary>
    public string Operator { get; private set; } = "";

    /// <summary>Its operands; the list is used again for the next.</summary>
    public List<PdfObject> Operands { get; } = [];

    /// <summary>Where its first operand, or it itself, begins.</summary>
    public int Start { get; private set; }

    /// <summary>Behind its last byte.</summary>
    public int End { get; private set; }

    /// <summary>Reads the next operator; false at the end.</summary>
    /// <exception cref="PdfFormatException">The bytes are no content, or hold a picture between operators, which browsers never write.</exception>
    public bool Read()
    {
        Operands.Clear();
        _lexer.SkipBlanks();
        Start = _lexer.Position;
        while (_lexer.Next(withReferences: false) is { } item)
        {
            if (item is not PdfKeyword { Value: not ("true" or "false" or "null") and var name })
            {
                Operands.Add(item);
                continue;
            }
            if (name is "BI") throw new PdfFormatException("a picture stands between the operators of a page");
            Operator = name;
            End = _lexer.Position;
            return true;
        }
        return Operands.Count == 0 ? false : throw new PdfFormatException("the content of a page ends within an operator");
    }

    /// <summary>The number at a place among the operands; 0 when there is none.</summary>
    public float Number(int index) => index < Operands.Count && Operands[index] is PdfNumber number ? number.Value : 0;

    /// <summary>The MCID of a BDC, or null.</summary>
    public int? Mcid() => Operator == "BDC" && Operands is [_, PdfDictionary properties] && properties["MCID"] is PdfNumber id ? id.Int : null;
}
