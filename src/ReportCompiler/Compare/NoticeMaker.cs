using System.Collections.Immutable;
using ReportCompiler.Compose;
using ReportCompiler.Compose.Corrections;
using ReportCompiler.Expressions;
using ReportCompiler.Model;
using ReportCompiler.Validate;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>
/// Says what readers are told of an edition's corrections: of published versions what they were told then, of the changes since by comparing with the record.
/// </summary>
internal sealed class NoticeMaker(ValidatedReport validated, CorrectionAnalysis analysis)
{
    private readonly EntryText _text = new(validated);
    private readonly ImmutableArray<(string Key, int Version, Correction Entry)> _entries = [.. Entries(validated, analysis)];
    private readonly Lazy<Dictionary<Observation, string>> _addresses = new(() =>
    {
        var addresses = new Dictionary<Observation, string>(ReferenceEqualityComparer.Instance);
        foreach (var (address, cell, _) in VintageMaker.Cells(validated)) addresses[cell] = address;
        return addresses;
    });

    /// <summary>The notice in the language of a report.</summary>
    public CorrectionNotice Notice(ComposedReport report)
    {
        var pending = analysis.IsAnotherVersion && analysis.Publication.Record.Languages.ContainsKey(report.Language.Tag) ? Pending(report) : null;
        var notice = new CorrectionNotice
        {
            Language = report.Language.Tag,
            Versions = analysis.Publication.Versions,
            Corrected = [.. _entries.Select(e => new CorrectedFigure(e.Entry, e.Version, Where(report, e.Key))).OrderBy(c => c.Version).ThenBy(c => c.Entry.Date)],
            Pending = pending,
            Revised = [],
        };
        var corrected = report.Sources.Where(s => _entries.Any(e => Is(s, e.Key))).Select(s => s.Key);
        return notice with { Revised = [.. notice.Consequences.Select(c => c.Consequence.Key), .. _entries.Select(e => e.Key), .. _entries.Select(e => _text.Short(e.Key)), .. corrected] };
    }

    /// <summary>Every entry with the key it names, the settled ones first, in the order in which they were published.</summary>
    private static IEnumerable<(string Key, int Version, Correction Entry)> Entries(ValidatedReport validated, CorrectionAnalysis analysis)
    {
        var left = validated.Project.Corrections.ToList();
        foreach (var (version, settled) in analysis.Publication.Versions.SelectMany(v => v.Settled.Select(s => (v.Number, s))))
        {
            if (left.Find(e => EntryText.IsSettled(e, settled)) is not { } entry) continue;
            left.Remove(entry);
            yield return (settled.Figure, version, entry);
        }
        foreach (var pending in analysis.Pending.Where(p => p.Entry is not null)) yield return (pending.Change.Key, analysis.Publication.Versions.Length + 1, pending.Entry!);
    }

    private VersionNotice Pending(ComposedReport report)
    {
        var record = analysis.Publication.Record.Languages[report.Language.Tag];
        var printed = analysis.Otherwise.Languages.First(l => l.Language == report.Language.Tag).Printed;
        return new VersionNotice
        {
            Same = analysis.Now.Languages[report.Language.Tag].Figures.Count(f => record.Figures.GetValueOrDefault(f.Key) == f.Value),
            NoLonger = printed.Count(p => p.Kind == ChangeKind.Removed),
            Anew = printed.Count(p => p.Kind == ChangeKind.Added),
            Otherwise = printed.Count(p => p is { Kind: ChangeKind.Changed, IsSameNumber: true }),
            Reworded = analysis.Reworded,
            Consequences = [.. analysis.Changes.Values.Select(v => Consequence(report, v)).OfType<(int Order, Consequence Consequence)>().OrderBy(c => c.Order).Select(c => c.Consequence)],
        };
    }

    /// <summary>A number that moved, as readers see it: a change that rounding hides is none, nor is one of a number that is not printed.</summary>
    private (int Order, Consequence Consequence)? Consequence(ComposedReport report, Change change)
    {
        var index = report.Sources.IndexOf(report.Sources.FirstOrDefault(s => s.Key == change.Key)!);
        var source = index < 0 ? null : report.Sources[index];
        if (_entries.Any(e => e.Version > analysis.Publication.Versions.Length && (change.Key == e.Key || change.Key == _text.Short(e.Key) || (source is not null && Is(source, e.Key))))) return null;
        var record = analysis.Publication.Record.Languages[report.Language.Tag];
        var now = RecordedValue.Read(change.After!);
        if (source is null && (now?.Number is not null || !record.Names.ContainsKey(change.Key))) return null;
        var decimals = source?.Quantity.Decimals;
        if (decimals is { } most && RecordedValue.Read(change.Before!) is { } before && now is not null && before.Rounded(most).Equals(now.Rounded(most)) && before.Unit == now.Unit) return null;
        return (index < 0 ? int.MaxValue : index, new Consequence
        {
            Key = change.Key, Label = source?.Label ?? record.Names[change.Key], Before = change.Before, After = change.After, Decimals = decimals,
            Where = source is not null ? Where(report, [source]) : RecordPlaces.Of(record, change.Key),
        });
    }

    /// <summary>Whether a printed number is a delivered value and nothing more: itself, or the same of another year seen from this one.</summary>
    private bool Is(FigureSource source, string address) => source.Key == address || source.Key == _text.Short(address)
        || (source.Quantity.Derivation.Cells().Take(2).ToList() is [var cell] && cell.Value == source.Quantity.Value && _addresses.Value.GetValueOrDefault(cell) == address);

    /// <summary>Where a corrected figure is printed; one that can no longer be, where it was; a delivery, where deliveries are listed.</summary>
    private ImmutableArray<PrintedPlace> Where(ComposedReport report, string key)
    {
        if (key.StartsWith('@'))
        {
            return [.. validated.Project.Sections[report.Language.Tag].SelectMany(s => s.Blocks().Where(b => b is RegisterDefinition { What: RegisterKind.Submissions })
                .Select(b => new PrintedPlace { Section = s.Section.Id, Block = b.Id }))];
        }
        var where = Where(report, report.Sources.Where(s => Is(s, key)));
        return where.IsEmpty && analysis.Publication.Record.Languages.TryGetValue(report.Language.Tag, out var record) ? RecordPlaces.Of(record, _text.Short(key)) : where;
    }

    private static ImmutableArray<PrintedPlace> Where(ComposedReport report, IEnumerable<FigureSource> sources) =>
        [.. sources.SelectMany(s => s.Uses).Select(u => report.Figures[u].Position).Select(p => new PrintedPlace { Section = p.Section, Block = p.Block }).Distinct()];
}
