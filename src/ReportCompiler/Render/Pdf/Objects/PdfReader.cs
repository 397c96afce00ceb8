using System.Buffers.Binary;

namespace ReportCompiler.Render.Pdf.Objects;

/// <summary>
/// Reads a whole PDF with one table of objects, as a browser or <see cref="PdfWriter"/> writes it: a classic table, or one in a stream. Files that were
/// changed afterwards (with a chain of tables) or locked are refused.
/// </summary>
internal static class PdfReader
{
    /// <exception cref="PdfFormatException">It is no such file.</exception>
    public static PdfFile Read(byte[] pdf)
    {
        if (!pdf.AsSpan().StartsWith("%PDF-"u8)) throw new PdfFormatException("it does not begin like one");
        var lexer = new PdfLexer(pdf, TableOffset(pdf));
        var classic = pdf.AsSpan(lexer.Position).StartsWith("xref"u8);
        var objects = new Dictionary<int, PdfObject>();
        var trailer = classic ? ReadTable(pdf, lexer, objects) : ReadTableStream(pdf, lexer, objects);
        if (trailer["Prev"] is not null || trailer["Encrypt"] is not null) throw new PdfFormatException("it was changed or locked after it was written");
        return new PdfFile(objects, trailer);
    }

    private static int TableOffset(byte[] pdf)
    {
        var at = pdf.AsSpan().LastIndexOf("startxref"u8);
        if (at < 0 || new PdfLexer(pdf, at + "startxref".Length).Next() is not PdfNumber { Int: > 0 and var offset } || offset >= pdf.Length) throw new PdfFormatException("it does not end like one");
        return offset;
    }

    private static PdfDictionary ReadTable(byte[] pdf, PdfLexer lexer, Dictionary<int, PdfObject> objects)
    {
        lexer.Position += "xref".Length;
        while (lexer.Next(withReferences: false) is PdfNumber first && lexer.Next(withReferences: false) is PdfNumber count)
        {
            for (var number = first.Int; number < first.Int + count.Int; number++)
            {
                if (lexer.Next(withReferences: false) is not PdfNumber offset || lexer.Next(withReferences: false) is not PdfNumber || lexer.Next() is not PdfKeyword kind)
                    throw new PdfFormatException("its table of objects is damaged");
                if (kind.Value == "n") objects[number] = ReadObject(pdf, offset.Int);
            }
        }
        return lexer.Next() as PdfDictionary ?? throw new PdfFormatException("it has no trailer");
    }

    private static PdfDictionary ReadTableStream(byte[] pdf, PdfLexer lexer, Dictionary<int, PdfObject> objects)
    {
        if (ReadObject(pdf, lexer.Position) is not PdfStream table || table.Entries.Name("Type") != "XRef") throw new PdfFormatException("its table of objects is damaged");
        var widths = table.Entries["W"] is PdfArray { Items: [PdfNumber type, PdfNumber where, PdfNumber index] } ? (type.Int, where.Int, index.Int) : (0, 0, 0);
        if (widths != (1, 4, 2)) throw new PdfFormatException("its table of objects has an unknown shape");
        var rows = table.Content();
        var containers = new SortedSet<int>();
        for (var number = 0; number * 7 + 7 <= rows.Length; number++)
        {
            var row = rows.AsSpan(number * 7, 7);
            var place = BinaryPrimitives.ReadInt32BigEndian(row[1..]);
            if (row[0] == 1) objects[number] = ReadObject(pdf, place);
            if (row[0] == 2) containers.Add(place);
        }
        foreach (var container in containers) ReadContained(objects, container);
        return table.Entries;
    }

    private static void ReadContained(Dictionary<int, PdfObject> objects, int container)
    {
        if (objects.GetValueOrDefault(container) is not PdfStream stream || stream.Entries["N"] is not PdfNumber count || stream.Entries["First"] is not PdfNumber first)
            throw new PdfFormatException("objects are missing");
        var content = stream.Content();
        var heads = new PdfLexer(content);
        for (var i = 0; i < count.Int; i++)
        {
            if (heads.Next(withReferences: false) is not PdfNumber number || heads.Next(withReferences: false) is not PdfNumber offset) throw new PdfFormatException("objects are missing");
            objects[number.Int] = new PdfLexer(content, first.Int + offset.Int).Next() ?? PdfKeyword.Null;
        }
        objects.Remove(container);
    }

    private static PdfObject ReadObject(byte[] pdf, int offset)
    {
        if (offset <= 0 || offset >= pdf.Length) throw new PdfFormatException("an object is missing");
        var lexer = new PdfLexer(pdf, offset);
        if (lexer.Next(withReferences: false) is not PdfNumber || lexer.Next(withReferences: false) is not PdfNumber || lexer.Next() is not PdfKeyword { Value: "obj" })
            throw new PdfFormatException($"no object at byte {offset}");
        var value = lexer.Next() ?? throw new PdfFormatException("an object is empty");
        if (value is not PdfDictionary entries) return value;
        lexer.SkipBlanks();
        if (!pdf.AsSpan(lexer.Position).StartsWith("stream"u8)) return entries;
        var start = lexer.Position + "stream".Length;
        if (pdf[start] == '\r') start++;
        start++;
        if (entries["Length"] is not PdfNumber { Int: >= 0 and var length } || start + length > pdf.Length) throw new PdfFormatException("a stream has no length");
        entries["Length"] = null;
        return new PdfStream(entries, pdf[start..(start + length)]);
    }
}
