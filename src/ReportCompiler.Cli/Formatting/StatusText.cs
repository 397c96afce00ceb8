using System.Globalization;
using ReportCompiler.Model;
using ReportCompiler.Render.Status;

namespace ReportCompiler.Cli.Formatting;

/// <summary>The status on a terminal: a line for each agency, then the totals.</summary>
internal static class StatusText
{
    private const string None = "-";

    private static readonly DeliveryState[] States =
    [
        DeliveryState.Expected, DeliveryState.Received, DeliveryState.Nil, DeliveryState.Late, DeliveryState.Resubmitted, DeliveryState.Missing, DeliveryState.Unexpected,
    ];

    /// <summary>The lines; with <paramref name="verbose"/> the indicators that were not answered stand under their agency.</summary>
    public static IEnumerable<string> Of(SubmissionStatus status, bool verbose)
    {
        var lines = Columns.Align(status.Rows.Select(Row).Prepend(["AGENCY", "KIND", "STATE", "RECEIVED", "ANSWERED", "ERRORS", "WARNINGS", "WAIVED"])).ToList();
        yield return lines[0];
        foreach (var (line, row) in lines.Skip(1).Zip(status.Rows))
        {
            yield return line;
            if (verbose && row.Delivery.Having(Answer.None).Select(i => i.Id).ToList() is { Count: > 0 } silent) yield return $"  not answered: {string.Join(", ", silent)}";
        }
        yield return "";
        var totals = status.Totals.Select(t => (string[])[t.Kind is { } kind ? AgencyKinds.Word(kind) : "all", .. States.Select(s => Digits(t[s]))]);
        foreach (var line in Columns.Align(totals.Prepend(["KIND", .. States.Select(s => DeliveryStates.Word(s).ToUpperInvariant())]))) yield return line;
    }

    private static string[] Row(StatusRow row) =>
    [
        row.Delivery.Agency.Id, AgencyKinds.Word(row.Delivery.Agency.Kind), row.State,
        row.Delivery.Submission?.Received is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : None,
        row.Delivery.Asked.IsEmpty ? None : $"{Digits(row.Answered)} of {Digits(row.Delivery.Asked.Length)}", Digits(row.Errors), Digits(row.Warnings), Digits(row.Waived),
    ];

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
