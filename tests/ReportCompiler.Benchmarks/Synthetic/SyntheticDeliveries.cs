using System.Globalization;
using System.Text;

namespace ReportCompiler.Benchmarks.Synthetic;

/// <summary>Writes what the agencies delivered: single values, tables, texts, and the years before.</summary>
internal sealed class SyntheticDeliveries(IReadOnlyList<SyntheticAgency> agencies)
{
    private readonly SyntheticNumbers _numbers = new(agencies);

    /// <summary>The deliveries by path.</summary>
    public IEnumerable<(string Path, string Text)> Files() => agencies.SelectMany(Of).Append(World());

    private IEnumerable<(string Path, string Text)> Of(SyntheticAgency agency)
    {
        var folder = SyntheticDeclarations.InYear(agency.Id);
        var delivered = SyntheticIndicator.All.Where(i => i.IsDeliveredBy(agency)).ToList();
        yield return ($"{folder}/submission.yaml", Submission(agency, delivered));
        foreach (var table in delivered.Where(i => i.Table is not null).GroupBy(i => i.Table!))
            yield return ($"{folder}/{table.Key}.csv", Csv(table.Key, table.SelectMany(i => _numbers.Cells(agency, i, SyntheticNumbers.Year)), withYear: false));
        foreach (var (path, text) in History(agency, delivered)) yield return (path, text);
        if (!agency.Contributes) yield break;
        foreach (var language in MarkedLanguage.All) yield return ($"{folder}/authorities.{language.Tag}.md", language.Template(Contribution(agency)));
    }

    private string Submission(SyntheticAgency agency, List<SyntheticIndicator> delivered)
    {
        var text = new StringBuilder("schema: 1\n");
        text.Append(CultureInfo.InvariantCulture, $"received: 2021-02-{agency.Index % 28 + 1:00}\ncontact: {agency.Id}@example.org\n");
        if (agency.IsNil) text.Append("nil: true\n");
        if (agency.IsNilInPart) text.Append("nil: [letters, open_days]\n");
        var single = delivered.Where(i => i.Table is null).ToList();
        if (single.Count > 0) text.Append("values:\n");
        foreach (var cell in single.SelectMany(i => _numbers.Cells(agency, i, SyntheticNumbers.Year)))
            text.Append(CultureInfo.InvariantCulture, $"  {cell.Indicator.Id}: {(cell.Indicator.Id == "web_visits" ? $"{{ value: {cell.Text}, qualifier: about, note: by-estimate }}" : cell.Text)}\n");
        return text.ToString();
    }

    /// <summary>Last year as it was delivered then, the totals of the years before it.</summary>
    private IEnumerable<(string Path, string Text)> History(SyntheticAgency agency, List<SyntheticIndicator> delivered)
    {
        const int last = SyntheticNumbers.Year - 1;
        var known = delivered.Where(i => i.EqualsText is null && i.Id != "authorities").ToList();
        foreach (var table in known.GroupBy(i => i.Table ?? "values"))
        {
            var totals = Enumerable.Range(SyntheticNumbers.FirstYear, last - SyntheticNumbers.FirstYear)
                .SelectMany(year => table.SelectMany(i => _numbers.Cells(agency, i, year)).Where(c => c.Codes.Length == 0));
            var cells = totals.Concat(table.SelectMany(i => _numbers.Cells(agency, i, last)));
            yield return ($"data/history/{agency.Id}/{table.Key}.csv", Csv(table.Key, cells, withYear: true));
        }
    }

    private static string Csv(string table, IEnumerable<SyntheticCell> cells, bool withYear)
    {
        var columns = table == "values" ? [] : SyntheticCodes.ColumnsOf(table);
        var text = new StringBuilder(withYear ? "year," : "").Append(string.Join(',', ["indicator", .. columns, "value", "note"])).Append('\n');
        foreach (var cell in cells)
        {
            if (withYear) text.Append(CultureInfo.InvariantCulture, $"{cell.Year},");
            var note = !withYear && cell.Indicator.Kind == "multiple" ? "several-services" : "";
            text.Append(string.Join(',', [cell.Indicator.Id, .. columns.Select(cell.Code), cell.Text, note])).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The agency that is only cited: every value names its source.</summary>
    private (string Path, string Text) World()
    {
        var world = new SyntheticAgency(-1, SyntheticAgency.World, "international", "");
        var cells = SyntheticIndicator.All.Where(i => i.IsDeliveredBy(world)).SelectMany(i => _numbers.Cells(world, i, SyntheticNumbers.Year));
        var rows = cells.Select(c => $"{c.Indicator.Id},{c.Code("service")},{c.Text},world-report\n");
        return (SyntheticDeclarations.InYear(SyntheticAgency.World + "/world.csv"), "indicator,service,value,source\n" + string.Concat(rows));
    }

    private static string Contribution(SyntheticAgency agency) => $$$"""
        ## What was done in the field

        In {{ year }} we held {{ events.agency["{{{agency.Id}}}"] }} public events, which shows {{ change(events.agency["{{{agency.Id}}}"]) }} on the year before.
        They brought {{ participants.agency["{{{agency.Id}}}"].sex.F }} women and {{ participants.agency["{{{agency.Id}}}"].sex.M }} men to us.
        {{ claim participants.agency["{{{agency.Id}}}"].sex.F <= participants.agency["{{{agency.Id}}}"] }}

        - **Advice** was given in the office and at home.
        - The web site was visited {{ web_visits.agency["{{{agency.Id}}}"] }} times.

        """;
}
