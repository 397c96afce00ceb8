using System.Globalization;
using System.Text;
using ReportCompiler.Model;
using ReportCompiler.Render.Ledger;

namespace ReportCompiler.Render.Status;

/// <summary>The status for a spreadsheet: a line for each agency.</summary>
public static class StatusCsv
{
    private const string Header = "agency,label,kind,members,expected,state,received,resubmitted,late,asked,answered,nil,not_answered,errors,warnings,waived\n";

    /// <summary>The text: UTF-8, LF, quoted as RFC 4180 says.</summary>
    public static string Write(SubmissionStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return status.Rows.Aggregate(new StringBuilder(Header), (csv, row) => csv.Append(CsvText.Line(Fields(row)))).ToString();
    }

    private static IEnumerable<string> Fields(StatusRow row)
    {
        var delivery = row.Delivery;
        yield return delivery.Agency.Id;
        yield return CsvText.Guarded(row.Label);
        yield return AgencyKinds.Word(delivery.Agency.Kind);
        yield return Digits(delivery.Agency.Members);
        yield return delivery.IsExpected ? "true" : "false";
        yield return row.State;
        yield return delivery.Submission?.Received is { } received ? Iso(received) : "";
        yield return string.Join("; ", (delivery.Submission?.Resubmitted ?? []).Select(Iso));
        yield return delivery.IsLate switch { true => "true", false => "false", null => "" };
        yield return Digits(delivery.Asked.Length);
        yield return Digits(row.Answered);
        yield return string.Join("; ", delivery.Having(Answer.Nil).Select(i => i.Id));
        yield return string.Join("; ", delivery.Having(Answer.None).Select(i => i.Id));
        yield return Digits(row.Errors);
        yield return Digits(row.Warnings);
        yield return Digits(row.Waived);
    }

    internal static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
