using System.Globalization;
using System.Text;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Status;

namespace ReportCompiler.Cli.Formats;

/// <summary>The summary of a step in GitHub Actions, as Markdown: the result, who has submitted, who has how many findings, every finding that there is room for, and what was accepted.</summary>
internal static class StepSummary
{
    private const int Few = 20;
    private const int RoomOfLastSentence = 300;

    /// <summary>The summary in at most so many bytes; null when not even its first lines have room.</summary>
    public static string? Of(Outcome outcome, int room)
    {
        var text = new StringBuilder();
        foreach (var part in (string[])[Result(outcome), Submissions(outcome), Agencies(outcome), Accepted(outcome)])
        {
            if (Bytes(text) + Encoding.UTF8.GetByteCount(part) + RoomOfLastSentence <= room) text.Append(part);
            else if (text.Length == 0) return null;
        }
        AddFindings(text, outcome, room - RoomOfLastSentence);
        return text.ToString();
    }

    private static string Result(Outcome outcome)
    {
        var title = outcome.Run is { } run ? FormattableString.Invariant($"Report {run.Year}") : "Report";
        var verdict = outcome.ExitCode switch { ExitCode.Ok => "passed", ExitCode.Findings => "failed", _ => "could not run" };
        var counts = Findings.Counts(outcome.Diagnostics) is { Length: > 0 } found ? $" {found}." : " No findings.";
        return FormattableString.Invariant($"## {title}: {verdict} (exit code {outcome.ExitCode})\n\n{SummaryText.Of(outcome.Result)}{counts}\n\n");
    }

    private static string Submissions(Outcome outcome) =>
        outcome.Run?.Compilation.Validated is { } report ? StatusMarkdown.Write(SubmissionStatus.Of(report, outcome.Diagnostics)) + "\n" : "";

    private static string Agencies(Outcome outcome)
    {
        var rows = outcome.Open.GroupBy(t => t.Origin).OrderBy(g => g.Key).Select(group =>
        {
            string Count(Severity severity) => group.Count(t => t.Diagnostic.Severity == severity).ToString(CultureInfo.InvariantCulture);
            return $"| {SummaryText.Of(group.Key.Name)} | {Count(Severity.Error)} | {Count(Severity.Warning)} | {Count(Severity.Note)} |\n";
        }).ToArray();
        return rows.Length == 0 ? "" : $"| Findings in the files of | errors | warnings | notes |\n|---|--:|--:|--:|\n{string.Concat(rows)}\n";
    }

    private static string Accepted(Outcome outcome)
    {
        var items = outcome.Waived.Select(t =>
            $"- {SummaryText.Of(t.Diagnostic.Message)} Accepted by {SummaryText.Of(t.Waiver!.By)} until {t.Waiver.Until.ToString("O", CultureInfo.InvariantCulture)}: {SummaryText.Of(t.Waiver.Reason)}\n").ToArray();
        return items.Length == 0 ? "" : $"### Accepted\n\n{string.Concat(items)}\n";
    }

    /// <summary>The findings of each agency, the gravest first, as long as there is room; then how many had none.</summary>
    private static void AddFindings(StringBuilder text, Outcome outcome, int room)
    {
        var (used, left) = (Bytes(text), 0);
        var open = outcome.Open.Count() <= Few ? " open" : "";
        foreach (var group in outcome.Open.GroupBy(t => t.Origin).OrderByDescending(g => g.Max(t => t.Diagnostic.Severity)).ThenBy(g => g.Key))
        {
            // Text within a tag is not Markdown, but its entities are read all the same.
            var head = $"<details{open}><summary>{System.Net.WebUtility.HtmlEncode(VisibleText.Of(group.Key.Name))}: {Findings.Counts([.. group.Select(t => t.Diagnostic)])}</summary>\n\n";
            const string Foot = "\n</details>\n\n";
            var items = new StringBuilder();
            foreach (var told in group.OrderByDescending(t => t.Diagnostic.Severity))
            {
                var item = Item(told.Diagnostic);
                var size = Encoding.UTF8.GetByteCount(item) + (items.Length == 0 ? Encoding.UTF8.GetByteCount(head) + Foot.Length : 0);
                if (left > 0 || used + size > room)
                {
                    left++;
                    continue;
                }
                used += size;
                items.Append(item);
            }
            if (items.Length > 0) text.Append(head).Append(items).Append(Foot);
        }
        if (left > 0) text.Append(CultureInfo.InvariantCulture, $"{Words.Count(left, "more finding")} had no room here, since a summary holds at most 1 MiB. The log and the files that `--diagnostics-out` names have them.\n");
    }

    private static string Item(Diagnostic finding)
    {
        var place = finding.Span is { } span ? SummaryText.Of(span.ToString()) + " " : "";
        var help = finding.Help is { } text ? " " + SummaryText.Of(text) : "";
        return $"- **{DiagnosticText.Word(finding.Severity)} {finding.Code.Id}** {place}{SummaryText.Of(finding.Message)}{help}\n";
    }

    private static int Bytes(StringBuilder text) => Encoding.UTF8.GetByteCount(text.ToString());
}
