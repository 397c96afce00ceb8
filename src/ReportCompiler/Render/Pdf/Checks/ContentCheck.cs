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
            if (!stream.IsForm && stream.Entries.Name("Tabs") != "S") yield return $"the order of the links on page {stream.PageIndex + 1} is not that of the structure";
            if (Untagged(file, stream, seen) is { } loose) yield return $"something on page {(stream.PageIndex + 1).ToString(CultureInfo.InvariantCulture)} belongs to no element ({loose})";
        }
        if (pieces.Exists(p => !seen.Contains(p))) yield return "an element has a piece that stands on no page";
        if (seen.Except(pieces).Any()) yield return "a piece of a page belongs to no element";
    }

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
