using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Compare;

/// <summary>RC6001, and RC6201 to RC6209: why an edition cannot be published, or compared with what was.</summary>
internal static class PublishDiagnostics
{
    private static readonly DiagnosticCode DraftCode = new("RC6201", "A draft is not published", Severity.Error,
        "'report publish' records what readers were given, and from then on no figure changes without a notice. An edition whose status is 'draft' says on its cover that it is none yet.",
        "report publish 2020        (edition.yaml: status: draft)");

    private static readonly DiagnosticCode NoDateCode = new("RC6202", "No date of publication", Severity.Error,
        "The record says when each version was published. It is the date given with '--date'; else, for the first version, 'issued' in edition.yaml, and for a later one the date of its last correction. The clock is not asked, since a report that is built again must be the same.",
        "report publish 2020        (edition.yaml has no 'issued')");

    private static readonly DiagnosticCode TooEarlyCode = new("RC6203", "A version older than the one before", Severity.Error,
        "The versions of an edition follow each other. The date of this one lies before that of the last.",
        "report publish 2020 --date 2021-03-01        (version 1 was published on 2021-03-31)");

    private static readonly DiagnosticCode NothingCode = new("RC6001", "Nothing published to compare with", Severity.Error,
        "'2020@published' is what was published of the edition, as 'data/2020/published.json' records it. There is no such record.",
        "report diff 2020@published 2020        (before 'report publish 2020')");

    private static readonly DiagnosticCode MeanwhileCode = new("RC6204", "Published by somebody else meanwhile", Severity.Error,
        "While this version was made, the record of what was published changed: another run published. Nothing of this one was written, since it would have undone the other.",
        "two runs of 'report publish 2020' at once");

    /// <summary>All codes of this catalogue.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } = [NothingCode, DraftCode, NoDateCode, TooEarlyCode, MeanwhileCode];

    public static Diagnostic Nothing(int year) => Diagnostic.Of(NothingCode, null,
        string.Create(CultureInfo.InvariantCulture, $"Nothing was published of {year}: 'data/{year}/published.json' is missing."),
        "Compare with a revision ('@' and a tag or commit), or publish the edition first. A branch called 'published' is 'heads/published'.");

    public static Diagnostic Draft(SourceSpan place, int year) => Diagnostic.Of(DraftCode, place,
        string.Create(CultureInfo.InvariantCulture, $"The edition of {year} is a draft."), "Write 'status: final' in edition.yaml once it is one.");

    public static Diagnostic NoDate(SourceSpan place, int year) => Diagnostic.Of(NoDateCode, place,
        string.Create(CultureInfo.InvariantCulture, $"Nothing says on which day this version of {year} is published."), "Give the day with '--date 2021-03-31', or as 'issued' in edition.yaml.");

    public static Diagnostic TooEarly(SourceSpan place, DateOnly date, DateOnly before) => Diagnostic.Of(TooEarlyCode, place,
        $"This version would be published on {Iso(date)}, before the last one of {Iso(before)}.", "Give a later day with '--date', or correct the dates in corrections.yaml.");

    public static Diagnostic Meanwhile(int year) => Diagnostic.Of(MeanwhileCode, null,
        string.Create(CultureInfo.InvariantCulture, $"The record of what was published of {year} changed while this version was made. Nothing was written."), "Run 'report publish' again.");

    public static Diagnostic BeforeItsCorrection(SourceSpan place, string figure, DateOnly correction, DateOnly date) => Diagnostic.Of(TooEarlyCode, place,
        $"This version would be published on {Iso(date)}, before its own correction of '{figure}' ({Iso(correction)}).", "Give a later day with '--date', or correct the date of the entry.");

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
