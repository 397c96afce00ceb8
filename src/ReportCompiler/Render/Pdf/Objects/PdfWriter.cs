using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReportCompiler.Render.Pdf.Objects;

/// <summary>
/// Writes a PDF 1.7: what can be reached from its trailer, numbered in the order in which it is reached, packed into object streams. The same objects
/// give the same bytes; the file's identifier is made of them.
/// </summary>
internal sealed class PdfWriter
{
    private const int MostInOneStream = 200;

    /// <summary>Four bytes above 127 in the second line say that the file is not text.</summary>
    private static readonly byte[] Header = [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n'];

    private readonly PdfFile _file;
    private readonly ArrayBufferWriter<byte> _out = new();
    private readonly List<int> _reached = [];
    private readonly Dictionary<int, int> _numbers = [];
    private readonly SortedDictionary<int, (byte Kind, int Place, int Index)> _table = [];

    private PdfWriter(PdfFile file) => _file = file;

    public static byte[] Write(PdfFile file) => new PdfWriter(file).Write();

    private byte[] Write()
    {
        Reach(_file.Trailer["Root"]);
        Reach(_file.Trailer["Info"]);
        for (var i = 0; i < _reached.Count; i++) ReachFrom(_file.Resolve(new PdfReference(_reached[i])));
        _out.Write(Header);
        WriteStreams();
        WriteObjects();
        WriteTable();
        return _out.WrittenSpan.ToArray();
    }

    private void Reach(PdfObject? value)
    {
        if (value is PdfReference reference && _numbers.TryAdd(reference.Number, _reached.Count + 1)) _reached.Add(reference.Number);
    }

    private void ReachFrom(PdfObject? value)
    {
        switch (value)
        {
            case PdfReference: Reach(value); break;
            case PdfArray array: foreach (var item in array.Items) ReachFrom(item); break;
            case PdfDictionary dictionary: foreach (var (_, item) in dictionary.Entries) ReachFrom(item); break;
            case PdfStream stream: ReachFrom(stream.Entries); break;
            default: break;
        }
    }

    private PdfObject ObjectAt(int index) => _file.Resolve(new PdfReference(_reached[index])) ?? PdfKeyword.Null;

    private void WriteStreams()
    {
        for (var i = 0; i < _reached.Count; i++)
        {
            if (ObjectAt(i) is PdfStream stream) WriteStream(i + 1, stream);
        }
    }

    private void WriteStream(int number, PdfStream stream)
    {
        _table[number] = (1, _out.WrittenCount, 0);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n<<");
        foreach (var (name, value) in stream.Entries.Entries) WriteEntry(text, name, value);
        text.Append(CultureInfo.InvariantCulture, $"/Length {stream.Data.Length}>>\nstream\n");
        _out.Write(Encoding.Latin1.GetBytes(text.ToString()));
        _out.Write(stream.Data);
        _out.Write("\nendstream\nendobj\n"u8);
    }

    private void WriteObjects()
    {
        var plain = Enumerable.Range(0, _reached.Count).Where(i => ObjectAt(i) is not PdfStream);
        var next = _reached.Count;
        foreach (var part in plain.Chunk(MostInOneStream))
        {
            var container = ++next;
            var (heads, bodies) = (new StringBuilder(), new StringBuilder());
            for (var i = 0; i < part.Length; i++)
            {
                heads.Append(CultureInfo.InvariantCulture, $"{part[i] + 1} {bodies.Length} ");
                WriteValue(bodies, ObjectAt(part[i]));
                bodies.Append('\n');
                _table[part[i] + 1] = (2, container, i);
            }
            var entries = new PdfDictionary(("Type", new PdfName("ObjStm")), ("N", new PdfNumber(part.Length)), ("First", new PdfNumber(heads.Length)));
            WriteStream(container, PdfStream.Deflate(entries, Encoding.Latin1.GetBytes(heads.Append(bodies).ToString())));
        }
    }

    private void WriteTable()
    {
        var start = _out.WrittenCount;
        var number = _table.Count + 1;
        _table[number] = (1, start, 0);
        var rows = new byte[(number + 1) * 7];
        foreach (var (key, (kind, place, index)) in _table)
        {
            var row = rows.AsSpan(key * 7, 7);
            row[0] = kind;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], place);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)index);
        }
        BinaryPrimitives.WriteUInt16BigEndian(rows.AsSpan(5), ushort.MaxValue);
        var id = new PdfText(SHA256.HashData(_out.WrittenSpan)[..16]);
        WriteStream(number, PdfStream.Deflate(new PdfDictionary(
            ("Type", new PdfName("XRef")), ("Size", new PdfNumber(number + 1)), ("W", new PdfArray(new PdfNumber(1), new PdfNumber(4), new PdfNumber(2))),
            ("Root", _file.Trailer["Root"]), ("Info", _file.Trailer["Info"]), ("ID", new PdfArray(id, id))), rows));
        _out.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n")));
    }

    private void WriteEntry(StringBuilder text, string name, PdfObject value)
    {
        WriteName(text, name);
        if (value is PdfNumber or PdfReference or PdfKeyword) text.Append(' ');
        WriteValue(text, value);
    }

    private void WriteValue(StringBuilder text, PdfObject value)
    {
        switch (value)
        {
            case PdfName name: WriteName(text, name.Value); break;
            case PdfNumber number: text.Append(number.Written); break;
            case PdfKeyword word: text.Append(word.Value); break;
            case PdfText bytes: text.Append('<').Append(Convert.ToHexString(bytes.Bytes)).Append('>'); break;
            case PdfReference reference when _numbers.TryGetValue(reference.Number, out var number): text.Append(CultureInfo.InvariantCulture, $"{number} 0 R"); break;
            case PdfArray array:
                text.Append('[');
                for (var i = 0; i < array.Items.Count; i++)
                {
                    if (i > 0) text.Append(' ');
                    WriteValue(text, array.Items[i]);
                }
                text.Append(']');
                break;
            case PdfDictionary dictionary:
                text.Append("<<");
                foreach (var (key, item) in dictionary.Entries) WriteEntry(text, key, item);
                text.Append(">>");
                break;
            default: text.Append("null"); break;
        }
    }

    private static void WriteName(StringBuilder text, string name)
    {
        text.Append('/');
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c) || "-_.+:*".Contains(c, StringComparison.Ordinal)) text.Append(c);
            else text.Append('#').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
        }
    }
}
