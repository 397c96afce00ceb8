using System.Text;

namespace ReportCompiler.Render.Pdf.Objects;

/// <summary>Reads objects and bare words from bytes, one after another (ISO 32000-1, 7.2 and 7.3).</summary>
internal sealed class PdfLexer(byte[] bytes, int position = 0)
{
    private const int Deepest = 100;
    private static readonly PdfKeyword EndOfArray = new("]");
    private static readonly PdfKeyword EndOfDictionary = new(">>");
    private static readonly bool[] Regulars = [.. Enumerable.Range(0, 256).Select(c => !IsBlank((byte)c) && !"()<>[]{}/%".Contains((char)c, StringComparison.Ordinal))];

    /// <summary>The operators of page contents and the words of a file's frame, each known by one object: they are most of what is read.</summary>
    private static readonly Dictionary<int, PdfKeyword> Words =
        "q Q cm BT ET Tf Tm Td TD TL Tj TJ T* m l c v y h re W W* n f f* S s B B* b b* g G rg RG gs Do EMC BMC BDC w J j M d ri i obj n f".Split(' ')
            .Distinct().ToDictionary(w => Key(Encoding.ASCII.GetBytes(w)), w => new PdfKeyword(w));

    private int _depth;

    /// <summary>Where the next object is looked for.</summary>
    public int Position { get; set; } = position;

    /// <summary>The next object, or null at the end. A reference is read only <paramref name="withReferences"/>: in page contents there are none.</summary>
    /// <exception cref="PdfFormatException">The bytes are no object.</exception>
    public PdfObject? Next(bool withReferences = true)
    {
        SkipBlanks();
        if (Position >= bytes.Length) return null;
        var c = bytes[Position];
        switch (c)
        {
            case (byte)'/': return Name();
            case (byte)'(': return Literal();
            case (byte)'[': return Array(withReferences);
            case (byte)']': Position++; return EndOfArray;
            case (byte)'<' when Peek(1) == '<': return Dictionary(withReferences);
            case (byte)'<': return Hex();
            case (byte)'>' when Peek(1) == '>': Position += 2; return EndOfDictionary;
            case (byte)'+' or (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'): return Number(withReferences);
            default: return Word();
        }
    }

    /// <summary>Moves over white space and comments.</summary>
    public void SkipBlanks()
    {
        while (Position < bytes.Length)
        {
            if (bytes[Position] == '%') while (Position < bytes.Length && bytes[Position] is not ((byte)'\n' or (byte)'\r')) Position++;
            else if (!IsBlank(bytes[Position])) return;
            else Position++;
        }
    }

    private static bool IsBlank(byte c) => c is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte c) => Regulars[c];

    private int Peek(int ahead) => Position + ahead < bytes.Length ? bytes[Position + ahead] : -1;

    private ReadOnlySpan<byte> Regular()
    {
        var start = Position;
        while (Position < bytes.Length && IsRegular(bytes[Position])) Position++;
        return bytes.AsSpan(start..Position);
    }

    private PdfKeyword Word()
    {
        var word = Regular();
        if (word.Length == 0) throw new PdfFormatException($"a stray '{(char)bytes[Position]}' at byte {Position}");
        if (word.Length <= 3 && Words.TryGetValue(Key(word), out var known)) return known;
        return word.SequenceEqual("null"u8) ? PdfKeyword.Null : new PdfKeyword(Encoding.Latin1.GetString(word));
    }

    private PdfName Name()
    {
        Position++;
        var name = Regular();
        if (!name.Contains((byte)'#')) return new PdfName(Encoding.Latin1.GetString(name));
        var read = new List<byte>();
        for (var i = 0; i < name.Length; i++)
        {
            var escaped = name[i] == '#' && i + 2 < name.Length && char.IsAsciiHexDigit((char)name[i + 1]) && char.IsAsciiHexDigit((char)name[i + 2]);
            read.Add(escaped ? Convert.ToByte(Encoding.Latin1.GetString(name.Slice(i + 1, 2)), 16) : name[i]);
            if (escaped) i += 2;
        }
        return new PdfName(Encoding.Latin1.GetString([.. read]));
    }

    private PdfObject Number(bool withReferences)
    {
        var start = Position;
        var first = Regular();
        if (!IsNumber(first)) throw new PdfFormatException($"'{Encoding.Latin1.GetString(first)}' is no number");
        var number = new PdfNumber(bytes, start, first.Length);
        if (!withReferences || !char.IsAsciiDigit((char)first[0])) return number;
        var after = Position;
        SkipBlanks();
        var generation = Regular();
        if (generation is [(byte)'0'])
        {
            SkipBlanks();
            if (Regular() is [(byte)'R']) return new PdfReference(number.Int);
        }
        Position = after;
        return number;
    }

    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        var (digits, points) = (0, 0);
        for (var i = text[0] is (byte)'+' or (byte)'-' ? 1 : 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit((char)text[i])) digits++;
            else if (text[i] == '.') points++;
            else return false;
        }
        return digits > 0 && points <= 1;
    }

    /// <summary>A word of up to three letters as one number.</summary>
    private static int Key(ReadOnlySpan<byte> word)
    {
        var key = 0;
        foreach (var c in word) key = (key << 8) | c;
        return key;
    }

    private PdfArray Array(bool withReferences)
    {
        Enter();
        Position++;
        var array = new PdfArray();
        while (Next(withReferences) is var item && item != EndOfArray) array.Items.Add(item ?? throw new PdfFormatException("an array does not end"));
        _depth--;
        return array;
    }

    private PdfDictionary Dictionary(bool withReferences)
    {
        Enter();
        Position += 2;
        var dictionary = new PdfDictionary();
        while (Next(withReferences) is var key && key != EndOfDictionary)
        {
            if (key is not PdfName name || Next(withReferences) is not { } value) throw new PdfFormatException("a dictionary does not end");
            if (value != PdfKeyword.Null) dictionary[name.Value] = value;
        }
        _depth--;
        return dictionary;
    }

    private void Enter()
    {
        if (++_depth > Deepest) throw new PdfFormatException("its objects are nested too deeply");
    }

    private PdfText Hex()
    {
        var end = bytes.AsSpan(Position).IndexOf((byte)'>');
        if (end < 0) throw new PdfFormatException("a string does not end");
        var text = new List<byte>(end / 2);
        var (half, isHalf) = (0, false);
        foreach (var c in bytes.AsSpan(Position + 1, end - 1))
        {
            if (IsBlank(c)) continue;
            if (!char.IsAsciiHexDigit((char)c)) throw new PdfFormatException("a string has a wrong digit");
            var digit = char.IsAsciiDigit((char)c) ? c - '0' : (c | 0x20) - 'a' + 10;
            if (isHalf) text.Add((byte)(half | digit));
            (half, isHalf) = (digit << 4, !isHalf);
        }
        Position += end + 1;
        // An odd last digit is followed by a zero that is not written.
        if (isHalf) text.Add((byte)half);
        return new PdfText([.. text]);
    }

    private PdfText Literal()
    {
        var text = new List<byte>();
        var open = 1;
        for (Position++; Position < bytes.Length; Position++)
        {
            var c = bytes[Position];
            if (c == '\\')
            {
                Escape(text);
                continue;
            }
            if (c == '(') open++;
            if (c == ')' && --open == 0)
            {
                Position++;
                return new PdfText([.. text]);
            }
            text.Add(c);
        }
        throw new PdfFormatException("a string does not end");
    }

    /// <summary>Reads what a backslash begins; the position stays on its last byte.</summary>
    private void Escape(List<byte> text)
    {
        var c = Peek(1);
        if (c is >= '0' and <= '7')
        {
            var (value, digits) = (0, 0);
            while (digits < 3 && Peek(digits + 1) is >= '0' and <= '7' and var digit) (value, digits) = ((value * 8) + digit - '0', digits + 1);
            text.Add((byte)value);
            Position += digits;
            return;
        }
        Position++;
        if (c == '\r' && Peek(1) == '\n') Position++;
        if (c is '\r' or '\n' or -1) return;
        text.Add(c switch { 'n' => 10, 'r' => 13, 't' => 9, 'b' => 8, 'f' => 12, _ => (byte)c });
    }
}
