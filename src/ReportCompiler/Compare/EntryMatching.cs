using System.Collections.Immutable;
using ReportCompiler.Bind;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Validate;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>Finds for every change the entry that announces it, and for every entry its change.</summary>
internal sealed class EntryMatching(ValidatedReport validated, Publication publication)
{
    private readonly BoundProject _project = validated.Project;
    private readonly EntryText _text = new(validated);
    private readonly List<SettledChange> _gone = [];
    private readonly Lazy<Dictionary<string, Text.SourceSpan>> _places = new(() => VintageMaker.Cells(validated).ToDictionary(c => c.Address, c => c.Cell.Span, StringComparer.Ordinal));

    /// <summary>The changes, each with its entry; what is missing on either side is a finding.</summary>
    public ImmutableArray<PendingChange> Match(ImmutableArray<Change> delivered, ImmutableArray<Change> computed, DiagnosticBag bag)
    {
        var open = Unsettled(bag);
        ImmutableArray<PendingChange> changes = [.. delivered.Select(c => new PendingChange(c, true, null)), .. computed.Select(c => new PendingChange(c, false, null))];
        ImmutableArray<PendingChange> matched = [.. changes.Select(c => c with { Entry = Take(c, open) })];
        matched = matched.RemoveAll(c => c.Entry is null && IsOnlySentAgain(c.Change) && matched.Any(o => o.Entry is not null && o.Change.Key.EndsWith(" " + c.Change.Key, StringComparison.Ordinal)));
        foreach (var entry in open.Where(e => !_gone.Exists(g => EntryText.Names(g.Figure, e.Figure.Value)))) bag.Add(Unfit(entry, matched));
        foreach (var entry in matched.Select(c => c.Entry).OfType<Correction>().Where(e => e.Date < Published)) bag.Add(CorrectionDiagnostics.TooEarly(entry, Published));
        // An entry that names the figure with other values has a finding of its own; the same thing is not said twice.
        foreach (var change in matched.Where(c => c.Entry is null && !open.Exists(e => EntryText.Names(c.Change.Key, e.Figure.Value))))
            bag.Add(change.IsDelivered ? CorrectionDiagnostics.Unannounced(PlaceOf(change.Change), _text.Short(change.Change.Key), change.Change, Published, _text.Suggested(change), FilePath)
                : CorrectionDiagnostics.ComputedOtherwise(RecordPlace, change.Change, Published, _text.Suggested(change), FilePath));
        return matched;
    }

    private Text.SourceSpan FirstEntry => _project.Corrections is [var first, ..] ? Text.SourceSpan.StartOf(first.Span.File) : RecordPlace;

    private string FilePath => Load.ProjectLayout.Corrections(_project.Year);

    private DateOnly Published => publication.Versions[^1].Date;

    private Text.SourceSpan RecordPlace => Text.SourceSpan.StartOf(Load.ProjectLayout.Published(_project.Year));

    /// <summary>The entries that no published version has settled; a settled change whose entry was taken out is a finding.</summary>
    private List<Correction> Unsettled(DiagnosticBag bag)
    {
        var open = _project.Corrections.ToList();
        foreach (var version in publication.Versions)
        {
            foreach (var settled in version.Settled)
            {
                if (open.Find(e => EntryText.IsSettled(e, settled)) is { } entry)
                {
                    open.Remove(entry);
                    continue;
                }
                _gone.Add(settled);
                bag.Add(open.Find(e => EntryText.IsOf(e, settled)) is { } changed
                    ? CorrectionDiagnostics.EntryRewritten(changed, settled, version.Number)
                    : CorrectionDiagnostics.EntryGone(FirstEntry, settled, version.Number, FilePath));
            }
        }
        return open;
    }

    private static Correction? Take(PendingChange change, List<Correction> open)
    {
        var entry = open.Find(e => EntryText.Names(change.Change.Key, e.Figure.Value) && e.Was.Value != e.Is.Value && EntryText.Says(e.Was.Value, change.Change.Before) && EntryText.Says(e.Is.Value, change.Change.After));
        if (entry is not null) open.Remove(entry);
        return entry;
    }

    /// <summary>An agency that corrects its figures sends them again: that goes without saying where one of them is announced.</summary>
    private static bool IsOnlySentAgain(Change change)
    {
        static string Without(string? states) => string.Join(", ", (states ?? "").Split(", ").Where(s => s != DeliveryStates.Word(DeliveryState.Resubmitted)));
        return change.Key.StartsWith('@') && change.Kind == ChangeKind.Changed && Without(change.Before) == Without(change.After);
    }

    private Diagnostic Unfit(Correction entry, ImmutableArray<PendingChange> changes)
    {
        if (changes.FirstOrDefault(c => c.Entry is null && EntryText.Names(c.Change.Key, entry.Figure.Value)) is { } other)
            return CorrectionDiagnostics.DoesNotFit(entry, other.Change, Published);
        if (changes.Any(c => c.Entry is not null && EntryText.Names(c.Change.Key, entry.Figure.Value)))
            return CorrectionDiagnostics.AnnouncedTwice(entry);
        var known = publication.Record.Delivered.Keys.Concat(publication.Record.Values.Keys).FirstOrDefault(k => EntryText.Names(k, entry.Figure.Value));
        var value = known is null ? null : publication.Record.Delivered.GetValueOrDefault(known) ?? publication.Record.Values.GetValueOrDefault(known);
        return CorrectionDiagnostics.MatchesNothing(entry, value, Published, changes.Where(c => c.Entry is null).Select(c => _text.Short(c.Change.Key)), publication.Record.Delivered.Keys.Concat(publication.Record.Values.Keys));
    }

    private Text.SourceSpan PlaceOf(Change change)
    {
        if (_places.Value.TryGetValue(change.Key, out var place)) return place;
        return CellAddress.Read(change.Key).Agency is { } agency && validated.Submissions.Find(agency) is { } delivery ? delivery.Place : RecordPlace;
    }
}
