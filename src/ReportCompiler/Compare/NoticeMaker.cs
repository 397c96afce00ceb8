using System.Collections.Immutable;
using ReportCompiler.Compose;
using ReportCompiler.Compose.Corrections;
using ReportCompiler.Model;
using ReportCompiler.Validate;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>
/// Says what readers are told of an edition's corrections. Everything is held against the edition as it was first published, which is the report with every correction undone: so
/// a later build of the same edition says the same.
/// </summary>
internal sealed class NoticeMaker
{
    private readonly ValidatedReport _validated;
    private readonly ImmutableArray<ComposedReport> _composed;
    private readonly CorrectionAnalysis _analysis;
    private readonly ImmutableArray<(string Key, string? Was, Correction Entry)> _entries;
    private readonly ImmutableArray<ComposedReport> _first;

    public NoticeMaker(ValidatedReport validated, ImmutableArray<ComposedReport> composed, CorrectionAnalysis analysis)
    {
        (_validated, _composed, _analysis) = (validated, composed, analysis);
        _entries = [.. Entries()];
        var earlier = _entries.Where(e => e.Key.Contains('@', StringComparison.Ordinal)).DistinctBy(e => e.Key, StringComparer.Ordinal).ToDictionary(e => e.Key, e => e.Was, StringComparer.Ordinal);
        _first = earlier.Count == 0 ? composed : UndoneReport.Of(validated, earlier).Composed;
    }

    /// <summary>The notice in each language.</summary>
    public ImmutableSortedDictionary<string, CorrectionNotice> Notices() =>
        _composed.ToImmutableSortedDictionary(r => r.Language.Tag, r => Notice(r, _first.First(f => f.Language.Tag == r.Language.Tag)), StringComparer.Ordinal);

    /// <summary>Every entry with the key it names, the settled ones first, in the order in which they were published.</summary>
    private IEnumerable<(string Key, string? Was, Correction Entry)> Entries()
    {
        var left = _validated.Project.Corrections.ToList();
        foreach (var settled in _analysis.Publication.Versions.SelectMany(v => v.Settled))
        {
            if (left.Find(e => EntryText.Names(settled.Figure, e.Figure.Value) && EntryText.Says(e.Was.Value, settled.Was) && EntryText.Says(e.Is.Value, settled.Is)) is not { } entry) continue;
            left.Remove(entry);
            yield return (settled.Figure, settled.Was == Correction.Absent ? null : settled.Was, entry);
        }
        foreach (var pending in _analysis.Pending.Where(p => p.Entry is not null)) yield return (pending.Change.Key, pending.Change.Before, pending.Entry!);
    }

    private CorrectionNotice Notice(ComposedReport now, ComposedReport first)
    {
        var before = first.Figures.ToDictionary(f => f.Id, f => f.Text, StringComparer.Ordinal);
        var values = first.Sources.ToDictionary(s => s.Key, s => RecordedValue.Of(s.Quantity), StringComparer.Ordinal);
        var named = _entries.Where(e => !e.Key.Contains('@', StringComparison.Ordinal)).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        var moved = now.Sources.Where(s => Moved(s, now, before, values) || DerivationTree.Names(s.Quantity.Derivation).Append(s.Key).Any(named.Contains)).ToList();
        var revised = moved.Select(s => s.Key).ToImmutableHashSet(StringComparer.Ordinal);
        var text = new EntryText(_validated);
        var record = _analysis.Publication.Record.Languages.GetValueOrDefault(now.Language.Tag)?.Figures;
        return new CorrectionNotice
        {
            Versions = _analysis.Publication.Versions,
            Corrected = [.. _entries.Select(e => new CorrectedFigure(e.Entry, Where(now, now.Sources.Where(s => s.Key == e.Key || s.Key == text.Short(e.Key))))).OrderBy(e => e.Entry.Date)],
            Consequences = [.. moved.Where(s => !_entries.Any(e => s.Key == e.Key || s.Key == text.Short(e.Key))).Select(s => Consequence(s, now, before))],
            Revised = revised,
            IsPending = _analysis.IsAnotherVersion,
            Reworded = _analysis.Reworded,
            Unchanged = now.Figures.Count(f => record?.GetValueOrDefault(f.Id) == f.Text && !revised.Contains(now.Sources[f.Source].Key)),
        };
    }

    /// <summary>
    /// Whether a reader sees another number: a change that rounding hides is none. A number that is printed since, because a sentence took another turn, is one only
    /// if it rests on something that was corrected.
    /// </summary>
    private bool Moved(FigureSource source, ComposedReport now, Dictionary<string, string> before, Dictionary<string, RecordedValue> values) =>
        values.TryGetValue(source.Key, out var value)
            ? !RecordedValue.Of(source.Quantity).Equals(value) && source.Uses.Any(u => before.GetValueOrDefault(now.Figures[u].Id) != now.Figures[u].Text || value.Status != source.Quantity.Status)
            : !RestsOn(source).IsEmpty;

    /// <summary>The entries that a number rests on, as they name their figures.</summary>
    private ImmutableArray<string> RestsOn(FigureSource source)
    {
        var addresses = source.Quantity.Derivation.Cells()
            .Select(c => _validated.Project.Structure.Indicators.Find(c.Indicator) is { } i ? VintageMaker.AddressOf(_validated, i, c.Key, c.Year, c.Agency) : "").ToHashSet(StringComparer.Ordinal);
        return [.. _entries.Where(e => addresses.Contains(e.Key)).Select(e => e.Entry.Figure.Value).Distinct(StringComparer.Ordinal)];
    }

    private Consequence Consequence(FigureSource source, ComposedReport now, Dictionary<string, string> before)
    {
        // A cell of a table prints the bare number, a sentence its unit: the longest says most.
        var use = source.Uses.Select(u => now.Figures[u]).Where(f => before.GetValueOrDefault(f.Id) != f.Text).MaxBy(f => f.Text.Length) ?? now.Figures[source.Uses[0]];
        return new Consequence(source.Key, source.Label, before.GetValueOrDefault(use.Id), use.Text, Where(now, [source]), RestsOn(source));
    }

    private static ImmutableArray<FigurePosition> Where(ComposedReport report, IEnumerable<FigureSource> sources) =>
        [.. sources.SelectMany(s => s.Uses).Select(u => report.Figures[u].Position).DistinctBy(p => (p.Section, p.Block, p.Agency))];
}
