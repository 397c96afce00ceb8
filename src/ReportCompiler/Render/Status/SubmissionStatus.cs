using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Validate;

namespace ReportCompiler.Render.Status;

/// <summary>Who has submitted, with the findings in what each agency sent: what <c>report status</c> shows, and a summary of a build may.</summary>
public sealed record SubmissionStatus
{
    private SubmissionStatus(ValidatedReport report, ImmutableArray<Diagnostic> findings)
    {
        var ledger = report.Submissions;
        var byAgency = findings.Select(f => (Finding: f, Agency: AgencyOf(f, ledger))).Where(f => f.Agency is not null).ToLookup(f => f.Agency!, f => f.Finding, StringComparer.Ordinal);
        var waived = report.Checks.Where(c => c.Waiver is not null).CountBy(c => c.Agency ?? c.Cells.FirstOrDefault()?.Agency ?? "").ToDictionary(StringComparer.Ordinal);
        var language = report.Project.Structure.Report.Languages.FirstOrDefault() ?? "";
        (Year, Due) = (ledger.Year, ledger.Due);
        Rows = [.. ledger.Agencies.Select(a => new StatusRow(a, a.Agency.Label.In(language) ?? a.Agency.Id,
            byAgency[a.Agency.Id].Count(f => f.Severity == Severity.Error), byAgency[a.Agency.Id].Count(f => f.Severity == Severity.Warning), waived.GetValueOrDefault(a.Agency.Id)))];
        Totals = [.. AgencyKinds.Words.Select(k => k.Kind).Where(k => ledger.Agencies.Any(a => a.Agency.Kind == k)).Select(k => StatusTotal.Of(ledger, k)), StatusTotal.Of(ledger, null)];
        Findings = [.. Rows.SelectMany(r => byAgency[r.Delivery.Agency.Id])];
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The date due, or null.</summary>
    public DateOnly? Due { get; }

    /// <summary>Every agency that was expected or delivered, in the order of their file.</summary>
    public ImmutableArray<StatusRow> Rows { get; }

    /// <summary>The totals by kind, then those of all.</summary>
    public ImmutableArray<StatusTotal> Totals { get; }

    /// <summary>The findings that are some agency's: in its files, or on its line in the edition.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>The status of a checked report. <paramref name="findings"/> are those of the whole run; each is counted where its place is.</summary>
    public static SubmissionStatus Of(ValidatedReport report, ImmutableArray<Diagnostic> findings)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new SubmissionStatus(report, findings);
    }

    /// <summary>One sentence: "13 of 15 expected agencies delivered for 2020 (1 nil return, 1 late), 2 are missing; 1 error and no warning are theirs."</summary>
    public string Sentence
    {
        get
        {
            var all = Totals[^1];
            string[] told = [.. Part(all[DeliveryState.Nil], "nil return", "nil returns"), .. Part(all[DeliveryState.Late], "late", "late"), .. Part(all[DeliveryState.Resubmitted], "resubmitted", "resubmitted")];
            string[] parts =
            [
                string.Create(CultureInfo.InvariantCulture, $"{all[DeliveryState.Received]} of {Count(all[DeliveryState.Expected], "expected agency", "expected agencies")} delivered for {Year}")
                    + (told.Length == 0 ? "" : $" ({string.Join(", ", told)})"),
                .. Part(all[DeliveryState.Missing], "is missing", "are missing"), .. Part(all[DeliveryState.Unexpected], "was not expected", "were not expected"),
            ];
            return $"{string.Join(", ", parts)}; {Count(Rows.Sum(r => r.Errors), "error", "errors")} and {Count(Rows.Sum(r => r.Warnings), "warning", "warnings")} are theirs.";
        }
    }

    private static string[] Part(int count, string one, string other) => count == 0 ? [] : [Count(count, one, other)];

    private static string Count(int count, string one, string other) => count == 0 ? "no " + one : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : other)}");

    private static string? AgencyOf(Diagnostic finding, SubmissionLedger ledger) => finding.Span is not { } span ? null
        : ledger.Agencies.FirstOrDefault(a => a.Expected == span)?.Agency.Id
        ?? span.File.Split('/') switch
        {
            ["data", var folder, var agency, _] when folder == "history" || folder == ledger.Year.ToString(CultureInfo.InvariantCulture) => agency,
            _ => null,
        };
}
