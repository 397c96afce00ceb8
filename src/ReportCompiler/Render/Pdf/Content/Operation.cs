using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Content;

/// <summary>One operator of a page's content.</summary>
/// <param name="Operator">Its name.</param>
/// <param name="Operands">What stands before it.</param>
/// <param name="Start">Where its first operand, or it itself, begins.</param>
/// <param name="End">Behind its last byte.</param>
internal readonly record struct Operation(string Operator, PdfObject[] Operands, int Start, int End)
{
    /// <summary>The MCID of a BDC, or null.</summary>
    public int? Mcid => Operator == "BDC" && Operands is [_, PdfDictionary properties] && properties["MCID"] is PdfNumber id ? id.Int : null;

    /// <summary>The number at a place among the operands; 0 when there is none.</summary>
    public float Number(int index) => index < Operands.Length && Operands[index] is PdfNumber number ? number.Value : 0;
}
