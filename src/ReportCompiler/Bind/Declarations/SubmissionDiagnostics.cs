using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Declarations;

/// <summary>RC2031 to RC2039: findings about the dates of submissions. Only what is certainly wrong is one; nobody knows when an agency should have sent what.</summary>
internal static class SubmissionDiagnostics
{
    private static readonly DiagnosticCode OrderCode = new("RC2031", "A correction older than what it corrects", Severity.Error,
        "'resubmitted' says when an agency sent its figures again: one date, or a list of them from the first to the last. None can lie before 'received', nor before the one in front of it. Twice on one day is possible.",
        "received: 2021-02-01\nresubmitted: 2021-01-20");

    private static readonly DiagnosticCode TooEarlyCode = new("RC2032", "A date before its year began", Severity.Error,
        "The figures of a year cannot be due or delivered before that year has begun. Usually the year is mistyped.",
        "data/2020/police/submission.yaml: received: 2012-02-01");

    private static readonly DiagnosticCode TooLateCode = new("RC2033", "A delivery after the date of the report", Severity.Warning,
        "The delivery came after the date of this build, where one is given: SOURCE_DATE_EPOCH, else the date on which the edition was issued. A report cannot hold what came later, so one of the two dates is wrong, or the edition has to be issued anew.",
        "edition.yaml: issued: 2021-03-31, and data/2020/police/submission.yaml: received: 2022-02-01");

    /// <summary>All codes of this catalogue.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } = [OrderCode, TooEarlyCode, TooLateCode];

    public static Diagnostic OutOfOrder(Located<DateOnly> date, Located<DateOnly> before) => Diagnostic.Of(OrderCode, date.Span,
        $"The delivery of {Iso(date.Value)} is called a correction, but lies before that of {Iso(before.Value)}.", "Write the dates from the first to the last, the first of all as 'received'.")
        with { Related = [new RelatedPlace("before", before.Span)] };

    public static Diagnostic TooEarly(Located<DateOnly> date, int year) => Diagnostic.Of(TooEarlyCode, date.Span,
        string.Create(CultureInfo.InvariantCulture, $"The date {Iso(date.Value)} lies before {year} began."), "Correct the date; or move the file, if it belongs to another year.");

    public static Diagnostic TooLate(Located<DateOnly> date, DateOnly latest) => Diagnostic.Of(TooLateCode, date.Span,
        $"The delivery came on {Iso(date.Value)}, but the date of this report is {Iso(latest)}.", "Correct the date; or, if the report is issued anew, its date of issue ('issued' in edition.yaml).");

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
