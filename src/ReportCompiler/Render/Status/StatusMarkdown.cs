using System.Globalization;
using System.Text;
using ReportCompiler.Compose;
using ReportCompiler.Model;

namespace ReportCompiler.Render.Status;

/// <summary>The status as Markdown: for a pull request, or the summary of a build.</summary>
public static class StatusMarkdown
{
    private static readonly (string Heading, DeliveryState State)[] Columns =
    [
        ("Expected", DeliveryState.Expected), ("Received", DeliveryState.Received), ("Nil return", DeliveryState.Nil), ("Late", DeliveryState.Late),
        ("Resubmitted", DeliveryState.Resubmitted), ("Missing", DeliveryState.Missing), ("Not expected", DeliveryState.Unexpected),
    ];

    /// <summary>A heading, a sentence, a table of the agencies and one of the totals. Names are text, whatever signs stand in them.</summary>
    public static string Write(SubmissionStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## Who has submitted for {status.Year}\n\n{status.Sentence}\n\n");
        text.Append("| Agency | Kind | State | Received | Answered | Errors | Warnings | Waived |\n|---|---|---|---|---:|---:|---:|---:|\n");
        foreach (var row in status.Rows)
        {
            Line(text, MarkdownText.Escape(row.Label), AgencyKinds.Word(row.Delivery.Agency.Kind), row.Delivery.IsMissing ? $"**{row.State}**" : row.State,
                row.Delivery.Submission?.Received is { } date ? StatusCsv.Iso(date) : "", string.Create(CultureInfo.InvariantCulture, $"{row.Answered} of {row.Delivery.Asked.Length}"), Digits(row.Errors), Digits(row.Warnings), Digits(row.Waived));
        }
        text.Append('\n');
        Line(text, ["Kind", .. Columns.Select(c => c.Heading)]);
        Line(text, ["---", .. Columns.Select(_ => "---:")]);
        foreach (var total in status.Totals) Line(text, [total.Kind is { } kind ? AgencyKinds.Word(kind) : "**all**", .. Columns.Select(c => Digits(total[c.State]))]);
        return text.ToString();
    }

    private static void Line(StringBuilder text, params string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
