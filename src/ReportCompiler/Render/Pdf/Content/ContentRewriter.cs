using System.Buffers;
using System.Globalization;
using System.Text;
using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Content;

/// <summary>
/// Writes the content of a page anew so that everything painted is either a piece of the structure or an artifact (ISO 14289-1, 7.1). Only the marks
/// change; every operator that paints stays as it was.
/// </summary>
internal sealed class ContentRewriter
{
    /// <summary>The part of a page's height, above and below, in which text that belongs to no element is a running header or footer.</summary>
    private const float Margin = 0.1f;

    private readonly byte[] _content;
    private readonly List<Operation> _operations;
    private readonly IReadOnlyDictionary<int, string> _additions;
    private readonly Func<int, string?> _tag;
    private readonly Func<string, bool> _isForm;
    private readonly float _height;
    private readonly Dictionary<int, TextObject> _texts;
    private readonly ArrayBufferWriter<byte> _out = new();
    private readonly Stack<Mark> _marks = [];
    private int _copied;
    private int _path = -1;
    private bool _textIsArtifact;

    private ContentRewriter(ContentStream stream, IReadOnlyDictionary<int, string> additions, Func<int, string?> tag, Func<string, bool> isForm, float height)
    {
        _content = stream.Content;
        _operations = stream.Operations;
        _additions = additions;
        _tag = tag;
        _isForm = isForm;
        _height = height;
        _texts = TextObject.Of(_operations);
    }

    private bool Covered => _marks.TryPeek(out var mark) && mark.Covers;

    /// <summary>The content with its new marks.</summary>
    /// <param name="stream">The page or form with its old content.</param>
    /// <param name="additions">Operators to add, by the place in the old content behind which they stand: the end of one that shows letters.</param>
    /// <param name="tag">The type of the element that a piece belongs to; null when it belongs to none and becomes an artifact.</param>
    /// <param name="isForm">Whether a name stands for a form, whose content has marks of its own.</param>
    /// <param name="height">The height of the page, in points.</param>
    /// <exception cref="PdfFormatException">The old marks overlap or do not end.</exception>
    public static byte[] Rewrite(ContentStream stream, IReadOnlyDictionary<int, string> additions, Func<int, string?> tag, Func<string, bool> isForm, float height) =>
        new ContentRewriter(stream, additions, tag, isForm, height).Rewrite();

    private byte[] Rewrite()
    {
        foreach (var op in _operations)
        {
            Handle(op);
            if (_additions.TryGetValue(op.End, out var addition)) Add(op.End, addition);
        }
        if (_marks.Count > 0) throw new PdfFormatException("the marks of a page do not end");
        CopyTo(_content.Length);
        return _out.WrittenSpan.ToArray();
    }

    private void Handle(in Operation op)
    {
        if (Operators.BeginsMark(op.Operator)) BeginMark(op);
        else if (op.Operator == "EMC") EndMark(op);
        else if (op.Operator == "BT") BeginText(op.Start);
        else if (op.Operator == "ET") EndText(op.End);
        else if (Operators.BeginsPath(op.Operator)) _path = _path < 0 ? op.Start : _path;
        else if (Operators.PaintsPath(op.Operator)) EndPath(op.End, paints: true);
        else if (op.Operator == "n") EndPath(op.End, paints: false);
        else if (Operators.ShowsText(op.Operator) || (Operators.PaintsOther(op.Operator) && !PaintsForm(op))) Wrap(op.Start, op.End);
    }

    private void BeginMark(in Operation op)
    {
        if (op.Mcid is { } id)
        {
            if (Covered) throw new PdfFormatException("the marks of a page overlap");
            CopyTo(op.Start);
            Put(_tag(id) is { } type ? string.Create(CultureInfo.InvariantCulture, $"/{type} <</MCID {id}>>BDC") : "/Artifact BMC");
            _copied = op.End;
            _marks.Push(new Mark(Covers: true, EndsWithAnother: false));
            return;
        }
        // A blank that does not break a line reads like any other, and some readers stop where letters carry a text of their own.
        if (Covered && op.Operands is [_, PdfDictionary own] && own["ActualText"] is PdfText { Value: "\u00A0" or "\u202F" })
        {
            Leave(op);
            _marks.Push(new Mark(Covers: true, EndsWithAnother: false, IsLeftOut: true));
            return;
        }
        // A mark that only says what letters mean, such as those of a ligature, is kept. Outside every piece it stands in an artifact of its own.
        var bare = !Covered && op.Operands is not [PdfName { Value: "Artifact" }, ..];
        if (bare) OpenArtifact(op.Start, "/Artifact BMC\n");
        _marks.Push(new Mark(Covers: true, EndsWithAnother: bare));
    }

    private void EndMark(in Operation op)
    {
        if (!_marks.TryPop(out var mark)) throw new PdfFormatException("a mark of a page ends before it begins");
        if (mark.IsLeftOut) Leave(op);
        if (mark.EndsWithAnother) CloseArtifact(op.End);
    }

    /// <summary>Text without any piece is one artifact: marks and text objects must not cross.</summary>
    private void BeginText(int start)
    {
        _textIsArtifact = !Covered && _texts[start] is { IsMarked: false, IsShown: true };
        if (!_textIsArtifact) return;
        OpenArtifact(start, ArtifactAt(_texts[start].Baseline));
        _marks.Push(new Mark(Covers: true, EndsWithAnother: false));
    }

    private void EndText(int end)
    {
        if (!_textIsArtifact) return;
        _textIsArtifact = false;
        _marks.Pop();
        CloseArtifact(end);
    }

    private void EndPath(int end, bool paints)
    {
        if (paints && _path >= 0) Wrap(_path, end);
        _path = -1;
    }

    private bool PaintsForm(in Operation op) => op.Operator == "Do" && op.Operands is [PdfName name] && _isForm(name.Value);

    private void Wrap(int start, int end)
    {
        if (Covered) return;
        OpenArtifact(start, "/Artifact BMC\n");
        CloseArtifact(end);
    }

    private string ArtifactAt(float baseline) =>
        baseline > _height * (1 - Margin) ? "/Artifact <</Type/Pagination/Subtype/Header>>BDC\n"
        : baseline < _height * Margin ? "/Artifact <</Type/Pagination/Subtype/Footer>>BDC\n"
        : "/Artifact BMC\n";

    private void Add(int at, string addition)
    {
        CopyTo(at);
        Put(addition);
    }

    private void Leave(in Operation op)
    {
        CopyTo(op.Start);
        _copied = op.End;
    }

    private void OpenArtifact(int at, string mark)
    {
        CopyTo(at);
        Put(mark);
    }

    private void CloseArtifact(int end)
    {
        CopyTo(end);
        Put("\nEMC");
    }

    private void CopyTo(int end)
    {
        _out.Write(_content.AsSpan(_copied..end));
        _copied = end;
    }

    private void Put(string text) => _out.Write(Encoding.Latin1.GetBytes(text));

    /// <summary>A mark that is open.</summary>
    /// <param name="Covers">Whether what is painted within belongs to a piece or an artifact.</param>
    /// <param name="EndsWithAnother">Whether an artifact was opened around it, which ends with it.</param>
    /// <param name="IsLeftOut">Whether it is not written anew.</param>
    private readonly record struct Mark(bool Covers, bool EndsWithAnother, bool IsLeftOut = false);
}
