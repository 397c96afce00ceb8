using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Text;
using ReportCompiler.Bind;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Cli.Commands;

/// <summary>The rows of each list; the first one holds the headings.</summary>
internal static class Listing
{
    private const string None = "-";

    public static IEnumerable<string[]> Indicators(BoundProject project) =>
        project.Structure.Indicators.Select(i => new[] { i.Id, i.Unit.Id, Owner(i), Breakdowns(i), Label(i.Label, project) })
            .Prepend(["ID", "UNIT", "OWNER", "BREAKDOWNS", "LABEL"]);

    public static IEnumerable<string[]> Figures(BoundProject project, ImmutableArray<ComposedReport> composed) =>
        project.Structure.Figures.Select(f => new[] { f.Id, Printed(f.Id, composed) ?? None, f.Value.Value, Label(f.Label, project) })
            .Prepend(["ID", "PRINTED", "EXPRESSION", "LABEL"]);

    public static IEnumerable<string[]> Agencies(BoundProject project)
    {
        var delivered = project.Data.All.Where(o => o.Year == project.Year).CountBy(o => o.Agency).ToDictionary();
        return project.Structure.Agencies
            .Select(a => new[] { a.Id, Kebab(a.Kind.ToString()) + (a.Cited ? " (cited)" : ""), Number(delivered.GetValueOrDefault(a.Id)), Label(a.Label, project) })
            .Prepend(["ID", "KIND", "OBSERVATIONS", "LABEL"]);
    }

    public static IEnumerable<string[]> Rules(BoundProject project) =>
        project.Structure.Rules.Select(r => new[] { r.Id, Word(r.Severity), Number(r.Level), (r.Each is { } each ? $"each {each.Value}: " : "") + r.Holds.Value })
            .Concat(project.Structure.Plausibility.Select(r => new[] { r.Id, Word(r.Severity), Number(r.Level), $"built in, {Setting(r)}" }))
            .Concat(project.Structure.Severities.Select(s => new[] { s.Code.Value, Word(s.Severity), None, "built in, with a severity of its own" }))
            .Prepend(["ID", "SEVERITY", "LEVEL", "HOLDS"]);

    public static IEnumerable<string[]> Charts(ImmutableArray<ComposedReport> composed) =>
        Blocks(composed, part => part is ChartPart { Chart: var chart } ? (chart.Id, chart.Number, chart.Title) : null);

    public static IEnumerable<string[]> Tables(ImmutableArray<ComposedReport> composed) =>
        Blocks(composed, part => part is TablePart { Table: var table } ? (table.Id, table.Number, table.Title) : null);

    private static IEnumerable<string[]> Blocks(ImmutableArray<ComposedReport> composed, Func<SectionPart, (string Id, int Number, string Title)?> read)
    {
        yield return ["ID", "NUMBER", "SECTION", "TITLE"];
        if (composed.IsEmpty) yield break;
        foreach (var section in composed[0].Sections)
        {
            foreach (var part in section.Parts)
            {
                if (read(part) is var (id, number, title)) yield return [id, Number(number), section.Id, MarkedText.Plain(title)];
            }
        }
    }

    /// <summary>The text by which a figure is printed: its id stands in the middle of the ledger's ids.</summary>
    private static string? Printed(string figure, ImmutableArray<ComposedReport> composed) =>
        composed.SelectMany(c => c.Figures).FirstOrDefault(f => f.Id.Split('/', StringSplitOptions.TrimEntries) is [_, var printed, ..] && printed == figure)?.Text;

    private static string Owner(Indicator indicator) => indicator.Combine switch
    {
        CombineKind.Owners => string.Join(',', indicator.Owners),
        CombineKind.Sum => indicator.Asked is { } kind ? $"sum of {Kebab(kind.ToString())}" : "sum of all",
        _ => "each agency",
    };

    private static string Breakdowns(Indicator indicator) => indicator.Breakdowns.IsEmpty
        ? None
        : string.Join("; ", indicator.Breakdowns.Select(b => string.Join(',', b.By) + (b.Kind == BreakdownKind.Complete ? "" : $" ({Kebab(b.Kind.ToString())})")));

    private static string Label(LocalText label, BoundProject project) => label.In(project.Structure.Report.Languages[0]) ?? None;

    private static string Word(Severity? severity) => severity is { } word ? Kebab(word.ToString()) : "off";

    /// <summary>"factor 2, least 10, except victims.sex.M; hotline_calls".</summary>
    private static string Setting(PlausibilityRule rule) => string.Join(", ", rule.Thresholds.Select(t => FormattableString.Invariant($"{t.Key} {t.Value}")))
        + (rule.Exceptions.IsEmpty ? "" : $", except {string.Join("; ", rule.Exceptions.Select(e => e.Where.Value))}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
