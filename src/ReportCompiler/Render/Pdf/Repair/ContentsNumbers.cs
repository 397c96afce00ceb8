using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportCompiler.Render.Pdf.Content;
using ReportCompiler.Render.Pdf.Objects;
using ReportCompiler.Render.Pdf.Structure;

namespace ReportCompiler.Render.Pdf.Repair;

/// <summary>Writes the page numbers of the contents in place of the digits that were printed for them, aligned at the right as those were.</summary>
internal sealed class ContentsNumbers
{
    private readonly PdfFile _file;
    private readonly List<ContentStream> _streams;
    private readonly PdfFonts _fonts;
    private readonly Dictionary<char, string> _codes = [];

    private ContentsNumbers(PdfFile file, List<ContentStream> streams, PdfFonts fonts) => (_file, _streams, _fonts) = (file, streams, fonts);

    /// <summary>Writes the numbers.</summary>
    /// <param name="file">The PDF.</param>
    /// <param name="streams">Its content; streams with numbers are replaced by new ones.</param>
    /// <param name="fonts">Its fonts.</param>
    /// <param name="document">Its structure, as the browser wrote it.</param>
    /// <param name="entries">The places that the entries of the contents lead to, in order.</param>
    /// <exception cref="PdfFormatException">A number cannot be written in the font of the contents.</exception>
    public static void Write(PdfFile file, List<ContentStream> streams, PdfFonts fonts, StructureElement document, ImmutableArray<string> entries)
    {
        if (entries.IsEmpty) return;
        var numbers = new ContentsNumbers(file, streams, fonts);
        var slots = numbers.Slots(document, entries).ToList();
        foreach (var slot in slots) numbers.Learn(slot);
        var pages = PageNumbers.Of(file);
        foreach (var page in slots.GroupBy(s => s.Stream)) numbers.Replace(page.Key, [.. page.Select(s => (s, pages.GetValueOrDefault(s.Target)))]);
    }

    /// <summary>The digits that hold the place of a number: the operators that show them, and their codes in hexadecimal digits.</summary>
    private sealed record Slot(string Target, string Text, int Stream, List<Operation> Shows, List<string> Codes, float Advance);

    private IEnumerable<Slot> Slots(StructureElement document, ImmutableArray<string> entries)
    {
        var indexes = entries.Select((target, i) => (target, i)).ToDictionary(e => e.target, e => e.i, StringComparer.Ordinal);
        // The contents come first: a later link to the same place is a text of its own, whatever its digits.
        foreach (var link in document.All())
        {
            if (link.Kids.OfType<MarkedAnnotation>().FirstOrDefault() is not { } annotation) continue;
            if (_file.Dictionary(annotation.Annotation)?.Name("Dest") is not { } target || !indexes.TryGetValue(target, out var index)) continue;
            if (link.Leaves().OfType<MarkedContent>().LastOrDefault() is not { } last) continue;
            if (Read(target, last) is not { } slot || slot.Text != PageNumbers.Placeholder(index, entries.Length)) continue;
            indexes.Remove(target);
            yield return slot;
        }
    }

    /// <summary>What a piece shows; null when that is more than letters in one line.</summary>
    private Slot? Read(string target, MarkedContent piece)
    {
        var stream = _streams.FindIndex(s => s.Number == piece.Stream);
        if (stream < 0) return null;
        var operations = _streams[stream].Operations;
        var begin = operations.FindIndex(o => o.Mcid == piece.Mcid);
        var end = begin < 0 ? -1 : operations.FindIndex(begin, o => o.Operator == "EMC");
        if (end < 0) return null;
        var shows = operations.GetRange(begin, end - begin).FindAll(o => Operators.ShowsText(o.Operator));
        var set = operations.FindLastIndex(end, o => o.Operator == "Tf" && o.Operands is [PdfName, PdfNumber]);
        if (shows.Count == 0 || set < 0 || _fonts.Find(_streams[stream], ((PdfName)operations[set].Operands[0]).Value) is not { } letters) return null;
        var bytes = shows.SelectMany(o => o.Operands.OfType<PdfText>()).SelectMany(t => t.Bytes).ToArray();
        var (text, width) = letters.Show(bytes);
        var size = bytes.Length / Math.Max(text.Length, 1);
        if (text.Length == 0 || size * text.Length != bytes.Length) return null;
        var codes = bytes.Chunk(size).Select(Convert.ToHexString).ToList();
        return new Slot(target, text, stream, shows, codes, width * operations[set].Number(1) / text.Length);
    }

    private void Learn(Slot slot)
    {
        for (var i = 0; i < slot.Text.Length; i++) _codes[slot.Text[i]] = slot.Codes[i];
    }

    private void Replace(int stream, List<(Slot Slot, int Page)> numbers)
    {
        var old = _streams[stream].Content;
        using var content = new MemoryStream(old.Length);
        var copied = 0;
        foreach (var (slot, page) in numbers.OrderBy(n => n.Slot.Shows[0].Start))
        {
            content.Write(old, copied, slot.Shows[0].Start - copied);
            content.Write(Encoding.Latin1.GetBytes(Show(slot, page == 0 ? "" : page.ToString(CultureInfo.InvariantCulture))));
            copied = slot.Shows[^1].End;
        }
        content.Write(old, copied, old.Length - copied);
        _streams[stream] = (_streams[stream] with { Content = content.ToArray() }).Read();
    }

    /// <summary>The operators that show a number so that it ends where the digits in its place ended.</summary>
    private string Show(Slot slot, string number)
    {
        var shift = (slot.Text.Length - number.Length) * slot.Advance;
        var shown = new StringBuilder();
        for (var i = 0; i < number.Length; i++)
        {
            var step = i == 0 ? shift : slot.Advance;
            if (step != 0) shown.Append(CultureInfo.InvariantCulture, $"{step:0.#####} 0 Td ");
            shown.Append('<').Append(_codes.GetValueOrDefault(number[i]) ?? throw new PdfFormatException($"the contents have no digit {number[i]}")).Append("> Tj ");
        }
        return shown.ToString();
    }
}
