using System.Globalization;
using ReportCompiler.Render.Html;
using ReportCompiler.Validate;

namespace ReportCompiler.Render.Checks;

/// <summary>How many checks there were, and what became of them.</summary>
internal static class CheckSummary
{
    public const string Anchor = "summary";

    private const string TableName = "Checks by result";

    private static readonly (CheckOutcome Outcome, string Meaning)[] Rows =
    [
        (CheckOutcome.Holds, "Both sides agree."),
        (CheckOutcome.Fails, "Both sides differ. The figures have to be corrected, or the failure accepted by a waiver."),
        (CheckOutcome.Accepted, "Both sides differ, or a value is unusual, and a waiver says why this is accepted, by whom and until when."),
        (CheckOutcome.Unusual, "A value is far from the year before, or is one that it should not be; the agency has to say whether it is true."),
        (CheckOutcome.Undecided, "A figure that the check needs is missing, or a word such as 'about' leaves it open."),
        (CheckOutcome.Circular, "Both sides agree because one was calculated back from the other."),
    ];

    public static void Write(HtmlWriter html, ValidatedReport report)
    {
        var counts = report.Checks.CountBy(CheckOutcome.Of).ToDictionary();
        html.Open("section", ("aria-labelledby", Anchor)).Element("h2", "Summary", ("id", Anchor));
        html.Open("p").Text($"{Count(report.Checks.Length, "check was", "checks were")} made on the figures that "
            + $"{Count(report.Project.Submissions.Length, "agency", "agencies")} submitted for {report.Project.Year.ToString(CultureInfo.InvariantCulture)}.").Close("p");
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", TableName)).Open("table", ("aria-label", TableName)).Open("thead").Open("tr");
        html.Element("th", "Result", ("scope", "col")).Element("th", "Checks", ("scope", "col"), ("class", "num")).Element("th", "Meaning", ("scope", "col"));
        html.Close("tr").Close("thead").Open("tbody");
        foreach (var (outcome, meaning) in Rows)
        {
            html.Open("tr").Open("th", ("scope", "row"));
            WriteOutcome(html, outcome);
            html.Close("th").Element("td", counts.GetValueOrDefault(outcome).ToString(CultureInfo.InvariantCulture), ("class", "num")).Element("td", meaning).Close("tr");
        }
        html.Close("tbody").Close("table").Close("div").Close("section");
    }

    public static void WriteOutcome(HtmlWriter html, CheckOutcome outcome) =>
        html.Open("span", ("class", "outcome " + outcome.Class)).Element("span", outcome.Symbol, ("class", "symbol"), ("aria-hidden", "true")).Text(" " + outcome.Word).Close("span");

    public static string Count(int count, string one, string other) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : other)}");
}
