using System.Globalization;
using ReportCompiler.Model;
using ReportCompiler.Render.Html;
using ReportCompiler.Validate;

namespace ReportCompiler.Render.Checks;

/// <summary>
/// The comparison with the year before and with other deliveries: a line for each built-in rule, then what it found, each in full, then what was not compared. That
/// thousands of values are much like last year's needs no line each.
/// </summary>
internal static class PlausibilityList
{
    public const string Anchor = "plausibility", Heading = "Compared with the year before";

    private const string TableName = "Built-in rules";

    public static bool IsNeeded(ValidatedReport report) =>
        report.Plausibility.Compared > 0 || !report.Plausibility.NotCompared.IsEmpty || report.Checks.Any(c => c.Kind == CheckKind.Plausibility);

    public static void Write(HtmlWriter html, CheckList list, ValidatedReport report)
    {
        if (!IsNeeded(report)) return;
        html.Open("section", ("aria-labelledby", Anchor)).Element("h2", Heading, ("id", Anchor));
        html.Element("p", $"{CheckSummary.Count(report.Plausibility.Compared, "value was", "values were")} compared with {Number(report.Project.Year - 1)}. "
            + "What the rules find may be true; it needs an answer by the agency. Only what they found is counted as a check.");
        WriteRules(html, report);
        foreach (var check in report.Checks.Where(c => c.Kind == CheckKind.Plausibility)) list.WriteCheck(html, check);
        WriteGroups(html, "Found, and excepted by a rule", report.Plausibility.Excepted.Select(e => (Key: $"{e.Rule}: {e.Reason}", e.Address)));
        WriteGroups(html, "Not compared", report.Plausibility.NotCompared.Select(n => (Key: n.Reason, n.Address)));
        html.Close("section");
    }

    private static void WriteRules(HtmlWriter html, ValidatedReport report)
    {
        var found = report.Checks.Where(c => c.Kind == CheckKind.Plausibility).CountBy(c => c.Id).ToDictionary();
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", TableName)).Open("table", ("aria-label", TableName)).Open("thead").Open("tr");
        foreach (var heading in (string[])["Rule", "Finds", "Setting"]) html.Element("th", heading, ("scope", "col"));
        html.Element("th", "Found", ("scope", "col"), ("class", "num")).Close("tr").Close("thead").Open("tbody");
        foreach (var rule in report.Project.Structure.Plausibility)
        {
            html.Open("tr").Open("th", ("scope", "row")).Element("code", rule.Id).Close("th").Element("td", rule.Finds);
            html.Element("td", Setting(rule, report)).Element("td", rule.Severity is null ? "-" : Number(found.GetValueOrDefault(rule.Id)), ("class", "num")).Close("tr");
        }
        html.Close("tbody").Close("table").Close("div");
    }

    private static string Setting(PlausibilityRule rule, ValidatedReport report)
    {
        var reason = report.Project.Structure.Report.Languages is [var first, ..] ? rule.Reason.In(first) : null;
        var setting = string.Join(", ", rule.Thresholds.Select(t => $"{t.Key} {t.Value.ToString(CultureInfo.InvariantCulture)}").Prepend(rule.Severity?.ToString().ToLowerInvariant() ?? "turned off"));
        return reason is null ? setting : $"{setting}. {reason}";
    }

    /// <summary>Addresses under what they have in common.</summary>
    private static void WriteGroups(HtmlWriter html, string heading, IEnumerable<(string Key, string Address)> items)
    {
        var groups = items.GroupBy(i => i.Key, StringComparer.Ordinal).ToList();
        if (groups.Count == 0) return;
        html.Element("h3", heading).Open("ul");
        foreach (var group in groups) html.Open("li").Text($"{group.Key} ({string.Join(", ", group.Select(i => i.Address))})").Close("li");
        html.Close("ul");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
