using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Content;

/// <summary>Reads the operators of a page's content (ISO 32000-1, 7.8.2).</summary>
internal static class Operations
{
    /// <summary>All operators in their order.</summary>
    /// <exception cref="PdfFormatException">The bytes are no content, or hold a picture between operators, which browsers never write.</exception>
    public static List<Operation> Of(byte[] content)
    {
        var operations = new List<Operation>();
        var operands = new List<PdfObject>();
        var lexer = new PdfLexer(content);
        lexer.SkipBlanks();
        var start = lexer.Position;
        while (lexer.Next(withReferences: false) is { } item)
        {
            if (item is not PdfKeyword { Value: not ("true" or "false" or "null") and var name })
            {
                operands.Add(item);
                continue;
            }
            if (name is "BI") throw new PdfFormatException("a picture stands between the operators of a page");
            operations.Add(new Operation(name, operands.Count == 0 ? [] : [.. operands], start, lexer.Position));
            operands.Clear();
            lexer.SkipBlanks();
            start = lexer.Position;
        }
        return operands.Count == 0 ? operations : throw new PdfFormatException("the content of a page ends within an operator");
    }
}
