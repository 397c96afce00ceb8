using System.Globalization;
using ReportCompiler.Compose;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Render.Sources;

/// <summary>
/// Says where a number comes from: how it was computed, step by step, and where its cells stand, below <paramref name="folder"/> when that is their one.
/// </summary>
internal sealed class OriginLines(ComposedReport report, string folder)
{
    /// <summary>Below this depth a reader looks into the data; <c>report trace</c> shows all.</summary>
    private const int MostSteps = 6;

    /// <summary>Has every cell of every figure.</summary>
    private const string LedgerFile = "figures.csv";

    public IEnumerable<OriginLine> Of(FigureSource source)
    {
        var stated = source.Stated is { } other ? Steps(other).Prepend(new OriginLine(report.Language.Strings[PageStrings.CheckedAgainst], other.Text, "", false)) : [];
        return Steps(source.Quantity.Derivation).Concat(Places(source.Quantity.Derivation)).Concat(stated);
    }

    /// <summary>The equations on the way down, the number's own first.</summary>
    private static List<OriginLine> Steps(Derivation derivation)
    {
        var lines = new List<OriginLine>();
        Walk(derivation, isFirst: true);
        return lines;

        void Walk(Derivation node, bool isFirst)
        {
            if (lines.Count == MostSteps) return;
            if (DerivationEquation.Of(node) is { } equation)
            {
                lines.Add(new OriginLine(isFirst ? "" : node.Text, $"{equation} = {PlainNumber.Text(node.Value ?? 0)}", "", false));
                isFirst = false;
            }
            foreach (var input in node.Inputs) Walk(input, isFirst);
        }
    }

    /// <summary>The places of the cells, those of one file behind its name; the agency where it is not the one of the group.</summary>
    private IEnumerable<OriginLine> Places(Derivation derivation)
    {
        var (named, others) = ManyAgencies.Shortened([.. derivation.Cells().GroupBy(c => c.Agency, StringComparer.Ordinal)], report.Language);
        foreach (var byAgency in named)
        {
            var files = byAgency.GroupBy(c => c.Span.File, StringComparer.Ordinal).Select(f => f.Key[folder.Length..] + string.Concat(f.Select(Place)));
            var titles = byAgency.Select(c => c.Source).OfType<string>().Distinct().Select(Title);
            yield return new OriginLine(folder.Length == 0 ? Label(byAgency.Key) : "", string.Join("; ", files), string.Join("; ", titles), true);
        }
        // What was counted are whole deliveries: the file says enough, and whose it is.
        if (derivation.Deliveries().Select(d => d.Place.File).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } counted) yield return new OriginLine("", string.Join("; ", counted), "", true);
        if (others is not null) yield return new OriginLine(others, LedgerFile, "", true);
    }

    private static string Place(Observation cell, int index) => string.Create(CultureInfo.InvariantCulture, $"{(index == 0 ? ":" : ", ")}{cell.Span.Line}:{cell.Span.Column}");

    private string Label(string agency) => report.Validated.Project.Structure.Agencies.Find(agency)?.Label.In(report.Language.Tag) ?? agency;

    private string Title(string source) => report.Validated.Project.Structure.Sources.Find(source)?.Title.In(report.Language.Tag) ?? source;
}
