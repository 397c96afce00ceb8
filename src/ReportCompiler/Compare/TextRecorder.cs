using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ReportCompiler.Compose;
using ReportCompiler.Model;
using ReportCompiler.Text;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>Writes down what a report prints in its language: figures by their ids, and texts with the ids in place of the numbers.</summary>
internal sealed partial class TextRecorder
{
    private readonly ComposedReport _report;

    private TextRecorder(ComposedReport report) => _report = report;

    public static VintageText Of(ComposedReport report)
    {
        var recorder = new TextRecorder(report);
        return new VintageText
        {
            Title = report.Title,
            // Labels in pictures repeat the table of the chart, and are left out where there is no room.
            Figures = report.Figures.Where(f => f.Position.Setting != FigureSetting.Chart).ToImmutableSortedDictionary(f => f.Id, f => f.Text, StringComparer.Ordinal),
            Names = report.Sources.ToImmutableSortedDictionary(s => s.Key, s => s.Label, StringComparer.Ordinal),
            Claims = Claims(report),
            Labels = Labels(report.Validated.Project.Structure, report.Language.Tag),
            Sections = [.. report.Sections.Select(s => new VintageSection { Id = s.Id, Title = recorder.Recorded(s.Title), Parts = [.. s.Parts.SelectMany(recorder.Parts)] })],
        };
    }

    private static ImmutableSortedDictionary<string, string> Claims(ComposedReport report)
    {
        var claims = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var claim in report.Claims)
        {
            var section = claim.Position.Agency is null ? claim.Position.Section : $"{claim.Position.Section}@{claim.Position.Agency}";
            claims[Numbered.Of($"{section}/{claim.Text}", claims.ContainsKey)] = $"{claim.Truth.ToString().ToLowerInvariant()}: {claim.Equation}";
        }
        return claims.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, string> Labels(Structure structure, string language)
    {
        var labels = structure.Indicators.Select(i => (Key: "indicator " + i.Id, i.Label))
            .Concat(structure.Figures.Select(f => (Key: "figure " + f.Id, f.Label)))
            .Concat(structure.Agencies.Select(a => (Key: "agency " + a.Id, a.Label)))
            .Concat(structure.Sources.Select(s => (Key: "source " + s.Id, Label: s.Title)))
            .Concat(structure.Dimensions.SelectMany(d => d.Codes.Codes.Select(c => (Key: $"code {d.Id}.{c.Id}", c.Label))));
        return labels.DistinctBy(l => l.Key, StringComparer.Ordinal).Where(l => l.Label.In(language) is not null)
            .ToImmutableSortedDictionary(l => l.Key, l => l.Label.In(language)!, StringComparer.Ordinal);
    }

    private IEnumerable<VintagePart> Parts(SectionPart part) => part switch
    {
        MarkdownPart { IsNotice: true } => [],
        MarkdownPart m => Paragraphs(m.Markdown).Select(p => Part(VintagePartKind.Text, null, [p])),
        ContributionPart c => [Part(VintagePartKind.Contribution, c.AgencyId, [.. Paragraphs(c.Markdown)])],
        TablePart { Table: var t } => [Part(VintagePartKind.Table, t.Id, [.. Lines(t)])],
        ChartPart { Chart: var c } => [Part(VintagePartKind.Chart, c.Id, [.. Lines(c)])],
        KeyFiguresPart { Box: var b } => [Part(VintagePartKind.KeyFigures, b.Id, [b.Title, .. b.Figures.Select(f => Joined([f.Value, f.Text, f.Comparison ?? ""]))])],
        _ => [],
    };

    private VintagePart Part(VintagePartKind kind, string? id, ImmutableArray<string> lines) => new() { Kind = kind, Id = id, Lines = [.. lines.Where(l => l.Length > 0).Select(Recorded)] };

    private static IEnumerable<string> Paragraphs(string markdown) => EmptyLine().Split(markdown).Select(p => p.Trim('\n')).Where(p => !string.IsNullOrWhiteSpace(p));

    private static IEnumerable<string> Lines(ComposedTable table) =>
        [
            table.Title, Joined([table.Stub, .. table.Columns.Select(c => c.Group is null ? c.Heading : $"{c.Group}: {c.Heading}"), table.Unit ?? ""]),
            .. table.Rows.Select(r => Joined([r.Heading, .. r.Cells.Select(c => c.Text)])), .. table.Notes, Joined(table.Sources),
        ];

    private static IEnumerable<string> Lines(ComposedChart chart) => [chart.Alt, .. Lines(chart.Data with { Title = chart.Title })];

    private static string Joined(IEnumerable<string> cells) => string.Join(" | ", cells.Where(c => c.Length > 0));

    /// <summary>A text with the ids of its figures; of a reference only where it leads, since its number is no wording.</summary>
    private string Recorded(string marked)
    {
        var text = new StringBuilder(marked.Length);
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] != MarkedText.Start)
            {
                text.Append(marked[i]);
                continue;
            }
            text.Append("{{ ").Append(_report.Figures[MarkedText.Indexes(marked[i..]).First()].Id).Append(" }}");
            i = marked.IndexOf(MarkedText.End, i);
        }
        return Reference().Replace(text.ToString(), "[$1]");
    }

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex EmptyLine();

    [GeneratedRegex(@"\[[^\]\n]*\]\((#[a-z][a-z0-9-]*)\)")]
    private static partial Regex Reference();
}
