using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>RC6101 to RC6109: findings about figures that changed since they were published.</summary>
internal static class CorrectionDiagnostics
{
    private static readonly DiagnosticCode UnannouncedCode = new("RC6101", "A published figure changed without a correction", Severity.Error,
        "Once an edition is published, none of its figures may change in silence. The value differs from the record in 'published.json', and 'corrections.yaml' has no entry that says so. An entry names the figure, what it was and is, whether that is a correction (a mistake mended) or a revision (planned, better data), the reason and the date; the report prints all of it. 'report plan' shows what the change would do before it is accepted.",
        "victims.csv says 95 where 94 was published, and corrections.yaml has no such entry");

    private static readonly DiagnosticCode ComputedCode = new("RC6102", "A published figure is computed otherwise", Severity.Error,
        "The number would not be as it was published even if every delivered value still were: its definition, a code list or a breakdown was changed. That is a change of a published figure like any other, and needs an entry in 'corrections.yaml' that names it.",
        "figures.yaml: value: \"growth(crimes)\" made \"growth(victims)\" after publication");

    private static readonly DiagnosticCode UnfitCode = new("RC6103", "A correction with other values than the figure", Severity.Error,
        "The entry names a figure that did change, but what it was or is differs from the entry. The errata would tell readers something false.",
        "was: 93 in corrections.yaml, where 94 was published");

    private static readonly DiagnosticCode NothingCode = new("RC6104", "A correction of nothing", Severity.Error,
        "The entry announces a change that was not made: the figure is as it was published, or there is no such figure. Either the data still have to be corrected, or the entry is a leftover.",
        "an entry for 'victims' while the data still say what was published");

    private static readonly DiagnosticCode GoneCode = new("RC6105", "A published correction was taken out", Severity.Error,
        "A version of this edition was published with a correction that 'corrections.yaml' does not hold any more, or holds with other values. What readers were told stays: a correction that was itself wrong is followed by another one.",
        "an entry of corrections.yaml deleted after 'report publish'");

    private static readonly DiagnosticCode UnpublishedCode = new("RC6106", "Corrections of what was not published", Severity.Error,
        "'corrections.yaml' tells the readers of an edition what changed since they got it. This edition has not been published, so its figures may still change without a notice.",
        "corrections.yaml beside an edition without published.json");

    private static readonly DiagnosticCode NotToldCode = new("RC6107", "Corrections that the report does not tell of", Severity.Error,
        "The edition has corrections, but none of its sections lists them: readers would find other numbers and no word of it. A block 'corrections' in a section prints every one with its reason, and the sentence that nothing else changed; 'consequences' and 'versions' may stand beside it.",
        "corrections.yaml has an entry, and no template has a block ```corrections");

    private static readonly DiagnosticCode DraftCode = new("RC6108", "A published edition that calls itself a draft", Severity.Error,
        "An edition that was published is no draft any more: readers have it, and its figures change by corrections only. Its cover must not say 'Draft'.",
        "edition.yaml: status: draft, beside a published.json");

    private static readonly DiagnosticCode EarlyCode = new("RC6109", "A correction older than what it corrects", Severity.Error,
        "An entry of corrections.yaml bears the date on which the figure was changed. That cannot lie before the version was published in which it was wrong.",
        "date: 2021-03-10 for a report that was published on 2021-03-31");

    private static readonly DiagnosticCode ReprintedCode = new("RC6110", "Other figures are printed than were published", Severity.Warning,
        "No figure has another value than was published, but writers have taken figures out, put others in their place, print them with other decimals or in words, or gave something another label. That is no correction of a figure, and may still "
        + "make a sentence say something else. Readers are told of it beside the corrections, with the section. If it was not meant, restore the text; 'report plan' shows each one.",
        "'{{ convicted }} persons' made '{{ prosecuted }} persons' after publication");

    /// <summary>All codes of this catalogue.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } = [UnannouncedCode, ComputedCode, UnfitCode, NothingCode, GoneCode, UnpublishedCode, NotToldCode, DraftCode, EarlyCode, ReprintedCode];

    /// <summary>Whether a code says that a change has no entry.</summary>
    public static bool AsksForEntry(DiagnosticCode code) => code == UnannouncedCode || code == ComputedCode;

    public static Diagnostic Unannounced(SourceSpan place, string figure, Change change, DateOnly published, string entry, string file) => Diagnostic.Of(UnannouncedCode, place,
        $"'{figure}' was published on {Iso(published)} as {Said(change.Before)} and is {Said(change.After)} now, and no correction says so.", HelpFor(entry, file));

    public static Diagnostic ComputedOtherwise(SourceSpan place, Change change, DateOnly published, string entry, string file) => Diagnostic.Of(ComputedCode, place,
        $"'{change.Key}' was published on {Iso(published)} as {Said(change.Before)} and is {Said(change.After)} now, which no corrected value explains: it is computed in another way.",
        HelpFor(entry, file));

    public static Diagnostic DoesNotFit(Correction entry, Change change, DateOnly published) => Diagnostic.Of(UnfitCode, EntryText.Says(entry.Was.Value, change.Before) ? entry.Is.Span : entry.Was.Span,
        $"The entry says that '{entry.Figure.Value}' was {entry.Was.Value} and is {entry.Is.Value}; it was published on {Iso(published)} as {Said(change.Before)} and is {Said(change.After)} now.",
        $"Write 'was: {EntryText.Value(change.Before)}' and 'is: {EntryText.Value(change.After)}', or correct the data.");

    public static Diagnostic AnnouncedTwice(Correction entry) => Diagnostic.Of(NothingCode, entry.Span,
        $"The change of '{entry.Figure.Value}' is announced by another entry already.", "Keep one entry for each figure that changed since it was last published.");

    public static Diagnostic MatchesNothing(Correction entry, string? value, DateOnly published, IEnumerable<string> unannounced, IEnumerable<string> known)
    {
        var message = value is null
            ? $"The entry announces a change of '{entry.Figure.Value}', but there is no such figure."
            : $"The entry announces a change of '{entry.Figure.Value}', but it is as it was published on {Iso(published)}: {Said(value)}.";
        ImmutableArray<string> candidates = [.. unannounced];
        var help = value is not null ? "Correct the data, or remove the entry."
            : NearestNames.Help(entry.Figure.Value, candidates.IsEmpty ? known : candidates) ?? "Write the address of a cell ('victims.sex.F'), with its agency where it is not the first owner's, an agency's delivery ('@agency'), or a number as 'report list figures' names it.";
        return Diagnostic.Of(NothingCode, entry.Figure.Span, message, help);
    }

    public static Diagnostic EntryRewritten(Correction entry, SettledChange settled, int version) => Diagnostic.Of(GoneCode, entry.Span,
        string.Create(CultureInfo.InvariantCulture, $"Version {version} was published with this entry as a {settled.Kind.ToString().ToLowerInvariant()} of {Iso(settled.Date)}{(settled.Reason.Count == 0 ? "" : $" ('{settled.Reason.First().Value}')")}, and now it says something else."),
        "Leave the entry as readers were told it. If it was wrong, correct the figure and announce that in an entry of its own.");

    public static Diagnostic TooEarly(Correction entry, DateOnly published) => Diagnostic.Of(EarlyCode, entry.Span,
        $"The correction of '{entry.Figure.Value}' is dated {Iso(entry.Date)}, before the version that it corrects was published ({Iso(published)}).", "Correct the date.");

    public static Diagnostic EntryGone(SourceSpan place, SettledChange settled, int version, string file) => Diagnostic.Of(GoneCode, place,
        string.Create(CultureInfo.InvariantCulture, $"Version {version} was published with the change of '{settled.Figure}' from {settled.Was} to {settled.Is}, and '{file}' does not hold it any more."),
        "Bring the entry back as it was; what changed since then is announced in an entry of its own, from what it was published as to what it is now.");

    public static Diagnostic NotTold(SourceSpan place, string language) => Diagnostic.Of(NotToldCode, place,
        $"There are corrections, but no section lists them for readers of '{language}'.", "Put a block 'corrections' with an id and a title into a section, or a section with one into 'sections' of edition.yaml.");

    public static Diagnostic NothingPublished(Correction entry, int year) => Diagnostic.Of(UnpublishedCode, entry.Span,
        string.Create(CultureInfo.InvariantCulture, $"There is an entry for a correction, but the edition of {year} has not been published."),
        string.Create(CultureInfo.InvariantCulture, $"If it was published and the record is lost, bring '{Load.ProjectLayout.Published(year)}' back from git. Else remove the entry; or record first what was published, with 'report publish {year}' on the data as they were then."));

    public static Diagnostic IsPublished(SourceSpan place, DateOnly published) => Diagnostic.Of(DraftCode, place,
        $"The edition was published on {Iso(published)}, but its status is 'draft'.", "Write 'status: final'. What is still to be changed is announced in corrections.yaml.");

    public static Diagnostic Reprinted(SourceSpan place, string section, string what, DateOnly published) => Diagnostic.Of(ReprintedCode, place,
        $"The section '{section}' does not print the figures that were published on {Iso(published)}: {what}.", "See 'report plan'. Readers are told of it; if it was not meant, restore the text.");

    public static Diagnostic Relabelled(SourceSpan place, List<Change> labels, DateOnly published) => Diagnostic.Of(ReprintedCode, place,
        string.Create(CultureInfo.InvariantCulture, $"{labels.Count} {(labels.Count == 1 ? "label is" : "labels are")} not as published on {Iso(published)}: the {labels[0].Key.Replace(" ", " '", StringComparison.Ordinal)}' was '{labels[0].Before}' and is '{labels[0].After}'{(labels.Count > 1 ? ", and others" : "")}."),
        "See 'report plan'. A figure under another label says something else; if it was not meant, restore the label.");

    private static string HelpFor(string entry, string file) => $"If the new value is right, add to '{file}' (beneath 'schema: 1' and 'corrections:') the entry  {entry}";

    private static string Said(string? value) => value is null ? "absent" : EntryText.Value(value);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
