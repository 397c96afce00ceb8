using System.Collections.Immutable;
using ReportCompiler.Bind;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Validate.Plausibility;

/// <summary>
/// Deliveries and files whose values are all another one's (RC3027): the agency's own of last year, or another agency's of this year. Agencies that own a cell
/// together must give the same value, so that is no copy.
/// </summary>
internal sealed class CopyRule(CheckContext context, PlausibilityRule rule)
{
    /// <summary>A file as one agency delivered it, with its values in their order.</summary>
    private sealed record Delivered(string Agency, string Path, ImmutableArray<Observation> Cells)
    {
        public string Name => Path[(Path.LastIndexOf('/') + 1)..];

        public SourceSpan Start => SourceSpan.StartOf(Path);
    }

    private int LastYear => context.Project.Year - 1;

    /// <summary>What the rule finds.</summary>
    public IEnumerable<Suspicion> Run()
    {
        var files = Files().ToImmutableArray();
        return files.GroupBy(f => f.Agency, StringComparer.Ordinal).SelectMany(g => OfLastYear([.. g])).Concat(OfOthers(files));
    }

    private IEnumerable<Delivered> Files() =>
        from agency in context.Structure.Agencies
        where !agency.Cited
        from file in context.Project.Data.All
            .Where(o => o.Year == context.Project.Year && o.Agency == agency.Id && !DataPath.IsHistory(o.Span.File))
            .GroupBy(o => o.Span.File, StringComparer.Ordinal)
        where !file.Any(o => o.Value is null || context.Project.Data.Incomplete.Contains(o.Indicator))
        select new Delivered(agency.Id, file.Key, [.. file]);

    private IEnumerable<Suspicion> OfLastYear(ImmutableArray<Delivered> files)
    {
        var copied = files.Where(f => f.Cells.All(IsLastYears)).ToImmutableArray();
        ImmutableArray<Observation> all = [.. files.SelectMany(f => f.Cells)];
        if (files.Length > 1 && copied.Length == files.Length && IsMuch(all)) return [PlausibilityDiagnostics.CopiedDelivery(rule, files[0].Agency, files[0].Start, all, Explained(null, files[0].Agency), LastYear)];
        return copied.Where(f => IsMuch(f.Cells)).Select(f => PlausibilityDiagnostics.CopiedFile(rule, f.Name, f.Agency, f.Start, f.Cells, Explained(f.Name, f.Agency), LastYear));
    }

    private IEnumerable<Suspicion> OfOthers(ImmutableArray<Delivered> files) =>
        from same in files.Where(f => IsMuch(f.Cells)).GroupBy(f => string.Join(' ', f.Cells.Select(c => Equation.Cell(c))), StringComparer.Ordinal)
        let first = same.First()
        from file in same.DistinctBy(f => f.Agency).Skip(1)
        where !first.Cells.Zip(file.Cells).All(p => IsShared(p.First, p.Second))
        select PlausibilityDiagnostics.CopiedFrom(rule, file.Name, file.Agency, file.Start, file.Cells, first.Agency, first.Start, Explained(file.Name, file.Agency) ?? Explained(first.Name, first.Agency));

    private bool IsLastYears(Observation cell) => context.Project.Data.Find(LastYear, cell.Indicator, cell.Agency, cell.Key) is { } before && before.Value == cell.Value;

    private bool IsMuch(ImmutableArray<Observation> cells) => cells.Length > 1 && cells.Sum(c => Improbable.Digits(c.Value)) >= rule.Digits;

    private bool IsShared(Observation a, Observation b) => a.Indicator == b.Indicator && a.Key.Equals(b.Key) && context.Structure.Indicators.Find(a.Indicator)?.Combine == CombineKind.Owners;

    private ExceptedPlace? Explained(string? file, string agency) => rule.Exceptions.FirstOrDefault(e => e.CoversFile(file, agency));
}
