using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Bind;
using ReportCompiler.Model;

namespace ReportCompiler.Tests.Corpus;

/// <summary>
/// A plausible edition of 2019, made of that of 2020: every value is somewhat smaller, every table still adds up, and what is known of 2019 (91 victims, 2 of them
/// foreigners, 186 crimes) is as it is known. It is a test's own, and says nothing of the real year.
/// </summary>
internal static class YearBefore
{
    private static readonly ImmutableDictionary<string, decimal> Totals = new Dictionary<string, decimal> { ["victims"] = 91, ["crimes"] = 186 }.ToImmutableDictionary();

    public static ImmutableDictionary<string, byte[]> AddTo(ImmutableDictionary<string, byte[]> files, BoundProject project)
    {
        var delivered = project.Data.All.Where(o => o.Year == 2020 && o.Span.File.StartsWith("data/2020/", StringComparison.Ordinal)).ToList();
        var values = delivered.GroupBy(o => (o.Agency, o.Indicator)).SelectMany(g => Shifted(project, [.. g]));
        // The real edition of 2019 is sparse, and made way for.
        files = files.RemoveRange(files.Keys.Where(p => p.StartsWith("data/2019/", StringComparison.Ordinal)));
        foreach (var path in files.Keys.Where(p => p.StartsWith("data/2020/", StringComparison.Ordinal) && (p.EndsWith(".csv", StringComparison.Ordinal) || p.EndsWith(".yaml", StringComparison.Ordinal)) && !p.EndsWith("waivers.yaml", StringComparison.Ordinal)))
            files = files.SetItem(path.Replace("/2020/", "/2019/", StringComparison.Ordinal), files[path]);
        return files.With(values.Select(v => (v.Cell.Span with { File = v.Cell.Span.File.Replace("/2020/", "/2019/", StringComparison.Ordinal) }, v.Value.ToString(CultureInfo.InvariantCulture))));
    }

    private static IEnumerable<(Observation Cell, decimal Value)> Shifted(BoundProject project, ImmutableArray<Observation> cells)
    {
        var indicator = project.Structure.Indicators.Find(cells[0].Indicator)!;
        if (indicator.Accumulates is { } flow) return cells.Select(c => (c, c.Value!.Value - Flow(project, flow.Value, c.Key)));
        var tables = cells.GroupBy(c => c.Key.Shape).ToList();
        var whole = tables.FirstOrDefault(t => indicator.BreakdownOf(t.Key)?.Kind == BreakdownKind.Complete);
        var total = Totals.GetValueOrDefault(indicator.Id, Less((whole?.Sum(c => c.Value) ?? cells[0].Value)!.Value));
        return tables.SelectMany(t => indicator.BreakdownOf(t.Key)?.Kind == BreakdownKind.Complete ? Parts([.. t], total) : t.Select(c => (c, c.Key.Equals(CellKey.Total) ? total : Less(c.Value!.Value))));
    }

    /// <summary>Parts of a smaller total: each somewhat smaller, the largest takes what is left. The one foreign victim of 2020 was two.</summary>
    private static IEnumerable<(Observation Cell, decimal Value)> Parts(ImmutableArray<Observation> parts, decimal total)
    {
        var largest = parts.MaxBy(p => p.Value)!;
        var others = parts.Remove(largest).Select(p => (Cell: p, Value: p.Key["citizenship"] == "RUS" ? 2 : Less(p.Value!.Value))).ToList();
        return others.Append((largest, total - others.Sum(o => o.Value)));
    }

    private static decimal Less(decimal value) => value < 5 ? value : Math.Floor(value * 0.93m);

    private static decimal Flow(BoundProject project, string flow, CellKey key) => project.Data.Of(2020, flow).First(o => o.Key.Equals(key) && o.Agency != "unodc").Value!.Value;
}
