using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using CsvHelper;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Load;

/// <summary>Reads CSV into a table with the place of every field; a bad row does not hide the others. The only file that knows CsvHelper.</summary>
internal sealed class CsvTableReader
{
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        HasHeader = false, // We read the header as a row, because only rows have positions.
        TrackLineNumbers = true,
        AllowLineBreaksInQuotes = false, // One unclosed quote must not swallow the rest of the file.
        MalformedData = CsvMalformedDataHandling.Recover,
        FieldCountMismatch = CsvFieldCountHandling.Allow, // Checked here, with the names of the columns.
        IncludeValuesInExceptions = false,
    };

    private readonly string _path;
    private readonly DiagnosticBag _bag;

    private CsvTableReader(string path, DiagnosticBag bag) => (_path, _bag) = (path, bag);

    /// <summary>The table of all rows that are in order, or null when the header is not.</summary>
    public static CsvTable? Read(string path, string text, DiagnosticBag bag)
    {
        using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(text), Options);
        return new CsvTableReader(path, bag).Read(reader);
    }

    private CsvTable? Read(CsvReader reader)
    {
        if (!NextRow(reader) || ReadHeader(reader) is not { } header) return null;
        var before = _bag.Count;
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Located<string>>>();
        while (NextRow(reader))
        {
            if (ReadFields(reader) is { } row && HasEveryColumn(row, header)) rows.Add(row);
        }
        return new CsvTable(_path, header, rows.ToImmutable()) { IsIncomplete = _bag.Count > before };
    }

    /// <summary>The next row that is not blank.</summary>
    private static bool NextRow(CsvReader reader)
    {
        while (reader.Read())
        {
            if (reader.RawRecord.IndexOfAnyExcept((byte)' ', (byte)'\t') >= 0) return true;
        }
        return false;
    }

    private ImmutableArray<Located<string>>? ReadHeader(CsvReader reader)
    {
        if (reader.FieldCount == 1 && reader.RawRecord.IndexOfAny((byte)';', (byte)'\t', (byte)'|') is >= 0 and var at)
        {
            _bag.Add(CsvDiagnostics.Separator(Place(reader, at, 1), (char)reader.RawRecord[at]));
            return null;
        }
        if (ReadFields(reader) is not { } header) return null;
        var good = true;
        for (var i = 0; i < header.Length; i++)
        {
            var first = header.FirstOrDefault(h => h.Value == header[i].Value);
            if (header[i].Value.Length == 0) good = Fail(CsvDiagnostics.EmptyHeader(header[i].Span, i + 1));
            else if (first.Span != header[i].Span) good = Fail(CsvDiagnostics.DuplicateColumn(header[i], first));
        }
        return good ? header : null;
    }

    /// <summary>The fields of the row, or null when one of them is not in order.</summary>
    private ImmutableArray<Located<string>>? ReadFields(CsvReader reader)
    {
        var fields = ImmutableArray.CreateBuilder<Located<string>>(reader.FieldCount);
        var good = true;
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var raw = reader.GetRawSpan(i);
            var at = raw.IsEmpty && i == 0 ? 0 : (int)Unsafe.ByteOffset(ref MemoryMarshal.GetReference(reader.RawRecord), ref MemoryMarshal.GetReference(raw));
            var place = Place(reader, at, raw.Length);
            var value = reader.GetString(i);
            if (QuoteProblem(raw, place) is { } problem)
            {
                // After a bad quote nobody can tell where the fields end.
                _bag.Add(problem);
                return null;
            }
            if (value.Length > 0 && (char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1]))) good = Fail(CsvDiagnostics.Blanks(place, value));
            var quoted = raw.Length >= 2 && raw[0] == '"';
            fields.Add(new(value, quoted ? SourceSpan.OnLine(_path, place.Line, place.Column + 1, place.EndColumn - place.Column - 2) : place));
        }
        return good ? fields.ToImmutable() : null;
    }

    private bool HasEveryColumn(ImmutableArray<Located<string>> row, ImmutableArray<Located<string>> header)
    {
        if (row.Length == header.Length) return true;
        var whole = row[0].Span with { EndColumn = row[^1].Span.EndColumn };
        return Fail(CsvDiagnostics.RaggedRow(whole, row.Length, header, [.. row.Skip(header.Length).Select(f => f.Value)]));
    }

    private static Diagnostic? QuoteProblem(ReadOnlySpan<byte> raw, SourceSpan place)
    {
        var stray = raw.IndexOf((byte)'"');
        if (stray < 0) return null;
        if (stray > 0) return CsvDiagnostics.StrayQuote(place);
        for (var i = 1; i < raw.Length; i++)
        {
            if (raw[i] != '"') continue;
            if (i + 1 == raw.Length) return null;
            if (raw[++i] != '"') return CsvDiagnostics.StrayQuote(place);
        }
        return CsvDiagnostics.UnclosedQuote(place);
    }

    /// <summary>Bytes of the current record as a place: columns count UTF-16 units.</summary>
    private SourceSpan Place(CsvReader reader, int start, int length)
    {
        var record = reader.RawRecord;
        var column = Encoding.UTF8.GetCharCount(record[..start]) + 1;
        return SourceSpan.OnLine(_path, (int)reader.LineNumber, column, Encoding.UTF8.GetCharCount(record.Slice(start, length)));
    }

    private bool Fail(Diagnostic diagnostic)
    {
        _bag.Add(diagnostic);
        return false;
    }
}
