using System.Globalization;
using ReportCompiler.Render.Pdf.Content;
using ReportCompiler.Render.Pdf.Objects;
using ReportCompiler.Render.Pdf.Structure;

namespace ReportCompiler.Render.Pdf.Checks;

/// <summary>Everything that is painted is a piece of exactly one element, or an artifact.</summary>
internal static class ContentCheck
{
    public static IEnumerable<string> Find(PdfFile file, List<ContentStream> streams, StructureElement document)
    {
        var pieces = document.Leaves().OfType<MarkedContent>().Select(c => (c.Stream, c.Mcid)).ToList();
        if (pieces.GroupBy(p => p).FirstOrDefault(g => g.Count() > 1) is { } twice) yield return $"a piece of page {Page(streams, twice.Key.Stream)} belongs to two elements";
        var seen = new HashSet<(int, int)>();
        foreach (var stream in streams)
        {
            if (!stream.IsForm && stream.Entries.Name("Tabs") != "S") yield return $"the order of the links on page {Number(stream)} is not that of the structure";
            foreach (var finding in Pictures(file, stream).Concat(Scale(stream))) yield return finding;
            if (Untagged(file, stream, seen) is { } loose) yield return $"something on page {Number(stream)} belongs to no element ({loose})";
        }
        if (pieces.Exists(p => !seen.Contains(p))) yield return "an element has a piece that stands on no page";
        if (seen.Except(pieces).Any()) yield return "a piece of a page belongs to no element";
    }

    /// <summary>A browser paints as a picture what a filter of the style sheet is laid over, and its words are lost.</summary>
    private static IEnumerable<string> Pictures(PdfFile file, ContentStream stream)
    {
        var marks = new Stack<bool>();
        foreach (var op in stream.Operations)
        {
            if (Operators.BeginsMark(op.Operator)) marks.Push(op.Mcid is not null);
            else if (op.Operator == "EMC") marks.TryPop(out _);
            else if (op is { Operator: "Do", Operands: [PdfName name] } && !marks.Contains(true) && ContentStreams.Form(file, stream.Entries, name.Value) is null)
            {
                yield return $"on page {Number(stream)} a picture stands for nothing: words under a 'filter' of the style sheet, a background picture, or one without a description";
                yield break;
            }
        }
    }

    /// <summary>A browser prints everything smaller when something is wider than the paper.</summary>
    private static IEnumerable<string> Scale(ContentStream stream)
    {
        var (state, largest) = (new GraphicsState(), 0f);
        var marks = new Stack<bool>();
        foreach (var op in stream.Operations)
        {
            state.Apply(op);
            if (Operators.BeginsMark(op.Operator)) marks.Push(op.Mcid is not null);
            else if (op.Operator == "EMC") marks.TryPop(out _);
            else if (Operators.ShowsText(op.Operator) && marks.Contains(true)) largest = Math.Max(largest, state.OnPage(0, 0).DistanceTo(state.OnPage(0, 1)));
        }
        // A pixel of CSS is 1/96 of an inch, a point 1/72.
        var percent = (int)MathF.Round(largest * 96 / 72 * 100);
        if (!stream.IsForm && percent is > 0 and < 99) yield return $"page {Number(stream)} is printed at {percent} per cent of its size, since something in the report is wider than the paper";
    }

    private static string Number(ContentStream stream) => (stream.PageIndex + 1).ToString(CultureInfo.InvariantCulture);

    private static int Page(List<ContentStream> streams, int number) => (streams.Find(s => s.Number == number)?.PageIndex ?? -1) + 1;

    /// <summary>The first operator that paints outside every piece and artifact, or a mark within a mark; null when there is none.</summary>
    private static string? Untagged(PdfFile file, ContentStream stream, HashSet<(int Stream, int Mcid)> seen)
    {
        var marks = new Stack<bool>();
        foreach (var op in stream.Operations)
        {
            var within = marks.Contains(true);
            if (Operators.BeginsMark(op.Operator))
            {
                var artifact = op.Operands is [PdfName { Value: "Artifact" }, ..];
                if (within && (artifact || op.Mcid is not null)) return "a piece within another";
                if (op.Mcid is { } id && !seen.Add((stream.Number, id))) return "a piece in two parts";
                marks.Push(artifact || op.Mcid is not null);
            }
            else if (op.Operator == "EMC" && !marks.TryPop(out _)) return "a mark without beginning";
            else if (!within && (Operators.ShowsText(op.Operator) || Operators.PaintsPath(op.Operator))) return op.Operator;
            else if (!within && Operators.PaintsOther(op.Operator) && !(op.Operands is [PdfName form] && ContentStreams.Form(file, stream.Entries, form.Value) is not null)) return op.Operator;
        }
        return marks.Count > 0 ? "a mark without end" : null;
    }
}
